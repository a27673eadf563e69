extension DialectSource {
  /// Whether a source has the signs by which something of a dialect begins.
  static func needsWork(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    if source.holds(UInt8(ascii: "["), UInt8(ascii: "!")) { return true }
    for brace in places(of: UInt8(ascii: "{"), in: source) where brace + 1 < source.count {
      if "{%#.:".utf8.contains(source[brace + 1]) { return true }
      if brace > 0, source[brace - 1] == UInt8(ascii: ")") { return true }
    }
    return places(of: UInt8(ascii: ":"), in: source).contains { colon in
      colon + 2 < source.count && source[colon + 1] == source[colon]
        && source[colon + 2] == source[colon]
    }
  }

  private static func places(
    of byte: UInt8, in source: UnsafeBufferPointer<UInt8>
  ) -> some Sequence<Int> {
    sequence(first: source.first(byte, from: 0)) { source.first(byte, from: $0 + 1) }
      .lazy.prefix { $0 < source.count }
  }

  /// The names of Liquid tags in the source that begin with "end".
  static func liquidEnds(_ source: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var names: Set<String> = []
    for index in places(of: UInt8(ascii: "{"), in: source)
    where index + 5 < source.count && source[index + 1] == UInt8(ascii: "%") {
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
