import Documents
import Typesetting

/// Blank rows that are filled in, so that a provision begins beside another one.
extension Page {
  /// Fills in blank rows before blocks, each with its number of rows. The place stays, and so does the end in sight.
  mutating func fill(_ rows: [Int: Int]) {
    guard !rows.isEmpty else { return }
    let wasAtEnd = !isAtTop && top == lastTop
    for (block, count) in rows { galley.fill(count, before: block) }
    top = address(of: place)
    if wasAtEnd { goToEnd() } else { look() }
  }

  /// Takes away the rows that were filled in.
  mutating func empty() {
    galley.empty()
    top = address(of: place)
    look()
  }

  /// How many rows there are from the text of a block to that of another, as in `Galley`.
  mutating func rows(from block: Int, upTo end: Int) -> Int? { galley.rows(from: block, upTo: end) }

  /// How many rows the first row stands below the text of a block; below 0 where it stands above it.
  mutating func rows(below block: Int) -> Int { galley.rows(from: block, to: top) }

  /// Shows the row that stands so many rows below the text of a block.
  mutating func turn(toRow rows: Int, below block: Int) {
    let address = galley.advance(galley.textStart(of: block), by: rows)
    if address != top { move(to: address) }
  }
}
