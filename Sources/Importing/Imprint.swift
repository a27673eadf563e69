/// A number made of all bytes of a text, to tell whether it is still the same: FNV-1a of 64 bits.
struct Imprint: Hashable, CustomStringConvertible {
  private var number: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Makes the number of a text.
  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
