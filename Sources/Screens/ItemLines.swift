import Documents
import Terminal
import Typesetting

/// A document of a list as lines.
struct ItemLines {
  /// The lines, from the column after the digit on.
  let lines: [Line]

  /// Sets an entry as a row of the list's columns, or as a small record where the layout has none.
  init(_ entry: Entry, list: SectionList, layout: SectionLayout, at desk: Desk) {
    if let columns = layout.columns {
      lines =
        list.style == .contacts
        ? ItemLines.wrapped(entry, columns, at: desk)
        : [ItemLines.row(entry, columns, at: desk)]
    } else {
      lines = ItemLines.record(
        entry, room: layout.recordRoom, titleRows: layout.recordTitleRows,
        isWhole: list.style == .contacts, at: desk)
    }
  }

  /// A text with spaces after it, cut where it is too long.
  static func padded(_ text: String, to width: Int, at desk: Desk) -> String {
    let text = cut(text.withoutLineEnds, toColumns: width, ambiguousIsWide: desk.ambiguousIsWide)
    let missing = width - columns(of: text, ambiguousIsWide: desk.ambiguousIsWide)
    return text + String(repeating: " ", count: max(missing, 0))
  }

  private static func row(_ entry: Entry, _ columns: [SectionLayout.Column], at desk: Desk) -> Line
  {
    var spans: [Span] = []
    for column in columns {
      if !spans.isEmpty { spans.append(Span("  ")) }
      if column.content == .title, entry.fault != nil {
        let words = desk.words.labelled(desk.words.cannotBeRead, "")
        let room = max(
          column.width - Typesetting.columns(of: words, ambiguousIsWide: desk.ambiguousIsWide), 0)
        spans.append(Span(words, .notice))
        spans.append(Span(padded(entry.title, to: room, at: desk)))
      } else {
        let role: Role = column.content == .title || column.content == .post ? .text : .dimmed
        spans.append(
          Span(padded(value(column.content, of: entry) ?? "", to: column.width, at: desk), role))
      }
    }
    return Line(spans)
  }

  /// A row of the table of agencies, whose cells take as many lines as they need.
  private static func wrapped(
    _ entry: Entry, _ columns: [SectionLayout.Column], at desk: Desk
  ) -> [Line] {
    let cells = columns.map { column in
      wrap(
        cell(column.content, of: entry, at: desk).withoutLineEnds, toColumns: column.width,
        ambiguousIsWide: desk.ambiguousIsWide
      ).prefix(12)
    }
    let height = max(cells.map(\.count).max() ?? 1, 1)
    return (0..<height).map { row in
      var spans: [Span] = []
      for (column, cell) in zip(columns, cells) {
        let text = row < cell.count ? cell[row] : ""
        spans.append(
          Span(
            padded(text, to: column.width, at: desk) + "  ",
            column.content == .title ? .strong : entry.givesContact ? .text : .dimmed))
      }
      return Line(spans)
    }
  }

  /// A small record: the title, and what else is known in short. The whole contact block where that is asked for.
  private static func record(
    _ entry: Entry, room: Int, titleRows: Int, isWhole: Bool, at desk: Desk
  ) -> [Line] {
    var lines: [Line] = desk.lines(
      of: entry.title, toColumns: room, count: isWhole ? max(titleRows, 4) : titleRows
    )
    .map { [Span($0, isWhole ? .strong : .text)] }
    if isWhole {
      for field in entry.contact.fields.prefix(12) {
        lines += desk.lines(
          of: desk.words.labelled(field.name, field.value), toColumns: room, count: 4
        )
        .map { [Span($0)] }
      }
      if !entry.givesContact {
        lines += wrap(
          desk.words.noContactBlock, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide
        ).map { [Span($0, .dimmed)] }
      }
      return lines
    }
    let parts = shortFacts(of: entry, at: desk)
    let known = parts.joined(separator: desk.signs.dot)
    if !known.isEmpty {
      lines.append([
        Span(
          cut(known.withoutLineEnds, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide),
          entry.fault == nil ? .dimmed : .notice)
      ])
    }
    return lines
  }

  /// How many rows a small record takes, without setting it: a list of thousands needs nothing more.
  static func recordRows(of entry: Entry, layout: SectionLayout, at desk: Desk) -> Int {
    let isWide = desk.ambiguousIsWide
    let (room, most) = (layout.recordRoom, layout.recordTitleRows)
    let fits = columns(of: entry.title, ambiguousIsWide: isWide) <= room
    let titleRows =
      fits ? 1 : most <= 2 ? most : desk.lines(of: entry.title, toColumns: room, count: most).count
    return titleRows + (shortFacts(of: entry, at: desk).isEmpty ? 0 : 1)
  }

  private static func shortFacts(of entry: Entry, at desk: Desk) -> [String] {
    var parts: [String?] = entry.fault == nil ? [] : [desk.words.cannotBeRead]
    switch entry.kind {
    case .document: parts += [entry.listedDate, entry.facts[.number], entry.facts[.source]]
    case .agency: parts.append(entry.contact[Contact.Part.telephone])
    case .official: parts += [entry.post, entry.listedDate]
    }
    return parts.compactMap(\.self).filter { !$0.isEmpty }
  }

  /// What a cell of the table of agencies says; of a page without a contact block it says so once.
  private static func cell(_ content: SectionLayout.Content, of entry: Entry, at desk: Desk)
    -> String
  {
    if content == .contact(.address), !entry.givesContact { return desk.words.noContactBlock }
    return value(content, of: entry) ?? ""
  }

  private static func value(_ content: SectionLayout.Content, of entry: Entry) -> String? {
    switch content {
    case .date: entry.listedDate
    case .title: entry.title
    case .number: entry.facts[.number]
    case .source: entry.facts[.source]
    case .post: entry.post
    case .contact(let part): entry.contact[part]
    }
  }
}
