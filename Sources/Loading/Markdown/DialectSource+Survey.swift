extension DialectSource {
  /// Whether a source has the signs by which something of a dialect begins.
  static func needsWork(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var before: UInt8 = 0
    for byte in source {
      switch previous {
      case UInt8(ascii: "{"):
        if "{%#.:".utf8.contains(byte) || before == UInt8(ascii: ")") { return true }
      case UInt8(ascii: ":"): if byte == previous, before == previous { return true }
      case UInt8(ascii: "["): if byte == UInt8(ascii: "!") { return true }
      default: break
      }
      (before, previous) = (previous, byte)
    }
    return false
  }

  /// The names of Liquid tags in the source that begin with "end".
  static func liquidEnds(_ source: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while index + 5 < source.count {
      defer { index += 1 }
      guard source[index] == UInt8(ascii: "{"), source[index + 1] == UInt8(ascii: "%") else {
        continue
      }
      var start = index + 2
      while start < source.count, source[start] == 0x20 || source[start] == 0x2D { start += 1 }
      let name = source[start...].prefix(40).prefix { MarkupTag.isOfName($0) || $0 == 0x5F }
      if name.starts(with: "end".utf8) { names.insert(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  /// Where the last line of nothing but three colons or more begins; 0 where there is none.
  static func lastColons(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = source.count
    while index > 0 {
      index -= 1
      switch source[index] {
      case UInt8(ascii: ":"): count += 1
      case 0x20, 0x09, 0x0D: if count > 0, count < 3 { count = .min / 2 }
      case 0x0A:
        if count >= 3 { return index + 1 }
        count = 0
      default: count = .min / 2
      }
    }
    return 0
  }
}
