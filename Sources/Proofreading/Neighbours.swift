/// The characters beside one in its line.
struct Neighbours {
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?
  /// Whether letters that are written from right to left stand near them, so that marks of direction are of use.
  let areInRightToLeft: Bool

  /// Looks at what stands beside the bytes of a character, in a line that begins at an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, sign: Range<Int>) {
    var start = sign.lowerBound - 1
    while start > line, bytes[start] & 0xC0 == 0x80, sign.lowerBound - start < 4 { start -= 1 }
    before = start >= line ? Self.sign(at: start, in: bytes).sign : nil
    let next =
      sign.upperBound < bytes.count ? Self.sign(at: sign.upperBound, in: bytes).sign : nil
    after = next == "\n" ? nil : next
    // U+0590 to U+08FF begin with these bytes.
    let near = bytes[max(line, sign.lowerBound - 200)..<min(bytes.count, sign.upperBound + 200)]
    areInRightToLeft = near.contains { (0xD6...0xDF).contains($0) }
  }

  /// The character whose UTF-8 begins at an offset, and how many bytes it has; nil where none begins there.
  static func sign(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (sign: Unicode.Scalar?, length: Int) {
    let lead = bytes[start]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, start + length <= bytes.count else { return (nil, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value), length)
  }
}
