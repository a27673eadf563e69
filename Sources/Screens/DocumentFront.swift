import Documents

/// What stands above the text of a document: its title, what is known of it, and what the reader must be told.
public enum DocumentFront {
  /// The blocks above the text, in order: title, facts, contact block, notices, a summary marked as one,
  /// and a line across. The names of facts that Gazette gives a meaning are said in the language.
  public static func blocks(of document: Document, in language: Language = .english) -> [Block] {
    let words = language.words
    let entry = document.entry
    var blocks: [Block] = []
    if !entry.title.isEmpty { blocks.append(Block(.title, Passage(entry.title))) }
    blocks += facts(
      entry.facts.all.filter { $0.name != .summary && !$0.name.isBookkeeping }, in: words)
    for field in entry.contact.fields { blocks += line(field.name, field.value, in: words) }
    if entry.kind == .official {
      blocks.append(
        Block(.notice, Passage(words.postNotice)))
    }
    if entry.kind == .document, !blocks.isEmpty, document.blocks.isEmpty {
      blocks.append(Block(.notice, Passage(words.noTextNotice)))
    }
    blocks += document.notices.map { Block(.notice, Passage($0)) }
    if let summary = entry.facts[.summary], !summary.isEmpty {
      blocks.append(Block(.notice, Passage(words.summary(summary))))
    }
    if blocks.count > 1 { blocks.append(Block(.rule)) }
    return blocks
  }

  /// The facts, each on a line of its own. Where there are many that have no meaning here, as in files that machines
  /// wrote, these follow in one stretch, so that the text is not pushed out of sight.
  private static func facts(_ facts: [Facts.Fact], in words: any Words) -> [Block] {
    let others = facts.filter { $0.name.isOther && !$0.value.isEmpty }
    func line(_ fact: Facts.Fact) -> [Block] {
      self.line(words.name(of: fact.name), fact.value, in: words)
    }
    guard others.count > mostOthers else { return facts.flatMap(line) }
    let further = others.map { words.labelled(words.name(of: $0.name), $0.value) }
      .joined(separator: words.semicolon)
    return facts.filter { !$0.name.isOther }.flatMap(line)
      + self.line(words.furtherFacts, further, in: words)
  }

  /// How many facts without a meaning here have lines of their own.
  private static let mostOthers = 4

  /// A fact with its name marked; nothing where it says nothing.
  private static func line(_ name: String, _ value: String, in words: any Words) -> [Block] {
    guard value.contains(where: { !$0.isWhitespace }) else { return [] }
    let label = words.label(name)
    return [
      Block(
        .fact,
        Passage(
          words.labelled(name, value), marks: [Passage.Mark(0..<label.utf8.count, .label)]))
    ]
  }
}

extension Facts.Name {
  /// Whether Gazette gives the name no meaning.
  var isOther: Bool { if case .other = self { true } else { false } }
}
