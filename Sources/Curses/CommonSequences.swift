/// Writes what few terminals know in sequences that all of them know, and what all know as short as it can be.
///
/// The descriptions of xterm and its kin offer to scroll by many rows (indn, rin) and to repeat a character (rep). Of
/// those that call themselves xterm some know neither: PuTTY for long, and most emulators that programs are tested
/// with. There the screen would be left garbled; a row at a time, and a character at a time, costs a few bytes more.
/// ncurses does not let single capabilities be taken away, so its words are replaced.
enum CommonSequences {
  /// What ncurses wrote, without the rare sequences. Of the rest, numbers that go without saying are left out: the
  /// first column, the margins of a whole screen of so many rows, and the end of all looks where there is none. With
  /// `isAnew` nothing is known of the terminal's state: ASCII is chosen with every look, as ncurses has it. Else once is
  /// enough, as nothing here ever chooses another set, and letters have no look at first, as ncurses leaves them.
  static func only(in bytes: [UInt8], rows: Int, isAnew: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    var isPlain = !isAnew
    while place < bytes.count {
      if let sequence = ControlSequence(bytes[place...]) {
        if sequence.isLook {
          let parameters = sequence.parameters
          let isAgain = isPlain && parameters.starts(with: plainAnd)
          result += lookStart + parameters.dropFirst(isAgain ? plainAnd.count : 0)
          result.append(sequence.final)
          isPlain = parameters.isEmpty || parameters.elementsEqual([UInt8(ascii: "0")])
        } else {
          append(sequence, to: &result, rows: rows)
        }
        place = sequence.bytes.endIndex
      } else if !isAnew, bytes[place] == asciiSet[0],
        bytes[place...].starts(with: asciiSet)
      {
        place += asciiSet.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// `ESC ( B`: letters are those of ASCII.
  private static let asciiSet = Array("\u{1B}(B".utf8)

  private static let lookStart = Array("\u{1B}[".utf8)
  private static let plainAnd = Array("0;".utf8)

  private static func append(_ sequence: ControlSequence, to result: inout [UInt8], rows: Int) {
    guard !sequence.parameters.isEmpty, let numbers = sequence.numbers, numbers.count <= 2 else {
      result += sequence.bytes
      return
    }
    let (count, second) = (numbers[0], numbers.dropFirst().first)
    switch (sequence.final, second) {
    // ncurses has put the cursor on the last row of what is scrolled up, on the first of what is scrolled down.
    case (UInt8(ascii: "S"), nil): result += [UInt8](repeating: 0x0A, count: count)
    case (UInt8(ascii: "T"), nil):
      for _ in 0..<count { result += [0x1B, UInt8(ascii: "M")] }
    // Only single bytes are ever repeated.
    case (UInt8(ascii: "b"), nil):
      result += result.last.map { [UInt8](repeating: $0, count: count) } ?? []
    case (UInt8(ascii: "H"), 1): result += "\u{1B}[\(count)H".utf8
    case (UInt8(ascii: "r"), rows) where count == 1: result += "\u{1B}[r".utf8
    default: result += sequence.bytes
    }
  }
}
