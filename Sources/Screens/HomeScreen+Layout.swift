import Documents
import Terminal
import Typesetting

extension HomeScreen {
  /// Lays out the window and makes the rolls of its panels; what is selected stays selected.
  mutating func lay(at desk: Desk) {
    let wasNarrow = layout.news == nil
    let chosenNews = wasNarrow ? contents.selection - menuCount : news.selection
    let isNewsChosen =
      wasNarrow ? contents.selection >= menuCount && menuCount < contents.count : focus == .news
    if contents.selection < menuCount { section = contents.selection }
    // A filter changes what is listed, but not the places of the panels.
    let wholeMenu =
      filter.isEmpty
      ? tree
      : MenuTree(
        desk.site, filter: Filter(""), agencies: 0, in: desk.words)
    let years = inquiry.overview?.items(of: .years, at: desk) ?? []
    layout = HomeLayout(
      desk, menuColumns: columns(for: wholeMenu, at: desk),
      figureRows: years.isEmpty ? 0 : years.count + 2
    ) { columns in
      menu(of: wholeMenu, columns: columns, at: desk).rows.count
    }
    menuCount = tree.items.count
    var newContents = menu(of: tree, columns: layout.contents.columns.count, at: desk)
    if let area = layout.news {
      var newNews = Roll()
      append(newest, to: &newNews, columns: area.columns.count, at: desk)
      if layout.footer == nil { appendFooter(to: &newNews, columns: area.columns.count, at: desk) }
      newNews.continuing(news, selection: max(chosenNews, 0))
      newNews.reveal(height: area.rows.count)
      news = newNews
      layFigures(years, at: desk)
      if focus != .figures || figures == nil { focus = isNewsChosen ? .news : .contents }
      newContents.continuing(contents, selection: section)
    } else {
      newContents.append(.blank)
      append(
        newest, to: &newContents, columns: layout.contents.columns.count, at: desk)
      appendFooter(to: &newContents, columns: layout.contents.columns.count, at: desk)
      (focus, figures) = (.contents, nil)
      newContents.continuing(
        contents, selection: isNewsChosen ? menuCount + max(chosenNews, 0) : section)
    }
    contents = newContents
    contents.reveal(height: layout.contents.rows.count)
  }

  /// Where the title of a line of the menu stands in its panel.
  static func titleColumn(_ item: MenuTree.Item) -> Int { 4 + item.depth * 2 }

  /// The columns for the title of a line of the menu, where the panel has so many.
  func titleRoom(_ item: MenuTree.Item, columns: Int) -> Int {
    max(columns - HomeScreen.titleColumn(item) - countColumns - 2, 1)
  }

  /// The columns that the widest count takes.
  var countColumns: Int { String(tree.items.map(\.count).max() ?? 0).count }

  /// The title of a line of the menu in lines, three at most.
  func titleLines(_ item: MenuTree.Item, columns: Int, at desk: Desk) -> [String] {
    guard !desk.isLinear else {
      return [desk.spoken(item.title, number: item.number, count: item.count)].flatMap {
        desk.lines(of: $0, toColumns: max(columns - 2, 1), count: Desk.wholeTitle)
      }
    }
    return desk.lines(of: item.title, toColumns: titleRoom(item, columns: columns), count: 3)
  }

  private func columns(for tree: MenuTree, at desk: Desk) -> Int {
    tree.items.prefix(200).map {
      HomeScreen.titleColumn($0) + countColumns + 2
        + Typesetting.columns(of: $0.title, ambiguousIsWide: desk.ambiguousIsWide)
    }.max() ?? 0
  }

  private func menu(of tree: MenuTree, columns: Int, at desk: Desk) -> Roll {
    var roll = Roll()
    let heading = filter.isEmpty ? desk.words.contents : desk.words.contents(with: filter.text)
    let today =
      Bars(desk).fits(desk.site.title, remark: desk.today?.description ?? "")
      ? "" : desk.today?.description ?? ""
    roll.append(.heading(heading, remark: filter.isEmpty ? today : String(tree.items.count)))
    for item in tree.items {
      roll.appendItem(rows: titleLines(item, columns: columns, at: desk).count)
    }
    if tree.items.isEmpty {
      roll.append(
        .text([
          Span(
            filter.isEmpty ? desk.words.noSections : desk.words.noSectionHasTheWords, .dimmed)
        ]))
    }
    return roll
  }

  private func append(
    _ newest: Newest, to roll: inout Roll, columns: Int, at desk: Desk
  ) {
    let isReading = newest.described < newest.total
    roll.append(
      .heading(
        newest.isDated ? desk.words.newest : desk.words.documentsHeading,
        remark: isReading ? desk.words.read(newest.described, of: newest.total) : ""))
    for item in newest.items {
      if roll.count > 0, layout.isAiry, item != newest.items.first { roll.append(.blank) }
      let title = desk.lines(
        of: item.entry.title, toColumns: max(columns - 2, 1), count: layout.titleRows)
      roll.appendItem(rows: title.count + 1)
    }
    if newest.items.isEmpty {
      roll.append(.text([Span(desk.words.noDocumentsInSite, .dimmed)]))
    }
  }

  private func appendFooter(to roll: inout Roll, columns: Int, at desk: Desk) {
    guard !desk.site.footer.isEmpty else { return }
    roll.append(.blank)
    for line in HomeLayout.wrapped(
      desk.site.footer, toColumns: columns - 2, at: desk)
    {
      roll.append(.text([Span(line, .dimmed)]))
    }
  }
}
