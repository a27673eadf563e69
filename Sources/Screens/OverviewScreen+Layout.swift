import Cataloguing
import Terminal
import Typesetting

extension OverviewScreen {
  /// Lays out the window and makes the panels; what is selected stays selected, and stays where it is seen.
  mutating func lay(at desk: Desk) {
    var items: [OverviewSubject: [OverviewItem]] = [:]
    var wanted: [OverviewSubject: Int] = [:]
    for subject in OverviewSubject.allCases {
      let listed = overview?.items(of: subject, at: desk) ?? []
      guard let first = listed.first else { continue }
      items[subject] = listed
      let remark = overview?.remark(on: subject, in: desk.words) == nil ? 0 : 1
      wanted[subject] = 1 + listed.count * OverviewPanel.rows(of: first) + remark
    }
    layout = OverviewLayout(
      desk, noticeRows: notice(at: desk).count, wanted: wanted)
    let former = panels
    panels = layout.panels.map { place in
      OverviewPanel(
        of: place.subjects, in: place.area, items, from: overview, isDivided: layout.isDivided,
        at: desk)
    }
    for index in panels.indices {
      let subjects = panels[index].parts.map(\.subject)
      if let old = former.first(where: { $0.parts.map(\.subject) == subjects }) {
        panels[index].roll.continuing(old.roll)
      }
      let shown = subjects.contains(subject) ? subject : subjects.first
      if let shown, let number = panels[index].number(of: shown, selections[shown] ?? 0) {
        panels[index].roll.select(number)
      }
      panels[index].roll.reveal(height: panels[index].rollArea.rows.count)
    }
    focus = 0
    let subjects = panels.flatMap { $0.parts.map(\.subject) }
    show(subjects.contains(subject) ? subject : subjects.first ?? subject)
  }

  /// The word on how far the catalogue is, in lines; none where all documents are counted.
  func notice(at desk: Desk) -> [String] {
    let text: String
    let state = desk.catalogue
    if let fault = inquiry.fault {
      text = fault
    } else if let building = state.building, state.documents == nil {
      text = desk.words.catalogueBegun(read: building.done, of: building.total)
    } else if state.documents == nil {
      text = desk.words.noCatalogue
    } else if !state.isWhole, let building = state.building {
      text = desk.words.catalogueGrowing(read: building.done, of: building.total)
    } else {
      return []
    }
    return wrap(
      text, toColumns: max(Bars(desk).text.count, 1), ambiguousIsWide: desk.ambiguousIsWide)
  }
}
