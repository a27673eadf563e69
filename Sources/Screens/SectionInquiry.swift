import Cataloguing
import Documents

/// What the list of a section has asked of the catalogue, and what it was given.
struct SectionInquiry: Hashable, Sendable {
  /// The list that is shown, as it was asked for; nil as long as nothing was given.
  var given: Listing?
  /// The state of the catalogue that gave it.
  var edition: Int?
  /// The question whose answer is awaited.
  var asked: Question?
  /// What is to be opened as soon as the list is the one that was asked for.
  var opening: Opening?

  /// An item of a list that is not here yet.
  enum Opening: Hashable, Sendable {
    /// The one that is selected then.
    case selected
    /// The one of a number, the first being 1.
    case number(Int)
  }
}

extension SectionScreen {
  /// How many documents of a section are asked for at once; a longer list is asked for in parts.
  static let most = 2000
  /// How many documents of a long list are asked for at a time.
  private static let partLength = 400

  /// The list as it is wanted now.
  private var listing: Listing {
    Listing(section: path, order: list.order, words: list.filter.text)
  }

  /// Whether the list that is seen is another one than is wanted.
  var isAwaiting: Bool { list.part != nil && inquiry.given != listing }

  /// Asks the catalogue for what is wanted and not here; nil where all is here, or has been asked for.
  mutating func ask(at desk: Desk) -> Effect? {
    guard let section = desk.site.root.section(at: path), section.unlisted > 0,
      let question = question(of: section.ownCount, at: desk), question != inquiry.asked
    else { return nil }
    inquiry.asked = question
    return .ask(question)
  }

  private func question(of count: Int, at desk: Desk) -> Question? {
    let isCurrent = inquiry.edition == desk.catalogue.edition
    guard count > SectionScreen.most else {
      return isCurrent && list.part == nil
        ? nil
        : .listing(
          Listing(section: path, order: .date), from: 0, count: SectionScreen.most, around: nil)
    }
    let seen = entriesInSight
    guard isCurrent, inquiry.given == listing, let part = list.part else {
      let chosen = isTouched ? choice.flatMap(list.entry)?.id : nil
      return .listing(
        listing, from: inquiry.given == listing ? seen.lowerBound : 0,
        count: SectionScreen.partLength, around: chosen)
    }
    let isHere =
      seen.isEmpty
      || seen.lowerBound >= part.first && seen.upperBound <= part.first + part.entries.count
    return isHere
      ? nil
      : .listing(
        listing, from: max(seen.lowerBound - SectionScreen.partLength / 2, 0),
        count: SectionScreen.partLength, around: nil)
  }

  /// The numbers of the entries that stand in the window.
  private var entriesInSight: Range<Int> {
    var range = 0..<0
    for row in roll.rows[roll.visible(height: layout.list.rows.count)] {
      guard case .item(let item, _) = row, list.items.indices.contains(item),
        case .entry(let number) = list.items[item]
      else { continue }
      range = range.isEmpty ? number..<number + 1 : range.lowerBound..<number + 1
    }
    return range
  }

  /// Takes an answer; what is selected stays selected. One to an older question shows what it can, and decides nothing.
  mutating func take(_ answer: Answer, to question: Question, at desk: Desk) -> Effect? {
    guard case .listing(let asked, _, let count, _) = question, asked.section == path else {
      return nil
    }
    let isNewest = question == inquiry.asked
    if isNewest { inquiry.asked = nil }
    switch answer {
    case .failure(let reason):
      // Where there is no catalogue, it may be about to come.
      if isNewest, desk.catalogue.documents != nil { inquiry.opening = nil }
      return .say(reason)
    case .listing(let part) where count == SectionScreen.most: takeAll(part.entries, at: desk)
    case .listing(var part) where asked == listing:
      if !isNewest { part.place = nil }
      take(part, at: desk)
    default: return nil
    }
    (inquiry.given, inquiry.edition) = (asked, desk.catalogue.edition)
    guard isNewest, let opening = inquiry.opening, !isAwaiting else { return nil }
    inquiry.opening = nil
    return switch opening {
    case .selected: open()
    case .number(let number): open(number: number)
    }
  }

  /// Takes all documents of a section that is not long.
  private mutating func takeAll(_ entries: [Entry], at desk: Desk) {
    guard var section = desk.site.root.section(at: path) else { return }
    (section.entries, section.unlisted) = (entries.sorted { $0.id < $1.id }, 0)
    replace(
      with: SectionList(section, of: desk.site, order: list.order, filter: list.filter), at: desk)
  }

  /// Takes a part of a long list.
  private mutating func take(_ part: ListedPart, at desk: Desk) {
    let isOther = inquiry.given != listing
    let sections = list.items.prefix { if case .section = $0 { true } else { false } }.count
    let wasSection = roll.selection < sections
    let former = list.items.count
    if list.part == nil {
      guard let section = desk.site.root.section(at: path) else { return }
      list = SectionList(section, of: desk.site, order: list.order, filter: list.filter)
    }
    list.take(part, isOther: isOther)
    guard isOther || list.items.count != former || part.place != nil else { return }
    let before = list.items.count - part.total
    let selection = part.place.map { $0 + before } ?? (isOther && !wasSection ? 0 : nil)
    lay(at: desk, selecting: selection)
    if !isTouched { roll.goToEnd(false, height: layout.list.rows.count) }
  }
}
