/// Which characters the names of XML are made of (XML 1.0, fifth edition, productions 4 and 4a).
enum XMLNames {
  /// Whether a name may begin with the character.
  static func begins(with scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether a name may hold the character after its first.
  static func holds(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: begins(with: scalar)
    }
  }

  /// The offset behind the name that begins at an offset; the offset itself where none does.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      guard offset == start ? begins(with: scalar) : holds(scalar) else { break }
      offset += length
    }
    return offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character at an offset of well-formed UTF-8, and its length in bytes.
  func scalar(at offset: Int) -> (UInt32, Int) {
    let first = UInt32(self[offset])
    func next(_ distance: Int) -> UInt32 {
      offset + distance < count ? UInt32(self[offset + distance]) & 0x3F : 0
    }
    switch first {
    case 0..<0xC0: return (first, 1)
    case 0xC0..<0xE0: return ((first & 0x1F) << 6 | next(1), Swift.min(2, count - offset))
    case 0xE0..<0xF0:
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), Swift.min(3, count - offset))
    default:
      return (
        (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3),
        Swift.min(4, count - offset)
      )
    }
  }
}
