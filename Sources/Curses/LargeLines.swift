import Terminal

/// The lines of double size on the screen (DECDHL of the VT100: the upper halves of the letters in one row, the lower
/// halves in the next). ncurses does not know them and keeps their rows empty; they are written here.
struct LargeLines {
  /// What stands on the screen, by the upper row of each line.
  private var shown: [Int: [Cell]] = [:]
  /// Whether a row may be of double size.
  private(set) var isAny = false

  /// Forgets what stands on the screen, but not that rows may be of double size.
  mutating func forget() { shown = [:] }

  /// Whether a frame has other rows of double size than the screen.
  func differs(from frame: Frame) -> Bool { Set(shown.keys) != frame.doubled }

  /// What makes all rows single again; nothing where they are. The cursor is left in the last row.
  mutating func undo(rows: Int) -> [UInt8] {
    guard isAny else { return [] }
    (shown, isAny) = ([:], false)
    return LargeLines.undoing(rows: rows)
  }

  /// What makes all rows of a screen single.
  static func undoing(rows: Int) -> [UInt8] {
    Array("\u{1B}[H".utf8)
      + Array(repeating: Array("\u{1B}#5".utf8), count: max(rows, 1)).joined(separator: [0x0A])
  }

  /// What to write so that the lines of a frame stand on the screen. The cursor and the look of letters are left as they
  /// were before.
  @MainActor mutating func paint(_ frame: Frame, _ inks: Inks) -> [UInt8] {
    var bytes: [UInt8] = []
    let ground = inks.look(of: .text).sequence
    for row in frame.doubled.sorted() {
      let cells = Array(frame.row(row).prefix(frame.size.columns / 2))
      guard shown[row] != cells else { continue }
      shown[row] = cells
      let text = LargeLines.text(of: cells, inks)
      for half in 0...1 {
        // Erased before it is of double size: some terminals make a line single that they erase.
        bytes += Array("\u{1B}[\(row + half + 1);1H\(ground)\u{1B}[2K\u{1B}#\(3 + half)".utf8)
        bytes += text
      }
    }
    guard !bytes.isEmpty else { return [] }
    isAny = true
    return Array("\u{1B}7".utf8) + bytes + Array("\u{1B}[0m\u{1B}8".utf8)
  }

  /// The cells of a line, each in its column.
  @MainActor private static func text(of cells: [Cell], _ inks: Inks) -> [UInt8] {
    var bytes: [UInt8] = []
    let ground = inks.look(of: .text)
    var look = ground
    let last = cells.lastIndex { $0.text != " " || inks.look(of: $0.role) != ground }
    for (column, cell) in cells.prefix((last ?? -1) + 1).enumerated() where cell.columns > 0 {
      let own = inks.look(of: cell.role)
      if own != look {
        bytes += Array(own.sequence.utf8)
        look = own
      }
      let fits = column + cell.columns <= cells.count
      let text = Array((fits ? cell.text : " ").utf8)
      bytes += text
      // Terminals differ in how wide they draw what is not ASCII.
      if text.count > 1, column + cell.columns < cells.count {
        bytes += Array("\u{1B}[\(column + cell.columns + 1)G".utf8)
      }
    }
    return bytes
  }
}

extension Theme.Ink.Shown {
  /// The sequence that gives letters this look and no other (SGR).
  fileprivate var sequence: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let foreground { codes.append(Self.code(Int(foreground), plain: 30, bright: 90, other: 38)) }
    if let background {
      codes.append(Self.code(Int(background), plain: 40, bright: 100, other: 48))
    }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// A colour of the terminal by its number: one of the first eight, of the brighter eight, or of the 256.
  private static func code(_ number: Int, plain: Int, bright: Int, other: Int) -> String {
    if number < 8 { return "\(plain + number)" }
    return number < 16 ? "\(bright + number - 8)" : "\(other);5;\(number)"
  }
}
