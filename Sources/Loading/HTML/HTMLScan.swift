/// Finds where markup ends, and remembers what is not to be found, so that no page is searched to its end twice.
struct HTMLScan {
  /// A start or end tag.
  struct Tag {
    /// The place after it.
    var end: Int
    /// The place up to which it is read; before `end` where it has a flood of attributes.
    var cut: Int
    /// Whether it closes itself: `<br/>`.
    var closesItself: Bool
  }

  /// What is done with an element by its name.
  enum Fate {
    /// What stands in it is not markup and left out.
    case rawText(closing: StaticString)
    /// Its text has no markup.
    case title
    /// It never has content, which libxml2 does not know, and says nothing to a reader.
    case void
    /// It is read.
    case other
  }

  /// How many attributes of an element are read; libxml2 compares each with all before it.
  static let attributeLimit = 128

  private var absent: [String] = []
  private var quotesAreBroken = false

  /// The place after the next occurrence of a lower case text; nil where there is none.
  mutating func end(
    of wanted: StaticString, in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let name = wanted.description
    guard !absent.contains(name) else { return nil }
    let count = wanted.utf8CodeUnitCount
    let first = wanted.utf8Start.pointee
    var place = start
    while place + count <= source.count {
      if source[place] == first, source.has(wanted, at: place) { return place + count }
      place += 1
    }
    absent.append(name)
    return nil
  }

  /// The tag whose name ends at a place; nil where it does not end.
  mutating func tag(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Tag? {
    if !quotesAreBroken, let tag = quotedTag(in: source, from: start) { return tag }
    quotesAreBroken = true
    // A quotation mark is missing; the attributes cannot be told apart.
    guard let end = end(of: ">", in: source, from: start) else { return nil }
    return Tag(end: end, cut: start, closesItself: false)
  }

  private func quotedTag(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Tag? {
    var place = start
    var attributes = 0
    var cut: Int?
    var previous = UInt8(ascii: " ")
    var isValue = false
    while place < source.count {
      let byte = source[place]
      switch byte {
      case UInt8(ascii: ">"):
        return Tag(
          end: place + 1, cut: cut ?? place + 1, closesItself: previous == UInt8(ascii: "/"))
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isValue else { break }
        place += 1
        while place < source.count, source[place] != byte { place += 1 }
        isValue = false
      case UInt8(ascii: "="):
        isValue = true
      case 0...0x20, UInt8(ascii: "/"):
        break
      default:
        if previous <= 0x20 || previous == UInt8(ascii: "/") || previous == 0x22
          || previous == 0x27,
          !isValue
        {
          attributes += 1
          if attributes > Self.attributeLimit, cut == nil { cut = place }
        }
        isValue = false
      }
      previous = byte
      place += 1
    }
    return nil
  }

  /// What is done with an element of a name.
  static func fate(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Fate {
    func isName(_ wanted: StaticString) -> Bool {
      name.count == wanted.utf8CodeUnitCount
        && zip(name, UnsafeBufferPointer(start: wanted.utf8Start, count: name.count))
          .allSatisfy { $0 | 0x20 == $1 }
    }
    switch name.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "s"):
      if isName("script") { return .rawText(closing: "</script") }
      if isName("style") { return .rawText(closing: "</style") }
      return isName("source") ? .void : .other
    case UInt8(ascii: "i"):
      return isName("iframe") ? .rawText(closing: "</iframe") : .other
    case UInt8(ascii: "t"):
      if isName("textarea") { return .rawText(closing: "</textarea") }
      if isName("title") { return .title }
      return isName("track") ? .void : .other
    case UInt8(ascii: "w"): return isName("wbr") ? .void : .other
    case UInt8(ascii: "e"): return isName("embed") ? .void : .other
    default: return .other
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a lower case text stands at a place, in letters of either case.
  func has(_ wanted: StaticString, at place: Int) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard place >= 0, place + count <= self.count else { return false }
    for offset in 0..<count {
      let byte = self[place + offset]
      let lowercased = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lowercased != wanted.utf8Start[offset] { return false }
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is a letter from A to Z, in either case.
  var isLatinLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether the byte is a digit from 0 to 9.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
