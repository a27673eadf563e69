/// Changes words of a text so that a copy of a collection has a vocabulary of its own.
///
/// In each copy the same word changes in the same way: of Latin words of four letters and more one in eight, of Han,
/// Arabic, Thai and Kana signs one in sixteen. The length in bytes stays, and so does the description at the head.
struct Alteration {
  /// Which copy it is; the first stays as it is.
  let copy: Int

  /// Changes a text in UTF-8. Bytes that are no UTF-8 stay.
  func change(_ bytes: inout [UInt8]) {
    guard copy > 0 else { return }
    var offset = Alteration.endOfHead(bytes)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        var end = offset
        while end < bytes.count, (97...122).contains(bytes[end] | 32) { end += 1 }
        if end - offset >= 4 { changeWord(&bytes, offset..<end) }
        offset = max(end, offset + 1)
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        let next = min(bytes.count, offset + length)
        let isLetter = (0xE4...0xE9).contains(byte) || (0xD8...0xD9).contains(byte)
        if isLetter, next - offset == length { changeSign(&bytes, offset..<next) }
        offset = next
      }
    }
  }

  private func changeWord(_ bytes: inout [UInt8], _ range: Range<Int>) {
    let number = hash(bytes[range])
    guard number % 8 == 0 else { return }
    // The last letter but one, so that endings stay.
    let place = range.upperBound - 2
    let letter = bytes[place] | 32
    bytes[place] =
      bytes[place] & 0x20 | (97 + (letter - 97 + 1 + UInt8(number / 8 % 24)) % 26) & 0xDF
  }

  private func changeSign(_ bytes: inout [UInt8], _ range: Range<Int>) {
    let number = hash(bytes[range])
    guard number % 16 == 0, range.count == 3 else { return }
    bytes[range.upperBound - 1] = 0x80 | UInt8(number / 16 % 64)
  }

  private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(copy)
    for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return number >> 20
  }

  /// A text without the description at its head.
  static func withoutHead(_ bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[endOfHead(bytes)...] }

  /// Where the text begins after a description between lines of hyphens.
  private static func endOfHead(_ bytes: [UInt8]) -> Int {
    guard bytes.starts(with: "---\n".utf8) else { return 0 }
    var start = 4
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if bytes[start..<end].elementsEqual("---".utf8) { return end + 1 }
      start = end + 1
    }
    return 0
  }
}
