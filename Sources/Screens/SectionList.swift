import Cataloguing
import Documents

/// What a section lists, in an order and narrowed by a filter. Made anew only when one of them changes.
struct SectionList: Sendable {
  /// How documents are ordered, here and in the catalogue.
  typealias Order = Listing.Order

  /// What the entries are, as far as they are of one kind.
  enum Style: Hashable, Sendable { case documents, agencies, officials, contacts }

  /// One thing that can be opened.
  enum Item: Hashable, Sendable {
    case section(Int)
    case entry(Int)
  }

  /// The section itself.
  let section: Section
  /// The entries that are listed when nothing is filtered out.
  let entries: [Entry]
  /// What the entries are.
  let style: Style
  /// How many agencies the whole site has, where a view over them is listed.
  let agencies: Int
  /// How the documents are ordered.
  private(set) var order: Order
  /// What is asked for.
  private(set) var filter = Filter("")
  /// The items that have what is asked for, in order.
  private(set) var items: [Item] = []

  /// Whether a document has a date that it can be ordered by.
  private(set) var hasDates = false
  /// Whether a document has a number that it can be ordered by.
  private(set) var hasNumbers = false

  /// The part of a long list that the catalogue has given; nil where all entries are here.
  private(set) var part: ListedPart?

  private var ordered: [Int] = []
  private var folded: [[UInt8]] = []

  /// Lists a section; a view over the agencies takes them from the whole site.
  init(_ section: Section, of site: Site, order: Order? = nil, filter: Filter = Filter("")) {
    self.section = section
    var found: [Entry] = []
    if section.kind == .contacts || section.sections.contains(where: { $0.kind == .contacts }) {
      site.root.forEachSection { found += $0.entries.filter { $0.kind == .agency } }
    }
    agencies = found.count
    let isView = section.kind == .contacts
    entries = isView ? found : section.entries
    style = isView ? .contacts : SectionList.style(of: section.entries)
    self.order = order ?? (style == .agencies || style == .contacts ? .title : .date)
    self.filter = filter
    if !isView, section.unlisted > 0 {
      part = ListedPart(total: 0, first: 0, entries: [])
      show()
      return
    }
    arrange()
    narrow(to: filter)
  }

  /// Takes a part of the list that the catalogue gives: the items are those of the whole list.
  mutating func take(_ new: ListedPart, isOther: Bool) {
    let isSame = part?.total == new.total && !isOther
    part = new
    hasDates = hasDates || new.entries.contains { $0.facts.date != nil }
    hasNumbers = hasNumbers || new.entries.contains { $0.facts[.number] != nil }
    if !isSame { show() }
  }

  /// Makes the items of a list that the catalogue gives in parts.
  private mutating func show() {
    items = sectionItems + (0..<(part?.total ?? 0)).map { .entry($0) }
  }

  private var sectionItems: [Item] {
    section.sections.indices.filter {
      filter.isEmpty || filter.matches(Filter.folded(section.sections[$0].title))
    }.map { .section($0) }
  }

  /// Orders the documents in another way.
  mutating func arrange(by order: Order) {
    self.order = order
    guard part == nil else { return }
    arrange()
    narrow(to: filter)
  }

  /// Leaves the items that have what is asked for.
  mutating func narrow(to filter: Filter) {
    self.filter = filter
    guard part == nil else { return }
    if filter.isEmpty {
      items = sectionItems + ordered.map { .entry($0) }
      return
    }
    if folded.isEmpty { folded = entries.map(SectionList.folded) }
    items = sectionItems + ordered.filter { filter.matches(folded[$0]) }.map { .entry($0) }
  }

  /// The entry of an item; nil where the item is a section, or the catalogue has not given it yet.
  func entry(_ item: Item) -> Entry? {
    guard case .entry(let index) = item else { return nil }
    guard let part else { return entries[index] }
    let place = index - part.first
    return part.entries.indices.contains(place) ? part.entries[place] : nil
  }

  /// How many documents are listed when nothing is filtered out.
  var count: Int { part == nil ? entries.count : section.ownCount }

  /// What tells an item from all others, whatever the order.
  func name(_ item: Item) -> String? {
    if case .section(let index) = item { return section.sections[index].id + "/" }
    return entry(item)?.id.path
  }

  private mutating func arrange() {
    hasDates = entries.contains { $0.orderingDate != nil }
    hasNumbers = entries.contains { $0.facts[.number] != nil }
    let keys = ListingKeys()
    let titles = entries.map { keys.title($0.title) }
    let numbers = entries.map { $0.facts[.number].flatMap(keys.number) }
    /// The order of the catalogue where nothing else decides.
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (titles[left], numbers[left] ?? "", entries[left].id)
        < (titles[right], numbers[right] ?? "", entries[right].id)
    }
    switch order {
    case .date:
      let dates = entries.map(\.orderingDate)
      ordered = entries.indices.sorted { left, right in
        switch (dates[left], dates[right]) {
        case (let one?, let other?) where one != other: one > other
        case (_?, nil): true
        case (nil, _?): false
        default: isBefore(left, right)
        }
      }
    case .title:
      ordered = entries.indices.sorted { left, right in
        if style == .contacts, entries[left].givesContact != entries[right].givesContact {
          return entries[left].givesContact
        }
        return isBefore(left, right)
      }
    case .number:
      let numbers = numbers.map { $0.map(ListingKeys.ascending) }
      ordered = entries.indices.sorted { left, right in
        switch (numbers[left], numbers[right]) {
        case (let one?, let other?) where one != other: one < other
        case (_?, nil): true
        case (nil, _?): false
        default: isBefore(left, right)
        }
      }
    }
  }

  private static func folded(_ entry: Entry) -> [UInt8] {
    var parts = [entry.title, entry.facts[.number] ?? "", entry.facts[.source] ?? ""]
    if entry.kind != .document {
      parts += [entry.post ?? ""] + entry.contact.fields.map(\.value)
    }
    return Filter.folded(parts.joined(separator: "\n"))
  }

  private static func style(of entries: [Entry]) -> Style {
    guard let first = entries.first, first.kind != .document,
      entries.allSatisfy({ $0.kind == first.kind })
    else { return .documents }
    return first.kind == .agency ? .agencies : .officials
  }
}
