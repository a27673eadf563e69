import Documents

extension Passage {
  /// The passage without its first bytes and the spaces after them; marks move with their text.
  func dropping(bytes count: Int) -> Passage {
    var start = count
    for scalar in text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: count)...] {
      guard scalar.isBlank else { break }
      start += String(scalar).utf8.count
    }
    return self[start..<text.utf8.count]
  }

  /// A stretch of the passage, in bytes of UTF-8 on the bounds of signs.
  subscript(bytes: Range<Int>) -> Passage {
    let lower = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    let upper = text.utf8.index(text.startIndex, offsetBy: bytes.upperBound)
    let kept = marks.compactMap { mark -> Mark? in
      let range = mark.range.clamped(to: bytes)
      guard !range.isEmpty else { return nil }
      return Mark(
        range.lowerBound - bytes.lowerBound..<range.upperBound - bytes.lowerBound, mark.style)
    }
    return Passage(String(text[lower..<upper]), marks: kept)
  }

  /// Two passages as two lines of one.
  func joined(with other: Passage) -> Passage {
    let shift = text.utf8.count + 1
    return Passage(
      text + "\n" + other.text,
      marks: marks
        + other.marks.map {
          Mark($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.style)
        })
  }
}

extension Unicode.Scalar {
  /// Whether it is a space of any width or a line end.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
