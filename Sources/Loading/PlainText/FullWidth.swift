/// Characters that stand in a full-width cell, between which a line of the source ends without a space.
enum FullWidth {
  /// Whether two texts are joined without a space where a line ends between them.
  static func join(_ before: [UInt8], _ after: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = before.last, end >= 0x80, let first = after.first, first >= 0x80 else {
      return false
    }
    guard let left = last(of: before), let right = scalar(in: after, at: 0) else { return false }
    return (isEastern(left) && (isEastern(right) || isShared(right)))
      || (isShared(left) && isEastern(right))
  }

  /// Whether a scalar belongs to Chinese or Japanese text alone.
  static func isEastern(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a scalar is punctuation of Chinese text that other scripts have too: “ ” ‘ ’ — … ·
  private static func isShared(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2015, 0x2018...0x201D, 0x2026, 0xB7: true
    default: false
    }
  }

  /// The scalar at an index of bytes of UTF-8; nil inside a scalar or where it is cut.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard index >= 0, index < bytes.count else { return nil }
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, index + length <= bytes.count else { return nil }
    if length == 1 { return UInt32(lead) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return value
  }

  private static func last(of bytes: [UInt8]) -> UInt32? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.count - 1
      while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      return scalar(in: bytes, at: index)
    }
  }
}
