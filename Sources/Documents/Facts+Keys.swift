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

  /// The name as a reader sees it beside the fact: "Date added".
  public var label: String {
    switch self {
    case .number: "Number"
    case .issuer: "Issuer"
    case .source: "Source"
    case .sourceURL: "Web page"
    case .dateAdded: "Date added"
    case .adopted: "Adopted"
    case .published: "Published"
    case .inForce: "In force"
    case .updated: "Changed"
    case .repealed: "Repealed"
    case .status: "Status"
    case .language: "Language"
    case .translationOf: "Translation of"
    case .summary: "Summary"
    case .other(let name): Facts.Name.labels[name] ?? name
    }
  }

  /// What Gazette itself writes into files that it imports, in plain words.
  private static let labels = [
    "encoding": "Encoding", "source_file": "Imported from", "import_notice": "Found at import",
    "missing_since": "Missing in the source since",
  ]

  /// Whether the fact is for programs and of no use to a reader: the imprint of an imported text.
  public var isBookkeeping: Bool { self == .other("imported") }
}
