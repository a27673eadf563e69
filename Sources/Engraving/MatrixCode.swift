import CLibraries

/// A QR code: a square of dark and light modules that a telephone reads a text from.
public struct MatrixCode: Hashable, Sendable {
  /// How many light modules stand on each side of the code, as its standard asks (ISO/IEC 18004).
  public static let margin = 4

  /// The modules along one side, with both margins.
  public let side: Int
  private let inner: Int
  private let modules: [Bool]

  /// Draws the smallest code of a text, with as much correction as that size has room for, of levels L and M; nil where
  /// the text is empty or longer than a code can hold (2,953 bytes).
  public init?(of text: String) {
    guard !text.isEmpty, !text.utf8.contains(0), text.utf8.count <= 2953,
      let least = Symbol(text, version: 0, isFirm: false)
    else { return nil }
    let firm = Symbol(text, version: least.version, isFirm: true)
    let symbol = firm.map { $0.version == least.version ? $0 : least } ?? least
    inner = symbol.width
    side = inner + 2 * MatrixCode.margin
    modules = symbol.modules
  }

  /// Whether the module of a row and a column is dark; none is outside the code.
  public subscript(row: Int, column: Int) -> Bool {
    let (row, column) = (row - MatrixCode.margin, column - MatrixCode.margin)
    guard (0..<inner).contains(row), (0..<inner).contains(column) else { return false }
    return modules[row * inner + column]
  }
}

/// A symbol as the library makes it.
private struct Symbol {
  let version: Int32
  let width: Int
  let modules: [Bool]

  init?(_ text: String, version: Int32, isFirm: Bool) {
    var version = version
    var bytes = [UInt8](repeating: 0, count: Int(GZ_QR_SIZE))
    width = Int(gz_qr_draw(text, &version, isFirm ? 1 : 0, &bytes))
    guard width > 0 else { return nil }
    self.version = version
    // The lowest bit of each byte is the module; the others say what it is part of.
    modules = bytes[..<(width * width)].map { $0 & 1 == 1 }
  }
}
