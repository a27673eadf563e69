/// `ESC [`, parameters, and a letter that says what they mean (ECMA-48, 5.4).
struct ControlSequence {
  /// All of it.
  let bytes: ArraySlice<UInt8>
  /// What stands before the letter.
  let parameters: ArraySlice<UInt8>
  /// The letter.
  let final: UInt8

  /// Reads what stands at the beginning of bytes; nil where it is no control sequence.
  init?(_ rest: ArraySlice<UInt8>) {
    let start = rest.startIndex
    guard rest.count > 2, rest[start] == 0x1B, rest[start + 1] == UInt8(ascii: "["),
      let end = rest[(start + 2)...].firstIndex(where: { !(0x30...0x3F).contains($0) }),
      (0x40...0x7E).contains(rest[end])
    else { return nil }
    (bytes, parameters, final) = (rest[...end], rest[(start + 2)..<end], rest[end])
  }

  /// The parameters as numbers, 0 for one that is left out; nil where they are not numbers, or beyond all reason.
  var numbers: [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case 0x30...0x39:
        let number = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        guard number < 100_000 else { return nil }
        numbers[numbers.count - 1] = number
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }

  /// Whether it says how letters look (SGR).
  var isLook: Bool { final == UInt8(ascii: "m") && parameters.allSatisfy { $0 <= 0x3B } }
}
