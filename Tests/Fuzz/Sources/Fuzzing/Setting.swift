import Documents
import Terminal
import Typesetting

/// A document set to a few widths: nothing may be lost, stand too wide, or reach a terminal as more than a sign.
enum Setting {
  /// Sets the document and checks all its rows.
  static func check(_ document: Document) {
    let front =
      [Block(.title, Passage(document.title))]
      + document.notices.map {
        Block(.notice, Passage($0))
      }
    for columns in [1, 40, 100] {
      // What is set word by word in a narrow column is long; a bound on the work, and not on what may be read.
      if columns == 1, document.blocks.count > 2_000 { continue }
      check(
        Galley(
          document, front: front,
          measure: Measure(columns: columns, ambiguousIsWide: columns == 40)))
    }
  }

  private static func check(_ galley: Galley) {
    var galley = galley
    let rows = galley.lines(from: galley.first, count: .max)
    var shown: [Int: [Range<Int>]] = [:]
    var last: Document.Position?
    for row in rows {
      let text = galley.line(row).text
      let width = Typesetting.columns(of: text, ambiguousIsWide: galley.measure.ambiguousIsWide)
      // In a single column, a sign of two columns stands as it can.
      Claims.claim(width <= max(galley.measure.columns, 2), "\(width) columns: “\(text)”")
      Claims.claim(!Claims.isActive(text) && !text.contains("\n"), "a control in “\(text)”")
      if let last { Claims.claim(row.position >= last, "\(row.position) after \(last)") }
      last = row.position
      for piece in row.pieces {
        if let range = piece.source { shown[row.position.block, default: []].append(range) }
      }
    }
    for number in galley.numbers {
      let block =
        number < 0
        ? galley.front[number + galley.front.count] : galley.document.blocks[number]
      nothingIsLost(of: block, number, shown[number] ?? [])
    }
  }

  private static func nothingIsLost(of block: Block, _ number: Int, _ shown: [Range<Int>]) {
    let bytes = Array(block.passage.text.utf8)
    var place = 0
    for range in shown.sorted(by: { $0.lowerBound < $1.lowerBound }) + [bytes.count..<bytes.count] {
      Claims.claim(range.lowerBound >= place, "block \(number): \(range) is shown twice")
      let between = String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
      if let lost = between.unicodeScalars.first(where: { isSeen($0) }) {
        Claims.claim(
          false, "block \(number): U+\(String(lost.value, radix: 16)) is lost at \(place)")
      }
      place = range.upperBound
    }
  }

  /// Whether a sign is more than white space or what is only seen in what it does.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x202A...0x202E, 0x2066...0x2069: true
    // A selector is only seen in what it does to the sign before it.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    default: !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
  }
}
