extension Description {
  /// Reads TOML: texts, lists, and tables as names with texts; what they hold in turn is divided by commas.
  init(toml: Substring) {
    self.init()
    let reader = TOMLReader(toml)
    damagedLine = reader.damagedLine
    // Prose between two fences is prose.
    isDescription = reader.beginsWithName && reader.named * 2 > reader.unread
    if !isDescription, !reader.beginsWithName || reader.named == 1 { damagedLine = nil }
    var known: Set<String> = []
    for (name, entry) in reader.tables[0].entries {
      switch entry {
      case .text(let text): add(name, .text(text), known: &known)
      case .list(let list): add(name, .list(list.map { reader.text($0) }), known: &known)
      case .tables(let list):
        add(name, .list(list.map { reader.text(.table($0)) }), known: &known)
      case .table(let table):
        let fields = reader.tables[table].entries.map { ($0.name, reader.text($0.entry)) }
        add(name, .map(fields), known: &known)
      }
    }
  }
}

extension TOMLReader {
  /// An entry as one text. Entries are no deeper than the reader lets them be.
  fileprivate func text(_ entry: Entry) -> String {
    switch entry {
    case .text(let text): text
    case .list(let list): list.map { text($0) }.joined(separator: ", ")
    case .tables(let list): list.map { text(.table($0)) }.joined(separator: ", ")
    case .table(let table):
      tables[table].entries.map { "\($0.name): \(text($0.entry))" }.joined(separator: ", ")
    }
  }
}
