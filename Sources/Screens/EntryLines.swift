import Documents
import Terminal
import Typesetting

/// What the catalogue knows of a document, as lines for a panel.
enum EntryLines {
  /// The title, the facts and the contact block of an entry for so many columns.
  static func about(_ entry: Entry, columns: Int, at desk: Desk) -> [Line] {
    let columns = max(columns, 1)
    var lines: [Line] = desk.lines(of: entry.title, toColumns: columns, count: 6)
      .map { [Span($0, .title)] }
    func add(_ name: String, _ value: String) {
      let label = desk.words.label(name)
      let text = desk.lines(of: desk.words.labelled(name, value), toColumns: columns, count: 4)
      for (index, line) in text.enumerated() {
        guard index == 0, line.hasPrefix(label) else {
          lines.append([Span(line)])
          continue
        }
        lines.append([Span(label, .label), Span(String(line.dropFirst(label.count)))])
      }
    }
    if let fault = entry.fault { add(desk.words.cannotBeReadLabel, fault) }
    for (name, value) in known(of: entry, at: desk) { add(name, value) }
    return lines
  }
}

extension Facts.Name {
  /// Whether the fact is of use in short lists.
  fileprivate var isListed: Bool {
    switch self {
    case .sourceURL, .language, .translationOf: false
    case .other: !isBookkeeping && self != .other("source_file")
    default: true
    }
  }
}

extension EntryLines {
  /// The contact block, then the facts, each with its name; what is empty is left out. Of a document, the facts that
  /// have no meaning here come last: the others are what it is chosen by.
  private static func known(of entry: Entry, at desk: Desk) -> [(name: String, value: String)] {
    let contact = entry.contact.fields.prefix(24).map { (name: $0.name, value: $0.value) }
    var all = entry.facts.all
    if entry.kind == .document {
      all = all.filter { !$0.name.isOther } + all.filter { $0.name.isOther }
    }
    let facts = all.prefix(24).filter(\.name.isListed).map { fact in
      (name: desk.words.name(of: fact.name), value: fact.value)
    }
    return (contact + facts).filter { !$0.value.isEmpty }
  }

  /// The title, then the facts in running text, for a few rows.
  static func short(_ entry: Entry, columns: Int, rows: Int, at desk: Desk) -> [Line] {
    let columns = max(columns, 1)
    let title = desk.lines(of: entry.title, toColumns: columns, count: max(rows - 1, 1))
    var parts: [String] = []
    if let fault = entry.fault {
      parts.append(desk.words.labelled(desk.words.cannotBeReadLabel, fault))
    }
    parts += known(of: entry, at: desk).map { desk.words.labelled($0.name, $0.value) }
    let rest = rows - title.count
    let facts =
      parts.isEmpty || rest < 1
      ? []
      : desk.lines(of: parts.joined(separator: desk.signs.dot), toColumns: columns, count: rest)
    return title.map { [Span($0, .title)] } + facts.map { [Span($0, .dimmed)] }
  }
}
