import Documents

extension Facts {
  /// The facts that lists use, in one text: name and value of each, divided and ended by control signs that no fact
  /// holds. Facts that Gazette gives no meaning to are kept only where they are asked for; else they are read with the
  /// document itself.
  func stored(withOthers: Bool) -> String {
    all.filter { if case .other = $0.name { withOthers } else { true } }
      .map { "\($0.name.stored)\u{1F}\($0.value)\u{1E}" }.joined()
  }

  /// Reads facts as they were stored.
  init(stored: String) {
    self.init(pairs(stored: stored).map { Fact(Name(stored: $0.name), $0.value) })
  }
}

extension Facts.Name {
  private static let known: [(name: Self, word: String)] = [
    (.number, "number"), (.issuer, "issuer"), (.source, "source"), (.sourceURL, "sourceURL"),
    (.dateAdded, "dateAdded"), (.adopted, "adopted"), (.published, "published"),
    (.inForce, "inForce"), (.updated, "updated"), (.repealed, "repealed"), (.status, "status"),
    (.language, "language"), (.translationOf, "translationOf"), (.summary, "summary"),
  ]

  fileprivate var stored: String {
    if case .other(let name) = self { return ":" + name }
    return Facts.Name.known.first { $0.name == self }?.word ?? ":"
  }

  fileprivate init(stored: String) {
    self =
      Facts.Name.known.first { $0.word == stored }?.name
      ?? .other(String(stored.drop { $0 == ":" }))
  }
}

extension Contact {
  /// All lines in one text, as facts are stored.
  var stored: String { fields.map { "\($0.name)\u{1F}\($0.value)\u{1E}" }.joined() }

  /// Reads a contact block as it was stored.
  init(stored: String) {
    self.init(pairs(stored: stored).map { Field($0.name, $0.value) })
  }
}

/// Names and values as they were stored.
private func pairs(stored: String) -> [(name: String, value: String)] {
  stored.utf8.split(separator: 0x1E).compactMap { line in
    guard let divider = line.firstIndex(of: 0x1F) else { return nil }
    let value = line[line.index(after: divider)...]
    return (String(Substring(line[..<divider])), String(Substring(value)))
  }
}
