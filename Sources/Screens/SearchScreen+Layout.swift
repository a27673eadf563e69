import Cataloguing
import Terminal

extension SearchScreen {
  /// How many counts of each kind are listed.
  private static let mostCounts = 12

  /// Lays out the window and makes the list of counts.
  mutating func lay(at desk: Desk) {
    layout = SearchLayout(desk, showsCounts: focus == .counts)
    if query.isEmpty {
      menu.resize(count: desk.searches.count)
      menu.scroll(rows: layout.results.rows.count - 1)
    } else {
      menu.resize(count: itemCount)
      menu.scroll(rows: layout.resultCount)
    }
    layCounts(at: desk)
    if focus == .counts, countItems.isEmpty {
      focus = .results
      layout = SearchLayout(desk, showsCounts: false)
    }
    if focus == .results, menu.count == 0, query.isEmpty { focus = .prompt }
  }

  private mutating func layCounts(at desk: Desk) {
    var roll = Roll()
    var items: [SearchCount] = []
    func add(_ heading: String, _ counts: [Tally.Count], _ make: (Tally.Count) -> SearchCount) {
      // One count alone narrows nothing.
      guard counts.count > 1 || counts.first.map({ $0.documents < documents }) == true else {
        return
      }
      if !roll.rows.isEmpty { roll.append(.blank) }
      roll.append(.heading(heading, remark: desk.words.countedDocuments))
      for count in counts.prefix(SearchScreen.mostCounts) {
        items.append(make(count))
        roll.appendItem()
      }
      if counts.count > SearchScreen.mostCounts {
        let rest = counts.count - SearchScreen.mostCounts
        roll.append(.text([Span(desk.words.andMore(rest), .dimmed)]))
      }
    }
    let tally = results?.tally ?? formerTally
    let documents = tally?.documents ?? 0
    if let tally, !query.isEmpty {
      let sections = tally.sections.filter { !$0.name.isEmpty }
      let names = SectionNames(sections.prefix(SearchScreen.mostCounts).map(\.name), at: desk)
      add(desk.words.sectionCounts, sections) {
        SearchCount(
          name: names[$0.name], documents: $0.documents,
          condition: "in:" + SearchScreen.quoted($0.name))
      }
      add(desk.words.yearCounts, tally.years) {
        SearchCount(name: $0.name, documents: $0.documents, condition: "year:\($0.name)")
      }
      add(desk.words.issuerCounts, tally.issuers) {
        SearchCount(
          name: $0.name, documents: $0.documents,
          condition: "from:" + SearchScreen.quoted($0.name))
      }
    }
    roll.continuing(counts)
    roll.settle(height: layout.countRows, isRevealing: true)
    (counts, countItems) = (roll, items)
  }

  /// A value of a field that may hold spaces.
  static func quoted(_ text: String) -> String {
    "\"" + text.filter { !"\"“”„«»「」『』".contains($0) } + "\""
  }
}
