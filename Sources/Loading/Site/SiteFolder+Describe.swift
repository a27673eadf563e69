import Documents

extension SiteFolder {
  /// Reads the pages of sections and the heads of files that are not read yet, for about so long; true when some are
  /// left.
  @discardableResult
  public mutating func describe(within time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while let section = unintroduced.popLast() {
      introduce(section)
      if ContinuousClock.now >= end { return !isDescribed }
    }
    while let next = undescribed.last {
      var entries: [(index: Int, entry: Entry)] = []
      while let file = undescribed.last, file.section == next.section,
        entries.isEmpty || ContinuousClock.now < end
      {
        undescribed.removeLast()
        guard let holding = holdings[file.id] else { continue }
        entries.append((file.index, holding.entry(file.id, titled: file.title, from: stacks)))
      }
      site.root.change(at: next.section[...]) { section in
        for (index, entry) in entries { section.entries[index] = entry }
      }
      if ContinuousClock.now >= end { break }
    }
    return !isDescribed
  }
}

/// A document of the site whose head has not been read.
struct Undescribed: Sendable {
  /// The section it stands in: the place of each section among its siblings, from the root down.
  let section: [Int]
  /// Its place among the entries of the section.
  let index: Int
  /// Its id.
  let id: Document.ID
  /// Its title until then.
  let title: String

  /// All such documents at and below a section, in the menu's order.
  static func all(in section: Section, at path: [Int] = []) -> [Undescribed] {
    let own = section.entries.enumerated().compactMap { index, entry in
      entry.isDescribed
        ? nil : Undescribed(section: path, index: index, id: entry.id, title: entry.title)
    }
    return section.sections.enumerated().reduce(into: own) { found, below in
      found += all(in: below.element, at: path + [below.offset])
    }
  }
}

extension Section {
  /// Changes the section at a path below this one: the place of each among its siblings.
  mutating func change(at path: ArraySlice<Int>, _ change: (inout Section) -> Void) {
    if let first = path.first {
      sections[first].change(at: path.dropFirst(), change)
    } else {
      change(&self)
    }
  }
}
