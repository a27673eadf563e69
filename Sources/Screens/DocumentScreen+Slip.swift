import Documents
import Terminal

extension DocumentScreen {
  /// Takes an input while a slip lies over the text.
  mutating func take(_ input: Input, onSlip desk: Desk) -> Effect? {
    guard case .key(let key) = input else { return nil }
    if slip?.purpose == .definitions && key == "w" || slip?.purpose == .notes && key == "i" {
      slip = nil
      return nil
    }
    guard let outcome = slip?.take(key) else { return nil }
    return finish(outcome)
  }

  /// Takes a mouse event while a slip lies over the text.
  mutating func take(_ mouse: Mouse, onSlip desk: Desk) -> Effect? {
    switch mouse.action {
    case .wheelDown: slip?.menu.move(by: 1)
    case .wheelUp: slip?.menu.move(by: -1)
    case .rightClick: slip = nil
    case .click:
      guard let outcome = slip?.click(mouse.place) else { return nil }
      return finish(outcome)
    }
    return nil
  }

  private mutating func finish(_ outcome: Slip.Outcome) -> Effect? {
    switch outcome {
    case .nothing: return nil
    case .closed:
      slip = nil
      return nil
    case .chosen:
      switch slip?.choice?.target {
      case .here(let position):
        slip = nil
        jump(to: position)
        return nil
      // The slip stays: who comes back may want the next item.
      case .beside(let id):
        slip = nil
        return .layBeside(id)
      case .elsewhere(let destination): return .open(destination)
      case nil: return nil
      }
    }
  }

  /// Lays the slip where it does not cover the link that was followed.
  mutating func layOutSlip(at desk: Desk) {
    guard slip != nil else { return }
    var isAbove = false
    if slip?.purpose == .citation, let reference, let all = contents?.references.all,
      all.indices.contains(reference), let spot = page.spot(of: all[reference].position)
    {
      isAbove = spot.row >= page.rows / 2
    }
    var row: Int?
    if let spot = spotOfChosenNote() {
      isAbove = spot.row > page.rows / 2
      row = layout.text.rows.lowerBound + spot.row
    }
    let bars = Bars(desk)
    let columns =
      layout.isBeside
      ? Range(from: (layout.outline?.columns.upperBound ?? -1) + 1, upTo: bars.columns.upperBound)
      : bars.columns
    slip?.lay(
      over: Area(rows: bars.content, columns: columns), isAbove: isAbove, nextTo: row, at: desk)
  }
}
