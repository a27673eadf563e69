/// What a list is narrowed to while the reader types: words that must all occur.
///
/// Case does not count, nor does the width of letters, nor do characters that are not seen.
struct Filter: Hashable, Sendable {
  /// The words as typed.
  let text: String
  private let words: [Word]

  /// Takes the words as typed.
  init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace).map { Word(Filter.folded(String($0))) }
  }

  /// Whether anything is asked for.
  var isEmpty: Bool { words.isEmpty }

  /// Whether a folded text has all the words.
  func matches(_ folded: [UInt8]) -> Bool { words.allSatisfy { $0.occurs(in: folded) } }

  /// The most bytes of a text that are compared.
  private static let limit = 4096

  /// A text in the form that is compared, in UTF-8.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(text.utf8.count, limit))
    for scalar in text.unicodeScalars where bytes.count < limit {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: break
      case 0xA0, 0x3000: bytes.append(0x20)
      case 0xFF01...0xFF5E:
        let narrow = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        bytes.append((0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow)
      case 0x3400...0x9FFF: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }
}

/// A word that is looked for, after Knuth, Morris and Pratt, so that no text is looked at twice.
private struct Word: Hashable {
  private let bytes: [UInt8]
  private let fallback: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var fallback = Array(repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[index] != bytes[length] { length = fallback[length - 1] }
      if bytes[index] == bytes[length] { length += 1 }
      fallback[index] = length
    }
    self.fallback = fallback
  }

  func occurs(in text: [UInt8]) -> Bool {
    var length = 0
    for byte in text {
      if length == bytes.count { return true }
      while length > 0, byte != bytes[length] { length = fallback[length - 1] }
      if byte == bytes[length] { length += 1 }
    }
    return length == bytes.count
  }
}
