extension Outline {
  /// The heading or provision of a number, as a reader would say it: `5`, `4.`, `II`, `Article 12`, `Art. 12`, `§ 3`,
  /// `第三条`, `三`, `第十二章`, `(a)`, or a path such as `II.4` or `Article 12(1)`; nil where there is none.
  ///
  /// A word ("Chapter") is taken at its word. A plain number means an article or item before a heading, a Roman one
  /// a heading. Among equals the one in the part that holds `position` is meant, then the one in the same run of
  /// numbers, then the next one, then the first.
  public func item(numbered text: String, near position: Document.Position) -> Item? {
    guard let wanted = Outline.path(text), let last = wanted.last else { return nil }
    if let found = provision(wanted[...], in: provisions.indices, near: position) {
      return provisions[found].item
    }
    // "1.2" may be the second of the first.
    guard wanted.count == 1, last.kind == .plain, last.numbers.count > 1 else { return nil }
    let parts = last.numbers.map {
      Designation(.plain, [$0], Numeral($0, .arabic), from: 0, to: 0)
    }
    return provision(parts[...], in: provisions.indices, near: position).map {
      provisions[$0].item
    }
  }

  /// What is asked for, from the outermost to the innermost; nil where it is no number.
  private static func path(_ text: String) -> [Designation]? {
    guard text.utf8.count <= 200 else { return nil }
    var path: [Designation] = []
    var reader = SignReader(text)
    reader.takesSpaces()
    while !reader.isAtEnd, path.count < 6 {
      if !path.isEmpty {
        while reader.takes(",") || reader.takes("/") || reader.takes(".") || reader.takesSpaces() {}
        // "第三条第二款" leads to its article.
        if reader.isAtEnd || reader.sign == "第" && Designation.chineseWord(reader) == nil { break }
      }
      guard let next = Designation(&reader) else { return nil }
      path.append(next)
      reader.takesSpaces()
    }
    return reader.isAtEnd || reader.sign == "第" ? path : nil
  }

  /// The index of the provision that a path leads to, looking only among the given ones.
  private func provision(
    _ path: ArraySlice<Designation>, in range: Range<Int>, near position: Document.Position
  ) -> Int? {
    guard let wanted = path.first else { return nil }
    var ranked: [Int: [Int]] = [:]
    for index in range {
      if let rank = provisions[index].rank(for: wanted) { ranked[rank, default: []].append(index) }
    }
    for rank in ranked.keys.sorted() {
      guard let found = ranked[rank] else { continue }
      if path.count == 1 { return nearest(found, to: position) }
      for index in ordered(found, near: position) {
        let inside = (index + 1)..<end(of: index)
        if let deeper = provision(path.dropFirst(), in: inside, near: position) { return deeper }
      }
    }
    return nil
  }

  /// Where what belongs to a provision ends, as an index into `provisions`.
  private func end(of index: Int) -> Int {
    let level = provisions[index].item.level
    return provisions[(index + 1)...].firstIndex { $0.item.level <= level } ?? provisions.count
  }

  private func ordered(_ found: [Int], near position: Document.Position) -> [Int] {
    guard let nearest = nearest(found, to: position) else { return found }
    return [nearest] + found.filter { $0 != nearest }
  }

  /// The one among equals that a reader at the position means.
  private func nearest(_ found: [Int], to position: Document.Position) -> Int? {
    guard found.count > 1 else { return found.first }
    let here = provisions.partition { $0.item.position <= position } - 1
    var level = Int.max
    var index = here
    // From the innermost part around the position to the outermost.
    while index >= 0, level > 1 {
      if provisions[index].item.level < level {
        level = provisions[index].item.level
        let part = index..<end(of: index)
        if let inside = found.first(where: { part.contains($0) && $0 != index }) { return inside }
      }
      index -= 1
    }
    if let same = sameRun(found, before: here) { return same }
    return found.first { provisions[$0].item.position > position } ?? found.first
  }

  /// The one whose numbers run on, without beginning anew, to the last such number before the position.
  private func sameRun(_ found: [Int], before here: Int) -> Int? {
    guard let first = found.first, here >= 0 else { return nil }
    let kind = provisions[first].designation.kind
    func isAlike(_ provision: Provision) -> Bool { provision.designation.kind == kind }
    guard let last = provisions[...here].lastIndex(where: isAlike) else { return nil }
    var least = provisions[last].designation.numbers
    let wanted = Set(found)
    var forward = last
    for index in provisions[...last].indices.reversed() where isAlike(provisions[index]) {
      let numbers = provisions[index].designation.numbers
      if index != last, !numbers.lexicographicallyPrecedes(least) { break }
      if wanted.contains(index) { return index }
      least = numbers
    }
    var greatest = provisions[last].designation.numbers
    while forward + 1 < provisions.count {
      forward += 1
      guard isAlike(provisions[forward]) else { continue }
      let numbers = provisions[forward].designation.numbers
      guard greatest.lexicographicallyPrecedes(numbers) else { return nil }
      if wanted.contains(forward) { return forward }
      greatest = numbers
    }
    return nil
  }
}

extension Designation {
  /// The designation in Chinese at a reader, which stays where it is.
  static func chineseWord(_ reader: SignReader) -> Designation? {
    var reader = reader
    return chinese(&reader)
  }
}

extension Array {
  /// How many elements stand before the first that the condition does not hold for; it holds for none after it.
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
