/// A citation in a document, with what it leads to in a site.
public struct Reference: Hashable, Sendable {
  /// The block that cites.
  public let block: Int
  /// The bytes of the block's passage that cite.
  public let range: Range<Int>
  /// The documents that may be meant: one where it is certain, several where all are to be offered; never none.
  public let documents: [Document.ID]
  /// The article that is cited, as `Outline.item(numbered:near:)` finds it; nil for the whole document.
  public let article: String?

  /// Where the citation stands.
  public var position: Document.Position {
    Document.Position(block: block, offset: range.lowerBound)
  }
  /// Whether only one document can be meant.
  public var isCertain: Bool { documents.count == 1 }

  /// The addresses of what is cited, for `Site.resolve`, from the document itself: `#第十二条`, `/laws/act#Article 12`.
  public func addresses(from source: Document.ID) -> [String] {
    documents.compactMap { document in
      let fragment = article.map { "#" + Reference.escaped($0) } ?? ""
      if document == source, article != nil { return fragment }
      return document.path.utf8.contains(UInt8(ascii: "\\"))
        ? nil : "/" + Reference.escaped(document.path) + fragment
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "%#?".utf8.contains($0) }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || "%#?".unicodeScalars.contains(scalar) {
        escaped += Document.ID.percent(UInt8(scalar.value))
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Site {
  /// Where the address of a link may lead: more than one place where a citation fits several documents.
  public func choices(_ address: String, from source: Document.ID) -> [Resolution] {
    address.split(separator: "\n").map { resolve(String($0), from: source) }
  }
}
