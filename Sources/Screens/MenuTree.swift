import Documents

/// The menu of a site, open to its second level, as the home screen lists it.
struct MenuTree: Hashable, Sendable {
  /// One line of the menu.
  struct Item: Hashable, Sendable {
    /// The id of the section.
    let id: String
    /// The section's name.
    let title: String
    /// 0 at the first level, 1 at the second.
    let depth: Int
    /// The digit that opens the item; nil where none does.
    let number: Int?
    /// How many documents the section holds, or agencies where it is a view over them.
    let count: Int
  }

  /// The lines from first to last.
  let items: [Item]

  /// Lists the menu of a site; where a filter asks for something, all sections at any depth that have it.
  init(_ site: Site, filter: Filter, agencies: Int, in words: any Words) {
    var items: [Item] = []
    func add(_ section: Section, depth: Int, number: Int?) {
      items.append(
        Item(
          id: section.id, title: section.title, depth: depth, number: number,
          count: section.kind == .contacts ? agencies : section.count))
    }
    if filter.isEmpty {
      for (index, section) in site.root.sections.enumerated() {
        add(section, depth: 0, number: index < 9 ? index + 1 : nil)
        for below in section.sections { add(below, depth: 1, number: nil) }
      }
      if !site.root.entries.isEmpty {
        items.append(
          Item(
            id: "", title: site.root.ownTitle(in: words), depth: 0,
            number: site.root.sections.count < 9 ? site.root.sections.count + 1 : nil,
            count: site.root.entries.count))
      }
    } else {
      site.root.forEachSection { section in
        guard !section.id.isEmpty, filter.matches(Filter.folded(section.title)) else { return }
        add(section, depth: 0, number: items.count < 9 ? items.count + 1 : nil)
      }
    }
    self.items = items
  }
}

extension Section {
  /// What the documents at the root of a site are called, which belong to no section.
  func ownTitle(in words: any Words) -> String {
    sections.isEmpty ? words.allDocuments : words.otherDocuments
  }

  /// Calls the body with this section and all below it, in the menu's order, without a copy of what they hold.
  func forEachSection(_ body: (Section) -> Void) {
    var open = [self]
    while let section = open.popLast() {
      body(section)
      open.append(contentsOf: section.sections.reversed())
    }
  }
}
