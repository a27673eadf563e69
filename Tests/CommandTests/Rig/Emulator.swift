import CVterm
import Terminal

/// A terminal emulator: bytes in, a screen to look at. It answers nothing.
final class Emulator {
  private let terminal: OpaquePointer
  private let modes: UnsafeMutablePointer<GzModes>
  private(set) var size: Size

  init(size: Size) {
    modes = .allocate(capacity: 1)
    modes.initialize(to: GzModes())
    modes.pointee.shows_cursor = 1
    terminal = gz_terminal(Int32(size.rows), Emulator.columns(size), modes)
    self.size = size
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      _ = vterm_input_write(
        terminal, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }

  /// Changes the size. As a terminal does, it gives up its margins then: libvterm keeps them, past its last row too,
  /// and writes beyond its memory when what lies between them scrolls.
  func resize(_ size: Size) {
    let place = gz_cursor(terminal)
    feed(Array("\u{1B}[r\u{1B}[\(place.row + 1);\(place.col + 1)H".utf8))
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Emulator.columns(size))
  }

  /// libvterm traps on a wide character in a single column, which is one too narrow for the moment after a
  /// resize, when the program writes for the old size.
  private static func columns(_ size: Size) -> Int32 { Int32(max(size.columns, 2)) }

  /// What stands in one cell; nothing in an empty one, or in the second column of a wide one.
  func scalars(row: Int, column: Int) -> [Unicode.Scalar] {
    let cell = gz_cell(terminal, Int32(row), Int32(column))
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    return scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// The columns of a row that are not the second of a wide character.
  func starts(inRow row: Int) -> [Int] {
    var starts: [Int] = []
    var column = 0
    while column < size.columns {
      starts.append(column)
      column += max(Int(gz_cell(terminal, Int32(row), Int32(column)).columns), 1)
    }
    return starts
  }

  /// One row as text, without spaces at its end.
  func row(_ row: Int) -> String {
    var text = ""
    for column in starts(inRow: row) {
      let shown = scalars(row: row, column: column)
      text += shown.isEmpty ? " " : String(String.UnicodeScalarView(shown))
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The screen as text, one line a row.
  var text: String { (0..<size.rows).map(row).joined(separator: "\n") }

  /// Where the cursor stands; nil where it is hidden.
  var cursor: Frame.Place? {
    guard modes.pointee.shows_cursor != 0 else { return nil }
    let place = gz_cursor(terminal)
    return Frame.Place(row: Int(place.row), column: Int(place.col))
  }

  /// How the letters of a cell look.
  struct Look: Equatable {
    var isBold = false
    var isUnderlined = false
    var isReversed = false
    /// Numbers of the palette; nil is the terminal's own.
    var foreground: Int?
    var background: Int?
  }

  func look(row: Int, column: Int) -> Look {
    let cell = gz_cell(terminal, Int32(row), Int32(column))
    return Look(
      isBold: cell.is_bold != 0, isUnderlined: cell.is_underlined != 0,
      isReversed: cell.is_reversed != 0,
      foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
      background: cell.background < 0 ? nil : Int(cell.background))
  }

  var isAlternate: Bool { modes.pointee.is_alternate != 0 }
  var bells: Int { Int(modes.pointee.bells) }
  var title: String {
    withUnsafeBytes(of: modes.pointee.title) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
