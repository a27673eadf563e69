import Terminal

/// Rows that stand in a frame as they stood in the one before, only higher or lower.
struct Shift: Equatable {
  /// The rows that move, with those that they leave, from 0.
  let rows: ClosedRange<Int>
  /// By how many rows they move up; down where it is negative.
  let count: Int

  /// The row in which rows come in at first.
  var edge: Int { count > 0 ? rows.upperBound : rows.lowerBound }

  /// By how many rows a text moves at most to be looked for: what keys that are held down add up to.
  private static let farthest = 5
  /// What margins and a way to them cost, in letters.
  private static let cost = 20

  /// Finds what moves from one frame to another of the same size; nil where nothing does. Rows between which something
  /// moved before are taken again where that does as well.
  init?(from old: Frame, to new: Frame, between former: ClosedRange<Int>?) {
    let height = new.size.rows
    // How many letters of each row need not be written where it moves.
    let letters = (0..<height).map { row in
      new.row(row) == old.row(row) ? 0 : new.row(row).count { $0 != .blank }
    }
    func saving(_ rows: Range<Int>) -> Int { letters[rows].reduce(0, +) }
    guard saving(0..<height) > Shift.cost else { return nil }
    for count in (1...Shift.farthest).flatMap({ [$0, -$0] }) where abs(count) < height {
      var runs: [Range<Int>] = []
      for row in max(0, -count)..<height - max(0, count)
      where new.row(row) == old.row(row + count) {
        let start = runs.last?.upperBound == row ? runs.removeLast().lowerBound : row
        runs.append(start..<row + 1)
      }
      guard let run = runs.max(by: { saving($0) < saving($1) }), saving(run) > Shift.cost else {
        continue
      }
      let (up, down) = (max(count, 0), max(-count, 0))
      self.count = count
      if let former, former.count > abs(count) {
        // Where the run is longer by next to nothing, as by empty rows that are alike by chance, the margins stay.
        let same = former.lowerBound + down..<former.upperBound + 1 - up
        if same.clamped(to: run) == same, saving(run) - saving(same) < Shift.cost {
          rows = former
          return
        }
      }
      rows = run.lowerBound - down...run.upperBound - 1 + up
      return
    }
    return nil
  }

  /// The row of the old frame that a row shows after the move; nil where it is empty.
  func origin(of row: Int) -> Int? {
    guard rows.contains(row) else { return row }
    return rows.contains(row + count) ? row + count : nil
  }
}
