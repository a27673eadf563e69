import Documents

/// Finds the addresses of pages and of mail that stand in a text without any markup.
enum BareAddresses {
  /// The addresses as links, in ascending order, outside of what is code, a link or a picture already.
  ///
  /// The rules are those of the autolinks of GitHub's Markdown, and an address ends before Chinese or Japanese.
  static func marks(
    in text: UnsafeBufferPointer<UInt8>, outside marks: [Passage.Mark]
  ) -> [Passage.Mark] {
    var found: [Passage.Mark] = []
    var index = 0
    var free = 0
    while true {
      // ":", "@" (a backtick with the bit of small letters) and "w".
      index = text.first(ofCaseless: (0x3A, 0x60, 0x77), from: index)
      guard index < text.count else { break }
      let byte = text[index]
      guard byte == 0x3A || byte == 0x40 || byte | 0x20 == 0x77 else {
        index += 1
        continue
      }
      let range: Range<Int>? =
        switch byte {
        case 0x3A: page(in: text, colon: index)
        case 0x40: mail(in: text, at: index, from: free)
        default: host(in: text, from: index)
        }
      if let range, range.lowerBound >= free {
        found.append(Passage.Mark(range, .link(address(of: text, range, byte))))
        free = range.upperBound
        index = max(index + 1, free)
      } else {
        index += 1
      }
    }
    guard !found.isEmpty, !marks.isEmpty else { return found }
    var guarded = GuardedText(marks)
    return found.filter { !guarded.holds($0.range.lowerBound) }
  }

  private static func address(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ byte: UInt8
  ) -> String {
    let written = String(decoding: text[range], as: UTF8.self)
    return byte == 0x3A ? written : byte == 0x40 ? "mailto:" + written : "http://" + written
  }

  private static func page(in text: UnsafeBufferPointer<UInt8>, colon: Int) -> Range<Int>? {
    guard colon + 3 < text.count, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else {
      return nil
    }
    for scheme in ["https", "http", "ftp"] {
      let start = colon - scheme.utf8.count
      guard start >= 0, zip(text[start..<colon], scheme.utf8).allSatisfy({ $0 | 0x20 == $1 })
      else { continue }
      guard start == 0 || !isAlphanumeric(text[start - 1]),
        isAlphanumeric(text[colon + 3])
          || text[colon + 3] >= 0x80
      else { return nil }
      let end = end(in: text, from: colon + 3)
      return end > colon + 3 ? start..<end : nil
    }
    return nil
  }

  private static func host(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard start + 5 < text.count, text[start + 1] | 0x20 == 0x77, text[start + 2] | 0x20 == 0x77,
      text[start + 3] == 0x2E, isAlphanumeric(text[start + 4]),
      start == 0
        || !(isAlphanumeric(text[start - 1])
          || [0x2E, 0x2D, 0x5F, 0x2F, 0x40].contains(text[start - 1]))
    else { return nil }
    let end = end(in: text, from: start + 4)
    return end > start + 4 && text[start + 4..<end].contains(0x2E) ? start..<end : nil
  }

  private static func mail(
    in text: UnsafeBufferPointer<UInt8>, at sign: Int, from free: Int
  ) -> Range<Int>? {
    var start = sign
    while start > free, sign - start < 64, isOfName(text[start - 1]) { start -= 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var lastDot = sign
    while end < text.count, end - sign < 255,
      isAlphanumeric(text[end]) || text[end] == 0x2D
        || text[end] == 0x2E || text[end] == 0x5F
    {
      if text[end] == 0x2E { lastDot = end }
      end += 1
    }
    while end > sign + 1, text[end - 1] == 0x2E { end -= 1 }
    guard end > sign + 3, isAlphanumeric(text[end - 1]) else { return nil }
    if lastDot >= end {
      lastDot = text[sign..<end].lastIndex(of: 0x2E) ?? sign
    }
    return lastDot > sign + 1 ? start..<end : nil
  }

  /// Where an address ends: before a space, a bracket or a character of Chinese, and not with punctuation.
  private static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var opened = 0
    var closed = 0
    scan: while end < text.count {
      switch text[end] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7F: break scan
      case 0x28: opened += 1
      case 0x29: closed += 1
      case 0xC2...:
        guard let scalar = FullWidth.scalar(in: text, at: end), !isEnd(scalar) else { break scan }
      default: break
      }
      end += 1
    }
    while end > start {
      switch text[end - 1] {
      case 0x29 where closed > opened: closed -= 1
      case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5F, 0x7E: break
      default: return end
      }
      end -= 1
    }
    return end
  }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0xB7 || (0x2000...0x206F).contains(scalar)
      || FullWidth.isEastern(scalar)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
  }
}
