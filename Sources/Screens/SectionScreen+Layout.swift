import Documents
import Terminal
import Typesetting

extension SectionScreen {
  /// Lays out the window and makes the rows of the list; what is selected stays selected, where no other item of the
  /// new list is given, and in sight where it was.
  mutating func lay(at desk: Desk, selecting item: Int? = nil) {
    let wasInSight = roll.showsSelection(height: layout.list.rows.count)
    layout = SectionLayout(desk, list: list)
    var new = Roll()
    if list.filter.isEmpty { appendIntroduction(to: &new, at: desk) }
    appendItems(to: &new, at: desk)
    new.continuing(roll, selection: item)
    new.settle(height: layout.list.rows.count, isRevealing: wasInSight)
    roll = new
  }

  /// The most rows that an introduction takes.
  private static let limit = 4000

  private func appendIntroduction(to roll: inout Roll, at desk: Desk) {
    guard !path.isEmpty, !list.section.introduction.isEmpty else { return }
    let entry = Entry(id: Document.ID(path), title: list.section.title)
    var measure = Measure(
      columns: min(layout.list.columns.count - 4, 80), ambiguousIsWide: desk.ambiguousIsWide,
      tables: desk.isLinear ? .records : .fitted)
    measure.words = desk.words.markedWords
    var galley = Galley(
      Document(entry: entry, blocks: list.section.introduction), measure: measure)
    for line in galley.lines(from: galley.first, count: SectionScreen.limit) {
      let set = galley.line(line)
      roll.append(
        .text(
          desk.isLinear ? set.withoutBorders(ambiguousIsWide: desk.ambiguousIsWide) : set))
    }
    roll.append(.blank)
  }

  private func appendItems(to roll: inout Roll, at desk: Desk) {
    let sections = list.items.prefix {
      if case .section = $0 { true } else { false }
    }.count
    if sections > 0 {
      roll.append(.heading(desk.words.sectionsHeading, remark: ""))
      for item in list.items.prefix(sections) {
        roll.appendItem(rows: titleLines(of: item, at: desk).count)
      }
    }
    if list.items.count > sections {
      if sections > 0 { roll.append(.blank) }
      roll.append(
        .heading(list.heading(in: desk.words), remark: String(list.items.count - sections)))
      if list.style == .contacts { appendContactHead(to: &roll, at: desk) }
      for item in list.items.dropFirst(sections) { roll.appendItem(rows: rows(of: item, at: desk)) }
    }
    guard list.items.isEmpty else { return }
    roll.append(.text([Span(list.emptiness(in: desk.words), .text)]))
  }

  /// The plain words above a table of agencies, and the heads of its columns.
  private func appendContactHead(to roll: inout Roll, at desk: Desk) {
    for line in wrap(
      list.contactWords(in: desk.words), toColumns: max(layout.list.columns.count - 4, 1),
      ambiguousIsWide: desk.ambiguousIsWide)
    {
      roll.append(.text([Span(line, .dimmed)]))
    }
    guard let columns = layout.columns else { return roll.append(.blank) }
    var line = Line([Span("  ")])
    for column in columns {
      line.spans.append(
        Span(
          ItemLines.padded(desk.words.head(of: column.content), to: column.width + 2, at: desk),
          .label))
    }
    roll.append(.text(line))
  }

  private func rows(of item: SectionList.Item, at desk: Desk) -> Int {
    if case .section = item { return titleLines(of: item, at: desk).count }
    if layout.isUniform { return layout.columns == nil ? layout.recordTitleRows + 1 : 1 }
    guard let entry = list.entry(item) else { return 1 }
    if layout.columns != nil, list.style != .contacts { return 1 }
    return list.style == .contacts
      ? ItemLines(entry, list: list, layout: layout, at: desk).lines.count
      : ItemLines.recordRows(of: entry, layout: layout, at: desk)
  }
}

extension SectionScreen {
  /// The name of a section below this one in lines, beside its count; empty for a document.
  func titleLines(of item: SectionList.Item, at desk: Desk) -> [String] {
    guard case .section(let number) = item else { return [] }
    if desk.isLinear {
      let words = desk.spoken(
        list.section.sections[number].title, number: nil, count: list.count(of: number))
      return desk.lines(of: words, toColumns: layout.recordRoom, count: Desk.wholeTitle)
    }
    let room = layout.recordRoom - String(list.count(of: number)).count - 1
    return desk.lines(
      of: list.section.sections[number].title, toColumns: max(room, 1), count: 3)
  }
}

extension SectionList {
  /// How many documents a section below this one holds, or agencies where it is a view over them.
  func count(of number: Int) -> Int {
    let section = section.sections[number]
    return section.kind == .contacts ? agencies : section.count
  }

  /// The heading above the documents.
  func heading(in words: any Words) -> String {
    // Nothing is newest where nothing has a date.
    let isOrdered = style != .contacts && (order != .date || hasDates)
    return words.heading(of: style, in: isOrdered ? order : nil)
  }

  /// What is said where nothing is listed.
  func emptiness(in words: any Words) -> String {
    if part != nil, section.ownCount > 0, filter.isEmpty { return words.catalogueIsAsked }
    if !filter.isEmpty { return words.nothingHereHasTheWords }
    return style == .contacts
      ? words.noAgencies : words.noDocumentsInSection
  }

  /// How many agencies give a contact block, and how many do not.
  func contactWords(in words: any Words) -> String {
    let given = entries.count { $0.givesContact }
    return words.contactBlocks(given, missing: entries.count - given)
  }
}
