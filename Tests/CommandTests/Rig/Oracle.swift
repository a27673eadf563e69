import Terminal

/// Reads what a program wrote to a terminal, strictly, and names everything that ncurses does not itself write
/// for TERM=xterm-256color (`infocmp -x xterm-256color`), and every character that a terminal acts on or hides.
struct Oracle {
  /// What does not belong there, as visible text; empty for a clean recording.
  private(set) var foreign: [String] = []
  /// All sequences met, with how often.
  private(set) var sequences: [String: Int] = [:]

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count { readOne() }
  }

  private mutating func readOne() {
    switch bytes[place] {
    case 0x1B: readSequence()
    // Motions of ncurses.
    case 0x08, 0x09, 0x0A, 0x0D: place += 1
    case 0x00..<0x20, 0x7F:
      foreign.append("control \(hex(bytes[place]))")
      place += 1
    default: readText()
    }
  }

  private mutating func readText() {
    let start = place
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x7F { place += 1 }
    guard let text = String(validating: bytes[start..<place], as: UTF8.self) else {
      // The recording may end within a character.
      if place < bytes.count { foreign.append("not UTF-8: \(hex(bytes[start]))…") }
      return
    }
    for scalar in text.unicodeScalars where !Cell.isSafe(scalar) {
      foreign.append("U+\(String(scalar.value, radix: 16, uppercase: true))")
    }
  }

  private mutating func readSequence() {
    let start = place
    place += 1
    guard place < bytes.count else { return }
    switch bytes[place] {
    case 0x5B:
      place += 1
      while place < bytes.count, bytes[place] < 0x40 { place += 1 }
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      while place < bytes.count, bytes[place] != 0x07, bytes[place] != 0x1B { place += 1 }
      if place + 1 < bytes.count, bytes[place] == 0x1B { place += 1 }
    case 0x20...0x2F:
      while place < bytes.count, bytes[place] < 0x30 { place += 1 }
    default: break
    }
    place += 1
    guard place <= bytes.count else { return }
    let sequence = String(decoding: bytes[start + 1..<place], as: UTF8.self)
    sequences[sequence, default: 0] += 1
    if !Oracle.isOfNcurses(sequence) { foreign.append("ESC \(sequence.debugDescription)") }
  }

  /// Whether ncurses writes it for xterm-256color.
  static func isOfNcurses(_ sequence: String) -> Bool {
    if fixed.contains(sequence) { return true }
    guard sequence.first == "[", let final = sequence.last else { return false }
    let inside = sequence.dropFirst().dropLast()
    guard inside.allSatisfy({ $0.isASCII && $0.isNumber || $0 == ";" }) else { return false }
    let numbers = inside.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return switch final {
    // Motions, erasing, inserting, deleting, scrolling, repeating.
    case "A", "B", "C", "D", "G", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "b", "d":
      numbers.count == 1
    case "H", "r": numbers.count <= 2
    case "m": isLook(numbers.map { $0 ?? 0 })
    default: false
    }
  }

  private static func isLook(_ numbers: [Int]) -> Bool {
    // One of 256 colours.
    if numbers.count == 3, [38, 48].contains(numbers[0]), numbers[1] == 5 {
      return (16...255).contains(numbers[2])
    }
    return numbers.allSatisfy(looks.contains)
  }

  /// Plain, bold, dim, underlined, reversed, their ends, and the eight colours with the terminal's own.
  private static let looks: Set<Int> = Set(
    [0, 1, 2, 4, 7, 22, 24, 27] + Array(30...37) + [39] + Array(40...47) + [49])

  /// The way in and out, modes, and colours as they were.
  private static let fixed: Set<String> = [
    "[?1049h", "[22;0;0t", "[?1049l", "[23;0;0t", "[?1h", "=", "[?1l", ">", "(B", "(0", "7", "8",
    "M", "[?25l", "[?25h", "[?12l", "[?12h", "[?12;25h", "[?7h", "[?7l", "[4h", "[4l", "]104\u{07}",
    "[?2004h", "[?2004l", "[?1006;1000h", "[?1006;1000l", "[!p", "[?3;4l",
  ]

  private func hex(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }
}
