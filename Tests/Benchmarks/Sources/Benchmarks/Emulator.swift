import CVterm

/// A terminal emulator: bytes in, the text of a screen out.
final class Emulator {
  private let terminal: OpaquePointer
  private let modes: UnsafeMutablePointer<GzModes>
  private var columns: Int
  private var rows: Int

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    modes = .allocate(capacity: 1)
    modes.initialize(to: GzModes())
    terminal = gz_terminal(Int32(rows), Int32(columns), modes)
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

  func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// The screen as text, one line a row.
  var text: String {
    var text = String.UnicodeScalarView()
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let cell = gz_cell(terminal, Int32(row), Int32(column))
        let first = Unicode.Scalar(cell.scalars.0) ?? " "
        text.append(first == "\0" ? " " : first)
        column += max(Int(cell.columns), 1)
      }
      text.append("\n")
    }
    return String(text)
  }
}
