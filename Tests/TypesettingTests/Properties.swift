import Documents
import Terminal

@testable import Typesetting

/// What must hold of every set document; each check returns what is wrong, in words, or nil.
struct Properties {
  private var galley: Galley
  private let rows: [SetLine]
  private let measure: Measure

  init(_ document: Document, front: [Block] = [], measure: Measure) {
    galley = Galley(document, front: front, measure: measure)
    rows = galley.lines(from: galley.first, count: .max)
    self.measure = measure
  }

  /// Every byte of text that can be seen stands in exactly one stretch; in running text, in order.
  func loss() -> String? {
    var shown: [Int: [Range<Int>]] = [:]
    for row in rows {
      for piece in row.pieces {
        if let range = piece.source { shown[row.position.block, default: []].append(range) }
      }
    }
    for number in galley.numbers {
      let block = galley.block(number)
      var ranges = shown[number] ?? []
      if case .row = block.kind { ranges.sort { $0.lowerBound < $1.lowerBound } }
      var place = 0
      let bytes = Array(block.passage.text.utf8)
      for range in ranges + [bytes.count..<bytes.count] {
        if range.lowerBound < place { return "block \(number): \(range) comes after \(place)" }
        let between = String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
        if let lost = between.unicodeScalars.first(where: { !Self.isUnseen($0) }) {
          return "block \(number): U+\(String(lost.value, radix: 16)) is lost at \(place)"
        }
        place = range.upperBound
      }
    }
    return nil
  }

  /// No row is wider than the measure, and rows are as wide as they say.
  func excess() -> String? {
    for row in rows {
      let text = galley.line(row).text
      let width = columns(of: text, ambiguousIsWide: measure.ambiguousIsWide)
      if width > measure.columns { return "\(width) columns: “\(text)” of \(row)" }
      if width != row.columns { return "\(width) columns, not \(row.columns): “\(text)”" }
    }
    return nil
  }

  /// No row holds what a terminal would act on.
  func danger() -> String? {
    for row in rows {
      let text = galley.line(row).text
      if let scalar = text.unicodeScalars.first(where: { !Cell.isSafe($0) }) {
        return "U+\(String(scalar.value, radix: 16)) in “\(text.debugDescription)”"
      }
    }
    return nil
  }

  /// Positions never descend, and ascend from each row with text of its own to the next.
  func disorder() -> String? {
    var last: Document.Position?
    var lastOfText: Document.Position?
    for row in rows {
      if let last, row.position < last { return "\(row.position) after \(last)" }
      last = row.position
      guard row.pieces.contains(where: { $0.source != nil }) else { continue }
      if let lastOfText, row.position <= lastOfText { return "\(row.position) twice" }
      lastOfText = row.position
    }
    return nil
  }

  /// A row reads the same where its text is put together sign by sign, as under a highlight, and where it is printed.
  func contradiction() -> String? {
    var lines: [String] = []
    for row in rows {
      let text = galley.line(row).text
      let all = Highlight(block: row.position.block, range: 0..<Int.max, role: .match)
      let signs = galley.line(row, highlights: [all]).text
      if text != signs { return "“\(text)” and “\(signs)”" }
      lines.append(String(text.reversed().drop { $0 == " " }.reversed()) + "\n")
    }
    let printed = galley.parts(ofBytes: 200).flatMap { galley.printed($0) }
    return printed == Array(lines.joined().utf8) ? nil : "it is printed as something else"
  }

  /// Addresses and positions lead to each other, and so many rows down and up again is where one was.
  mutating func disorientation() -> String? {
    var address = galley.first
    for (index, row) in rows.enumerated() {
      if galley.lines(from: address, count: 1) != [row] {
        return "row \(index) is not at \(address)"
      }
      let found = galley.address(of: row.position)
      if galley.lines(from: found, count: 1).first?.position != row.position {
        return "\(row.position) is not found at \(found)"
      }
      for distance in [1, 7] where index + distance < rows.count {
        let further = galley.advance(address, by: distance)
        if galley.advance(further, by: -distance) != address {
          return "\(distance) rows from \(address) and back is elsewhere"
        }
      }
      address = galley.advance(address, by: 1)
    }
    if galley.advance(address, by: 1) != address { return "there is something after the end" }
    if galley.advance(galley.lastTop(rows: 5), by: 4) != address { return "the last top is not" }
    return nil
  }

  /// No row of text begins or ends with punctuation that may not stand there.
  func badForm() -> String? {
    var last: SetLine?
    for row in rows {
      defer { last = row }
      let text = String(galley.line(row).text.drop { $0 == " " || $0 == "│" })
      if let first = text.first, "、。，；：？！）」』】》〉".contains(first), let last,
        last.position.block == row.position.block, last.columns > measure.columns / 2
      {
        return "begins with \(first): “\(text)”"
      }
      if let end = text.last, "（「『【《〈".contains(end), text.count > 1 {
        return "ends with \(end): “\(text)”"
      }
    }
    return nil
  }

  /// White space, and what is only seen in what it does.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C: false
    case 0x0D: true
    case 0xAD, 0x61C, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE0F: true
    default: scalar.properties.isWhitespace
    }
  }
}
