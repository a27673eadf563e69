extension Facts.Name {
  /// The name in front matter and in JSON: "date_added".
  public var key: String {
    switch self {
    case .number: "number"
    case .issuer: "issuer"
    case .source: "source"
    case .sourceURL: "source_url"
    case .dateAdded: "date_added"
    case .adopted: "adopted"
    case .published: "published"
    case .inForce: "in_force"
    case .updated: "updated"
    case .repealed: "repealed"
    case .status: "status"
    case .language: "language"
    case .translationOf: "translation_of"
    case .summary: "summary"
    case .other(let name): name
    }
  }
}
