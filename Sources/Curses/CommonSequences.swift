/// Writes what few terminals know in sequences that all of them know.
///
/// The descriptions of xterm and its kin offer to scroll by many rows (indn, rin) and to repeat a character (rep). Of
/// those that call themselves xterm some know neither: PuTTY for long, and most emulators that programs are tested
/// with. There the screen would be left garbled; a row at a time, and a character at a time, costs a few bytes more.
/// ncurses does not let single capabilities be taken away, so its words are replaced.
enum CommonSequences {
  /// What ncurses wrote, without the rare sequences.
  static func only(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard let (count, final, end) = counted(at: place, of: bytes) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      switch final {
      // ncurses has put the cursor on the last row of what is scrolled up, on the first of what is scrolled down.
      case UInt8(ascii: "S"): result += [UInt8](repeating: 0x0A, count: count)
      case UInt8(ascii: "T"):
        for _ in 0..<count { result += [0x1B, UInt8(ascii: "M")] }
      default:
        // Only single bytes are ever repeated.
        let repeated = result.last.map { [UInt8](repeating: $0, count: count) } ?? []
        result += repeated
      }
      place = end
    }
    return result
  }

  /// The count, the final byte and the end of `ESC [ count S`, `T` or `b`; nil for anything else.
  private static func counted(
    at place: Int, of bytes: [UInt8]
  ) -> (count: Int, final: UInt8, end: Int)? {
    guard bytes[place] == 0x1B, place + 3 < bytes.count, bytes[place + 1] == UInt8(ascii: "[")
    else { return nil }
    var (next, count) = (place + 2, 0)
    while next < bytes.count, (0x30...0x39).contains(bytes[next]), count < 10_000 {
      count = count * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    guard next < bytes.count, next > place + 2, "STb".utf8.contains(bytes[next]) else { return nil }
    return (count, bytes[next], next + 1)
  }
}
