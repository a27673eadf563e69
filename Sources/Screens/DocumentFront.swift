import Documents

/// What stands above the text of a document: its title, what is known of it, and what the reader must be told.
public enum DocumentFront {
  /// The blocks above the text, in order: title, facts, contact block, notices, a summary marked as one,
  /// and a line across.
  public static func blocks(of document: Document) -> [Block] {
    let entry = document.entry
    var blocks: [Block] = []
    if !entry.title.isEmpty { blocks.append(Block(.title, Passage(entry.title))) }
    blocks += facts(entry.facts.all.filter { $0.name != .summary && !$0.name.isBookkeeping })
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
    if blocks.count > 1 { blocks.append(Block(.rule)) }
    return blocks
  }

  /// The facts, each on a line of its own. Where there are many that have no meaning here, as in files that machines
  /// wrote, these follow in one stretch, so that the text is not pushed out of sight.
  private static func facts(_ facts: [Facts.Fact]) -> [Block] {
    let others = facts.filter { $0.name.isOther && !$0.value.isEmpty }
    guard others.count > mostOthers else { return facts.flatMap { line($0.name.label, $0.value) } }
    let words = others.map { "\($0.name.label): \($0.value)" }.joined(separator: "; ")
    return facts.filter { !$0.name.isOther }.flatMap { line($0.name.label, $0.value) }
      + line("Further", words)
  }

  /// How many facts without a meaning here have lines of their own.
  private static let mostOthers = 4

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
  /// Whether Gazette gives the name no meaning.
  var isOther: Bool { if case .other = self { true } else { false } }
}
