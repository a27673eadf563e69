import Documents
import Terminal
import Typesetting

/// Where the parts of a section's screen stand, and in which columns its documents are listed.
struct SectionLayout: Hashable, Sendable {
  /// What a column shows.
  enum Content: Hashable, Sendable {
    case date, title, number, source, post
    case contact(Contact.Part)
  }

  /// A column of the list.
  struct Column: Hashable, Sendable {
    let content: Content
    let width: Int
  }

  /// The list, with the introduction above it.
  var list: Area
  /// The part about the selected item; nil where there is no room for it.
  var about: Area?
  /// Whether that part stands beside the list, and not below it.
  var isBeside = false
  /// Whether all items are of one height, since most of them are not here yet.
  var isUniform = false
  /// Whether the list is for the ear, which is spared no word.
  let isLinear: Bool
  /// The columns of the list; nil where each item is a small record of its own.
  var columns: [Column]?

  /// The columns that a small record has.
  var recordRoom: Int { max(list.columns.count - margin - 1, 1) }
  /// The most rows for the title of a small record.
  var recordTitleRows: Int {
    if isLinear { return isUniform ? Desk.spokenTitle : Desk.wholeTitle }
    return isUniform || list.rows.count < 14 ? 1 : 2
  }

  /// How many columns stand before the first column: the mark, the digit, and the space after them.
  let margin: Int
  private static let gap = 2

  /// Lays out a window for a list.
  init(_ desk: Desk, list: SectionList) {
    let rows = Bars(desk).content
    isLinear = desk.isLinear
    margin = desk.isLinear ? 2 : 4
    let width = Bars.columns(of: desk).count
    let left = Bars.columns(of: desk).lowerBound
    let inner = rows.count > 12 && !desk.isLinear ? rows.lowerBound + 1..<rows.upperBound : rows
    self.list = Area(rows: inner, columns: left..<left + width)
    isUniform = list.part != nil
    if desk.isLinear {
      return
    }
    if width >= 120, list.style != .contacts {
      isBeside = true
      let middle = left + width * 31 / 50
      self.list.columns = left..<middle
      about = Area(rows: inner, columns: middle + 2..<left + width - 1)
    } else if rows.count >= 14 {
      let height = rows.count >= 30 ? 6 : 5
      self.list.rows = inner.lowerBound..<inner.upperBound - height
      about = Area(rows: inner.upperBound - height..<inner.upperBound, columns: self.list.columns)
    }
    columns = SectionLayout.columns(
      for: list, room: self.list.columns.count - margin - 1,
      isBeside: isBeside,
      isWide: desk.ambiguousIsWide)
  }

  /// The columns for a list where there is so much room for them; nil where there is too little.
  private static func columns(
    for list: SectionList, room: Int, isBeside: Bool, isWide: Bool
  ) -> [Column]? {
    guard room >= 56 else { return nil }
    let sample = (list.part?.entries ?? list.entries).prefix(2000)
    func widest(_ most: Int, _ value: (Entry) -> String?) -> Int {
      sample.reduce(0) { widest, entry in
        guard widest < most, let text = value(entry) else { return widest }
        return min(max(widest, Typesetting.columns(of: text, ambiguousIsWide: isWide)), most)
      }
    }
    switch list.style {
    case .documents:
      let date = widest(16, \.listedDate)
      let number = room >= 64 ? widest(room >= 100 && !isBeside ? 28 : 20) { $0.facts[.number] } : 0
      let source = room >= 84 && !isBeside ? widest(28) { $0.facts[.source] } : 0
      return fit([(.date, date), (.title, 0), (.number, number), (.source, source)], in: room)
    case .agencies:
      let telephone = widest(18) { $0.contact[Contact.Part.telephone] }
      return fit([(.title, 0), (.contact(.telephone), telephone)], in: room)
    case .officials:
      let name = max(widest(28, \.title), 4)
      return fit([(.title, name), (.post, 0), (.date, widest(16, \.listedDate))], in: room)
    case .contacts: return contacts(in: room)
    }
  }

  /// The table of agencies: with telephone and address always, and with what else leaves them room.
  private static func contacts(in room: Int) -> [Column] {
    var fixed: [(Contact.Part, Int)] = [(.telephone, 13)]
    for (part, width) in [(Contact.Part.postCode, 9), (.fax, 13), (.network, 24)] {
      let used = (fixed + [(part, width)]).reduce(0) { $0 + $1.1 + gap }
      if room - used - gap >= 50 { fixed.append((part, width)) }
    }
    let rest = room - fixed.reduce(0) { $0 + $1.1 + gap } - gap
    func column(_ part: Contact.Part) -> [Column] {
      fixed.filter { $0.0 == part }.map { Column(content: .contact(part), width: $0.1) }
    }
    return [
      Column(content: .title, width: rest - rest * 9 / 20),
      Column(content: .contact(.address), width: rest * 9 / 20),
    ] + column(.postCode) + column(.telephone) + column(.fax) + column(.network)
  }

  /// Leaves out empty columns and gives the room that is left to the one without a width.
  private static func fit(_ columns: [(Content, Int)], in room: Int) -> [Column] {
    let isFlexible = { (content: Content, width: Int) in
      width == 0 && (content == .title || content == .post)
    }
    let kept = columns.filter { $0.1 > 0 || isFlexible($0.0, $0.1) }
    let used = kept.reduce(0) { $0 + $1.1 } + gap * (kept.count - 1)
    return kept.map { content, width in
      Column(content: content, width: isFlexible(content, width) ? max(room - used, 1) : width)
    }
  }
}
