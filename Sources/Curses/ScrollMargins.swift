/// The margins between which the terminal scrolls (DECSTBM of the VT100), left where the next scroll wants them again.
///
/// ncurses sets margins before each scroll and takes them away behind it, and so must lead the cursor to every place
/// anew. With margins that stay, and a cursor that stands in the row that comes in, a scroll is a single line feed.
/// What ncurses writes meanwhile knows nothing of margins, and is made to do the same with them as without.
struct ScrollMargins {
  /// The rows between which the terminal scrolls, from 0; nil where it scrolls whole.
  private(set) var rows: ClosedRange<Int>?
  /// Whether margins have ever been set.
  private(set) var wereSet = false
  /// Whether the terminal leads the cursor to a row by its number, and to a column (VPA, HPA).
  let hasAddresses: Bool

  init(hasAddresses: Bool) { self.hasAddresses = hasAddresses }

  /// What gives the terminal its whole screen back; the cursor goes to the first column of the first row.
  static let undoing = Array("\u{1B}[r".utf8)

  /// What sets margins; nothing where they are set. The cursor goes to the first column of the first row.
  mutating func set(_ new: ClosedRange<Int>) -> [UInt8] {
    guard rows != new else { return [] }
    (rows, wereSet) = (new, true)
    return Array("\u{1B}[\(new.lowerBound + 1);\(new.upperBound + 1)r".utf8)
  }

  /// What takes the margins away; nothing where there are none. The cursor goes as `undoing` says.
  mutating func release() -> [UInt8] {
    defer { rows = nil }
    return rows == nil ? [] : ScrollMargins.undoing
  }

  /// What does with the margins what bytes do without any, from a row on; nil where that cannot be told.
  ///
  /// Margins stop steps up and down that cross them, or scroll, and some terminals lead into them what steps outside.
  /// Steps that do not stay between them become row numbers.
  func adapted(_ bytes: [UInt8], row start: Int) -> [UInt8]? {
    guard let rows else { return bytes }
    var row = start
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard let token = Token(bytes[place...]), !token.obeysMargins || rows.contains(row) else {
        return nil
      }
      place = token.bytes.endIndex
      switch token.motion {
      case .by(let count) where !rows.contains(row) || !rows.contains(row + count):
        guard hasAddresses, row + count >= 0 else { return nil }
        result += "\u{1B}[\(row + count + 1)d".utf8
      // Where the row is the same its number need not be said.
      case .to(row, let column?) where hasAddresses: result += "\u{1B}[\(column + 1)G".utf8
      default: result += token.bytes
      }
      switch token.motion {
      case .still: break
      case .to(let goal, _): row = goal
      case .by(let count): row += count
      }
    }
    return result
  }
}

/// A byte of text, or a sequence that is known not to scroll and not to ask for margins.
private struct Token {
  enum Motion {
    case still
    /// To a row, and to a column where one is named, from 0.
    case to(Int, column: Int?)
    /// By so many rows, upwards where negative.
    case by(Int)
  }

  let bytes: ArraySlice<UInt8>
  let motion: Motion
  /// Whether it inserts or deletes in its row: outside of the margins that does nothing (ICH and DCH of the VT510).
  var obeysMargins = false

  /// What stands at the beginning of bytes; nil where it is none of these.
  init?(_ rest: ArraySlice<UInt8>) {
    let start = rest.startIndex
    switch rest[start] {
    case 0x0A: self.init(rest[...start], .by(1))
    // Line feeds by other names.
    case 0x0B, 0x0C: return nil
    case 0x1B: self.init(sequence: rest)
    default: self.init(rest[...start], .still)
    }
  }

  private init(_ bytes: ArraySlice<UInt8>, _ motion: Motion) {
    (self.bytes, self.motion) = (bytes, motion)
  }

  private init?(sequence rest: ArraySlice<UInt8>) {
    let inside = rest.dropFirst(2)
    switch rest.dropFirst().first {
    // A character set: one more byte.
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard let set = inside.indices.first else { return nil }
      self.init(rest[...set], .still)
    case UInt8(ascii: "M"): self.init(rest[..<inside.startIndex], .by(-1))
    case UInt8(ascii: "["):
      guard let control = ControlSequence(rest), let motion = Token.motion(of: control) else {
        return nil
      }
      self.init(control.bytes, motion)
      obeysMargins = control.final == UInt8(ascii: "@") || control.final == UInt8(ascii: "P")
    default: return nil
    }
  }

  /// Where a control sequence leads; nil for one that is not known.
  private static func motion(of control: ControlSequence) -> Motion? {
    let numbers = control.numbers?.map { max($0, 1) } ?? []
    let number = numbers.count == 1 ? numbers.first : nil
    switch Character(Unicode.Scalar(control.final)) {
    case "A": return number.map { .by(-$0) }
    case "B": return number.map { .by($0) }
    case "d": return number.map { .to($0 - 1, column: nil) }
    case "H":
      guard (1...2).contains(numbers.count) else { return nil }
      return .to(numbers[0] - 1, column: (numbers.count == 2 ? numbers[1] : 1) - 1)
    // Columns, looks, erasing to the right, inserting and deleting in a row, modes of the cursor.
    case "C", "D", "G", "K", "J", "P", "X", "Z", "@", "m": return Motion.still
    case "h", "l":
      let mode = String(decoding: control.parameters, as: UTF8.self)
      return ["?25", "?12", "?12;25", "34"].contains(mode) ? Motion.still : nil
    default: return nil
    }
  }
}
