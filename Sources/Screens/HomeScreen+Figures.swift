import Cataloguing
import Documents
import Terminal

extension HomeScreen {
  /// Asks for the figures where there is room for them and a catalogue that knows them; nil elsewhere.
  mutating func askForFigures(at desk: Desk) -> Effect? {
    guard desk.catalogue.documents != nil, HomeLayout.mayHaveFigures(desk) else { return nil }
    return inquiry.question(at: desk)
  }

  /// Makes the panel of the years; the selected year stays selected.
  mutating func layFigures(_ years: [OverviewItem], at desk: Desk) {
    guard let area = layout.figures else {
      figures = nil
      return
    }
    let former = figures
    var panel = OverviewPanel(
      of: [.years], in: area, [.years: years], from: inquiry.overview, isDivided: true, at: desk)
    if let former {
      let selection = former.choice.flatMap { chosen in
        years.firstIndex { $0.isSame(as: chosen) }
      }
      panel.roll.continuing(former.roll, selection: selection)
    }
    panel.roll.reveal(height: panel.rollArea.rows.count)
    figures = panel
  }
}
