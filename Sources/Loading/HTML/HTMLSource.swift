/// The bytes of a page as libxml2 can read them in linear time without losing a character: scripts, styles and
/// comments are left out, floods of attributes cut, and characters that libxml2 would drop have stand-ins.
struct HTMLSource {
  /// The bytes to parse.
  private(set) var bytes: [UInt8] = []
  /// Whether a script was left out.
  private(set) var hasScripts = false
  /// What is wrong with the text, in plain sentences.
  private(set) var notices: [String] = []

  private let source: UnsafeBufferPointer<UInt8>
  private var cursor = 0
  private var scan = HTMLScan()

  /// Prepares a page.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { buffer in
      var read = HTMLSource(buffer)
      read.readAll()
      return HTMLSource(finished: read)
    }
  }

  private init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    bytes.reserveCapacity(source.count + 64)
  }

  private init(finished read: HTMLSource) {
    source = UnsafeBufferPointer(start: nil, count: 0)
    (bytes, hasScripts, notices) = (read.bytes, read.hasScripts, read.notices)
  }

  private static let isSpecial: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x26, 0x3C, 0x7F, 0xEF: true
    default: false
    }
  }

  private mutating func readAll() {
    while let start = plainText(until: source.count) {
      switch source[start] {
      case UInt8(ascii: "<"): readMarkup(start)
      case UInt8(ascii: "&"): readReference(start)
      default: readOddity(start)
      }
    }
  }

  /// Writes text up to the next byte that is not plain, and gives that byte's place; nil at the end.
  private mutating func plainText(until end: Int) -> Int? {
    let start = cursor
    Self.isSpecial.withUnsafeBufferPointer { isSpecial in
      while cursor < end, !isSpecial[Int(source[cursor])] { cursor += 1 }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<cursor]))
    return cursor < end ? cursor : nil
  }

  // MARK: Markup

  private mutating func readMarkup(_ start: Int) {
    let next = start + 1 < source.count ? source[start + 1] : 0
    let after = start + 2 < source.count ? source[start + 2] : 0
    switch next {
    case UInt8(ascii: "!"):
      readDeclaration(start)
    case UInt8(ascii: "/") where after.isLatinLetter:
      readTag(start, name: start + 2)
    case UInt8(ascii: "?"), UInt8(ascii: "/"):
      skip(start, to: scan.end(of: ">", in: source, from: start))
    case _ where next.isLatinLetter:
      readTag(start, name: start + 1)
    default:
      skip(start, to: nil)
    }
  }

  /// Goes to a place; where there is none, the bracket at the start is text.
  private mutating func skip(_ start: Int, to end: Int?) {
    if end == nil { bytes.append(contentsOf: "&lt;".utf8) }
    cursor = end ?? start + 1
  }

  /// Leaves out a comment or another declaration. A comment without an end is one up to the next `>`, so that the
  /// text after it is not lost.
  private mutating func readDeclaration(_ start: Int) {
    if source.has("<!-->", at: start) || source.has("<!--->", at: start) {
      return skip(start, to: scan.end(of: ">", in: source, from: start))
    }
    if source.has("<!--", at: start) {
      if let end = scan.end(of: "-->", in: source, from: start + 4) { return cursor = end }
      note("A comment in this page has no end; what stands in it is shown.")
    }
    if source.has("<![CDATA[", at: start),
      let end = scan.end(of: "]]>", in: source, from: start + 9)
    {
      cursor = start + 9
      while let place = plainText(until: end - 3) {
        switch source[place] {
        case UInt8(ascii: "<"): skip(place, to: nil)
        case UInt8(ascii: "&"):
          bytes.append(contentsOf: "&amp;".utf8)
          cursor = place + 1
        default: readOddity(place)
        }
      }
      return cursor = end
    }
    skip(start, to: scan.end(of: ">", in: source, from: start))
  }

  private mutating func readTag(_ start: Int, name: Int) {
    var nameEnd = name
    while nameEnd < source.count, nameEnd < name + 16, source[nameEnd].isLatinLetter {
      nameEnd += 1
    }
    guard let tag = scan.tag(in: source, from: nameEnd) else { return skip(start, to: nil) }
    let isStart = name == start + 1
    switch HTMLScan.fate(of: source[name..<nameEnd]) {
    case .rawText(let closing):
      guard isStart else { return cursor = tag.end }
      if source.has("script", at: name) { hasScripts = true }
      readRawText(after: tag, closing: closing)
    case .title where isStart:
      write(tag, from: start)
      readTitle()
    case .void:
      cursor = tag.end
    case .title, .other:
      write(tag, from: start)
    }
  }

  private mutating func write(_ tag: HTMLScan.Tag, from start: Int) {
    for byte in source[start..<tag.cut] {
      if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
        bytes.append(contentsOf: HTMLCharacters.standIn(for: byte))
      } else {
        bytes.append(byte)
      }
    }
    if tag.cut < tag.end { bytes.append(UInt8(ascii: ">")) }
    cursor = tag.end
  }

  /// Leaves out a script or the like. One that closes itself, as XHTML allows, ends at once unless an end follows.
  private mutating func readRawText(after tag: HTMLScan.Tag, closing: StaticString) {
    if let end = scan.end(of: closing, in: source, from: tag.end) {
      return cursor = scan.end(of: ">", in: source, from: end) ?? source.count
    }
    if tag.closesItself { return cursor = tag.end }
    note("This page ends inside a script or a style sheet.")
    cursor = source.count
  }

  /// Writes the text of a title, in which only its own end is markup.
  private mutating func readTitle() {
    guard let end = scan.end(of: "</title", in: source, from: cursor) else { return }
    while let place = plainText(until: end - 7) {
      switch source[place] {
      case UInt8(ascii: "<"): skip(place, to: nil)
      case UInt8(ascii: "&"): readReference(place)
      default: readOddity(place)
      }
    }
  }

  // MARK: Characters

  private mutating func readReference(_ start: Int) {
    guard let reference = HTMLCharacters.reference(in: source, at: start) else {
      bytes.append(UInt8(ascii: "&"))
      return cursor = start + 1
    }
    bytes.append(contentsOf: reference.bytes)
    cursor = reference.end
  }

  /// Writes a byte that libxml2 would drop, or that begins a character it would drop.
  private mutating func readOddity(_ start: Int) {
    cursor = start + 1
    switch source[start] {
    case 0x0D:
      if cursor == source.count || source[cursor] != 0x0A { bytes.append(0x0A) }
    case 0x0C:
      bytes.append(0x20)
    case 0xEF where start + 2 < source.count && HTMLCharacters.isNoncharacter(source, at: start):
      bytes.append(contentsOf: HTMLCharacters.replacement)
      cursor = start + 3
    case 0xEF, 0x7F:
      bytes.append(source[start])
    default:
      bytes.append(contentsOf: HTMLCharacters.standIn(for: source[start]))
    }
  }

  private mutating func note(_ notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }
}
