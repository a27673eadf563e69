import Documents
import Terminal

/// Sets one block that is not a row of a table.
struct BlockSetter {
  let block: Block
  /// The number of the block in positions.
  let number: Int
  let measure: Measure
  /// The columns of the marker, with a space, of the item that a paragraph continues.
  let continuedMarker: Int

  /// The rows of the block, at least one.
  func lines() -> [SetLine] {
    switch block.kind {
    case .rule: rule()
    case .item(let marker), .note(let marker):
      marked(Legible.text(marker), at: indentation)
    case .notice: marked("!", at: indentation)
    case .preformatted: text(at: indentation, hanging: 0, keepsSpaces: true)
    case .fact: text(at: indentation, hanging: labelColumns)
    default: text(at: indentation, hanging: 0)
    }
  }

  // MARK: Indentation

  private var bar: String { measure.ambiguousIsWide ? "|" : "│" }

  /// How many columns all indentation may take together.
  private var budget: Int { measure.columns - measure.leastText }

  private var bars: Int { min(block.quotation, 3, budget / 2) }

  /// How far the block stands from the left edge, with the bars of its quotations.
  private var indentation: Int {
    let wanted: Int =
      switch block.kind {
      case .heading(let level): max(level - 2, 0) * 2
      case .paragraph, .row: nested + continuedMarker
      case .preformatted: nested + continuedMarker + 2
      case .definition: nested + 4
      default: nested
      }
    return min(bars * 2 + wanted, budget)
  }

  private var nested: Int { block.depth > 0 ? 2 + 3 * (min(block.depth, 40) - 1) : 0 }

  /// How far the value of a fact hangs: under its start where the label is short.
  private var labelColumns: Int {
    guard let label = block.passage.marks.first(where: { $0.style == .label })?.range,
      label.lowerBound == 0, label.upperBound <= block.passage.text.utf8.count
    else { return min(2, budget) }
    let columns = block.passage.text.withBytes { bytes in
      Scanner(bytes: bytes, ambiguousIsWide: measure.ambiguousIsWide).units(in: label)
        .reduce(0) { $0 + Int($1.width) }
    }
    // A full-width colon has no space after it.
    let end = block.passage.text.utf8.dropFirst(label.upperBound).first
    let hanging = end == UInt8(ascii: " ") ? columns + 1 : columns
    return hanging <= budget ? hanging : min(2, budget)
  }

  // MARK: Rows

  private func row(at column: Int) -> Pieces {
    var pieces = Pieces(column: 0)
    for _ in 0..<bars { pieces.add(bar + " ", .border, columns: 2) }
    pieces.column = column
    return pieces
  }

  private func rule() -> [SetLine] {
    var pieces = row(at: bars * 2)
    let columns = measure.columns - pieces.column
    let line = measure.ambiguousIsWide ? "-" : "─"
    pieces.add(String(repeating: line, count: columns), .border, columns: columns)
    return [SetLine(position: position(0), pieces: pieces.pieces)]
  }

  private func text(at indent: Int, hanging: Int, keepsSpaces: Bool = false) -> [SetLine] {
    let hang = max(min(hanging, budget - indent), 0)
    let broken = broken(
      first: measure.columns - indent, rest: measure.columns - indent - hang,
      keepsSpaces: keepsSpaces)
    return (0..<broken.count).map { index in
      var pieces = row(at: index == 0 ? indent : indent + hang)
      broken.add(index, to: &pieces)
      return SetLine(position: position(broken.start(of: index, end: end)), pieces: pieces.pieces)
    }
  }

  /// A marker with the text hanging beside it; below it where there is no room beside it.
  private func marked(_ marker: String, at wanted: Int) -> [SetLine] {
    let role: Role = block.kind == .notice ? .notice : .marker
    let width = Typesetting.columns(of: marker, ambiguousIsWide: measure.ambiguousIsWide)
    guard width > 0 else { return text(at: wanted, hanging: 0) }
    // Depth gives way to the marker.
    let indent = width <= 8 ? min(wanted, max(budget - width - 1, bars * 2)) : wanted
    let beside = indent + width + 1
    let hangs = width <= 8 && beside <= max(budget, indent)
    let rest = hangs ? beside : min(indent + 2, max(budget, indent))
    let isBeside = measure.columns - beside >= min(measure.leastText, 8) && measure.columns > 3
    var lines: [SetLine] = []
    if !isBeside {
      for part in markerLines(marker, columns: measure.columns - indent) {
        var pieces = row(at: indent)
        pieces.add(part.text, role, columns: part.columns)
        lines.append(SetLine(position: position(0), pieces: pieces.pieces))
      }
      if block.passage.isEmpty { return lines }
    }
    let first = isBeside ? beside : rest
    let broken = broken(first: measure.columns - first, rest: measure.columns - rest)
    for index in 0..<broken.count {
      var pieces = row(at: index == 0 && isBeside ? indent : rest)
      if index == 0, isBeside {
        pieces.add(marker, role, columns: width)
        pieces.column = first
      }
      broken.add(index, to: &pieces)
      lines.append(
        SetLine(position: position(broken.start(of: index, end: end)), pieces: pieces.pieces))
    }
    return lines
  }

  private func markerLines(_ marker: String, columns: Int) -> [(text: String, columns: Int)] {
    wrap(marker, toColumns: columns, ambiguousIsWide: measure.ambiguousIsWide).map {
      ($0, Typesetting.columns(of: $0, ambiguousIsWide: measure.ambiguousIsWide))
    }
  }

  private func broken(first: Int, rest: Int, keepsSpaces: Bool = false) -> BrokenText {
    BrokenText(
      block.passage, range: 0..<end, first: first, rest: rest,
      ambiguousIsWide: measure.ambiguousIsWide, words: measure.words, keepsSpaces: keepsSpaces)
  }

  private var end: Int { block.passage.text.utf8.count }

  private func position(_ offset: Int) -> Document.Position {
    Document.Position(block: number, offset: offset)
  }
}
