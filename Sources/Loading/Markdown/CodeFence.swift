/// Watches the lines of a Markdown source for blocks of code between fences.
struct CodeFence {
  private var open: (byte: UInt8, count: Int)?

  /// Whether the lines that follow are code.
  var isOpen: Bool { open != nil }

  /// Takes a line whose text begins at a place; says whether it is a fence.
  @discardableResult
  mutating func take(
    _ line: Range<Int>, from place: Int, of source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = place
    while start < line.upperBound, Self.isPrefix(source[start]) { start += 1 }
    guard start < line.upperBound, source[start] == 0x60 || source[start] == 0x7E else {
      return false
    }
    let byte = source[start]
    var end = start
    while end < line.upperBound, source[end] == byte { end += 1 }
    guard end - start >= 3 else { return false }
    let isBare = source[end..<line.upperBound].allSatisfy { $0 <= 0x20 }
    if let fence = open {
      guard fence.byte == byte, end - start >= fence.count, isBare else { return false }
      open = nil
      return true
    }
    guard byte == 0x7E || !source[end..<line.upperBound].contains(byte) else { return false }
    open = (byte, end - start)
    return true
  }

  /// Whether a byte may stand before a fence: a space, a mark of quotation, the marker of an item.
  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39: true
    default: false
    }
  }
}
