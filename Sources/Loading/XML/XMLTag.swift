/// The rest of a start tag, behind the element's name, as it stands in the text.
struct XMLTag {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
    /// Whether the value holds a character that may have to be mended.
    let needsCare: Bool
  }

  /// The attributes that can be read.
  private(set) var attributes: [Attribute] = []
  /// The offset behind the tag; nil where it has no end.
  private(set) var end: Int?
  /// Whether the element has no content: `<br/>`.
  private(set) var isEmpty = false
  /// Whether the tag holds anything but well-formed attributes.
  private(set) var isMarred = false
  /// Whether the text ends inside the tag.
  private(set) var isCut = false

  /// Reads a tag from behind the element's name.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var offset = start
    while true {
      let before = offset
      while offset < text.count, XMLProlog.isSpace(text[offset]) { offset += 1 }
      guard offset < text.count else {
        isCut = true
        return
      }
      switch text[offset] {
      case UInt8(ascii: ">"):
        end = offset + 1
        return
      case UInt8(ascii: "/") where offset + 1 < text.count && text[offset + 1] == UInt8(ascii: ">"):
        (end, isEmpty) = (offset + 2, true)
        return
      case UInt8(ascii: "<"): return
      default: break
      }
      let nameEnd = XMLNames.end(in: text, from: offset)
      guard nameEnd > offset else {
        isMarred = true
        offset += 1
        continue
      }
      if before == offset { isMarred = true }
      guard let (value, needsCare, next) = XMLTag.value(in: text, after: nameEnd) else {
        isMarred = true
        offset = nameEnd
        continue
      }
      guard let next else {
        isMarred = true
        offset = value.lowerBound
        continue
      }
      attributes.append(Attribute(name: offset..<nameEnd, value: value, needsCare: needsCare))
      if attributes.count > XMLCorrector.mostAttributes * 2 {
        end = next
        return
      }
      offset = next
    }
  }

  /// The value behind a name, and the offset behind it; nil where there is none, `next` nil where it has no end
  /// before the next `<`.
  private static func value(
    in text: UnsafeBufferPointer<UInt8>, after nameEnd: Int
  ) -> (value: Range<Int>, needsCare: Bool, next: Int?)? {
    var offset = nameEnd
    while offset < text.count, XMLProlog.isSpace(text[offset]) { offset += 1 }
    guard offset < text.count, text[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    while offset < text.count, XMLProlog.isSpace(text[offset]) { offset += 1 }
    guard offset < text.count, text[offset] == 0x22 || text[offset] == 0x27 else { return nil }
    let quote = text[offset]
    let start = offset + 1
    var needsCare = false
    offset = start
    while offset < text.count, text[offset] != quote, text[offset] != UInt8(ascii: "<") {
      if text[offset] == UInt8(ascii: "&") || text[offset] < 0x20 { needsCare = true }
      offset += 1
    }
    guard offset < text.count, text[offset] == quote else {
      return (start..<offset, needsCare, nil)
    }
    return (start..<offset, needsCare, offset + 1)
  }
}
