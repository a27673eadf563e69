import Documents

/// What stands above the text of a document: its title, what is known of it, and what the reader must be told.
public enum DocumentFront {
  /// The blocks above the text, in order: title, facts, contact block, notices, and a summary marked as one.
  public static func blocks(of document: Document) -> [Block] {
    let entry = document.entry
    var blocks: [Block] = []
    if !entry.title.isEmpty { blocks.append(Block(.title, Passage(entry.title))) }
    for fact in entry.facts.all where fact.name != .summary {
      blocks += line(fact.name.label, fact.value)
    }
    for field in entry.contact.fields { blocks += line(field.name, field.value) }
    if entry.kind == .official {
      blocks.append(
        Block(
          .notice,
          "A post as a page gave it on its date. This does not say who holds the post today."))
    }
    blocks += document.notices.map { Block(.notice, Passage($0)) }
    if let summary = entry.facts[.summary], !summary.isEmpty {
      blocks.append(Block(.notice, Passage("Summary, not the text: \(summary)")))
    }
    return blocks
  }

  /// A fact with its name marked; nothing where it says nothing.
  private static func line(_ name: String, _ value: String) -> [Block] {
    guard value.contains(where: { !$0.isWhitespace }) else { return [] }
    let label = name + ":"
    return [
      Block(
        .fact,
        Passage(
          "\(label) \(value)", marks: [Passage.Mark(0..<label.utf8.count, .label)]))
    ]
  }
}

extension Facts.Name {
  /// The name of the fact above a document.
  var label: String {
    switch self {
    case .sourceURL: "Web page"
    case .language: "Language"
    case .translationOf: "Translation of"
    default: word ?? ""
    }
  }
}
