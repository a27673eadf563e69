/// A reader of proofs for XML: walks a text once and mends what would make a parser lose some of it.
///
/// The parser then gets a well-formed text: every element closed, every `&` and `<` of the text escaped, no control
/// characters, no half tags. A sound text is not copied. An element may stand in at most `deepest` others and have
/// at most `mostAttributes` attributes; a text beyond that is refused, since libxml2 compares each attribute with
/// each.
struct XMLCorrector {
  static let deepest = 100_000
  static let mostAttributes = 4_000

  let text: UnsafeBufferPointer<UInt8>
  /// The mended text up to `copied`; empty where nothing was mended yet.
  private(set) var output: [UInt8] = []
  private(set) var damage = XMLDamage()
  private(set) var isMended = false
  /// Whether the text has more than one outermost element, or text outside it.
  private(set) var isScattered = false
  /// Why the text cannot be read; nil where it can.
  private(set) var refusal: (offset: Int, reason: String)?
  /// How far the text has been copied to the output.
  private var copied: Int
  private var offset: Int
  /// The names of the open elements, as ranges of the text.
  private var open: [Range<Int>] = []
  private var hasRoot = false

  /// Reads a text from an offset, which lies behind its prolog.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    (offset, copied) = (start, start)
    while offset < text.count, refusal == nil { step() }
    if !open.isEmpty {
      damage.isCut = true
      while let name = open.popLast() { write("</", name, ">") }
    }
    if isMended { output.append(contentsOf: text[copied...]) }
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    text[..<min(offset, text.count)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  // MARK: Steps

  private mutating func step() {
    switch text[offset] {
    case UInt8(ascii: "<"): markup()
    case UInt8(ascii: "&"):
      if open.isEmpty { scatter() }
      reference()
    case let byte where byte < 0x20 && !XMLProlog.isSpace(byte): control(length: 1)
    case 0xEF where text.holds("\u{FFFE}", at: offset) || text.holds("\u{FFFF}", at: offset):
      control(length: 3)
    case let byte:
      if open.isEmpty, !XMLProlog.isSpace(byte) { scatter() }
      offset += 1
    }
  }

  private mutating func markup() {
    if text.holds("<!--", at: offset) {
      skip(to: text.end(of: "-->", from: offset + 4))
    } else if text.holds("<![CDATA[", at: offset) {
      literal()
    } else if text.holds("<?", at: offset) {
      skip(to: text.end(of: "?>", from: offset + 2))
    } else if text.holds("</", at: offset) {
      endTag()
    } else {
      startTag()
    }
  }

  /// Passes over what is no text, or leaves the rest out where it has no end.
  private mutating func skip(to end: Int?) {
    guard let end else { return cut() }
    while offset < end {
      let isControl = text[offset] < 0x20 && !XMLProlog.isSpace(text[offset])
      if isControl { control(length: 1) } else { offset += 1 }
    }
  }

  private mutating func literal() {
    guard let end = text.end(of: "]]>", from: offset + 9) else {
      mar("a literal section has no end")
      skip(to: text.count)
      return replace(0, with: "]]>")
    }
    skip(to: end)
  }

  private mutating func endTag() {
    let name = offset + 2..<XMLNames.end(in: text, from: offset + 2)
    var end = name.upperBound
    while end < text.count, text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "<") {
      end += 1
    }
    guard end < text.count else { return cut() }
    guard text[end] == UInt8(ascii: ">") else {
      mar("an end tag has no end")
      return replace(end - offset, with: "")
    }
    guard let found = open.suffix(512).lastIndex(where: { isSame($0, name) }) else {
      mar("an end tag has no start tag")
      return replace(end + 1 - offset, with: "")
    }
    if found < open.count - 1 {
      mar("an element is not closed")
      while open.count - 1 > found, let inner = open.popLast() { write("</", inner, ">") }
    }
    open.removeLast()
    if end > name.upperBound,
      text[name.upperBound..<end].contains(where: { !XMLProlog.isSpace($0) })
    {
      write("</", name, ">")
      return replace(end + 1 - offset, with: "")
    }
    offset = end + 1
  }

  private mutating func startTag() {
    let nameEnd = XMLNames.end(in: text, from: offset + 1)
    guard nameEnd > offset + 1 else {
      mar("a < of the text is not escaped")
      if open.isEmpty { scatter() }
      return replace(1, with: "&lt;")
    }
    let tag = XMLTag(text, from: nameEnd)
    guard let end = tag.end else {
      if tag.isCut { return cut() }
      mar("a start tag has no end")
      return replace(1, with: "&lt;")
    }
    guard tag.attributes.count <= Self.mostAttributes else {
      refusal = (offset, "an element has more than 4,000 attributes")
      return
    }
    let name = offset + 1..<nameEnd
    if open.isEmpty {
      if hasRoot { scatter() }
      hasRoot = true
    }
    if tag.isMarred {
      mar("a start tag is damaged")
      write("<", name, "")
      for attribute in tag.attributes { write(" ", attribute.name, "="); write(attribute) }
      replace(end - offset, with: tag.isEmpty ? "/>" : ">")
    } else {
      for attribute in tag.attributes where attribute.needsCare { mend(attribute.value) }
      offset = end
    }
    guard !tag.isEmpty else { return }
    open.append(name)
    if open.count > Self.deepest {
      refusal = (offset, "elements stand in each other more than 100,000 deep")
    }
  }

  // MARK: Text

  /// Mends the value of an attribute where it stands.
  private mutating func mend(_ value: Range<Int>) {
    offset = value.lowerBound
    while offset < value.upperBound {
      switch text[offset] {
      case UInt8(ascii: "&"): reference()
      case let byte where byte < 0x20 && !XMLProlog.isSpace(byte): control(length: 1)
      default: offset += 1
      }
    }
  }

  private mutating func reference() {
    let reference = XMLReference(text, at: offset)
    switch reference.meaning {
    case .known: offset = reference.end
    case .character(let character): replace(reference.end - offset, with: character)
    case .none:
      if let name = reference.name {
        if damage.entities.count < 5, !damage.entities.contains(name) {
          damage.entities.append(name)
        }
      } else {
        mar("a & of the text is not escaped")
      }
      replace(1, with: "&amp;")
    }
  }

  private mutating func control(length: Int) {
    damage.controls += 1
    replace(length, with: "\u{FFFD}")
  }

  // MARK: Output

  private mutating func cut() {
    damage.isCut = true
    replace(text.count - offset, with: "")
  }

  private mutating func scatter() {
    if !isScattered { mar("there is text or an element outside the first element") }
    isScattered = true
  }

  private mutating func mar(_ reason: String) {
    if damage.first == nil { damage.first = (line(of: offset), reason) }
  }

  /// Puts a word in the place of so many bytes at the offset.
  private mutating func replace(_ length: Int, with word: String) {
    flush()
    output.append(contentsOf: word.utf8)
    offset += length
    copied = offset
  }

  private mutating func write(_ before: String, _ name: Range<Int>, _ after: String) {
    flush()
    output.append(contentsOf: before.utf8)
    output.append(contentsOf: text[name])
    output.append(contentsOf: after.utf8)
  }

  /// Writes the value of an attribute of a damaged tag, between quotes.
  private mutating func write(_ attribute: XMLTag.Attribute) {
    let quote: UInt8 = text[attribute.value].contains(UInt8(ascii: "\"")) ? 0x27 : 0x22
    output.append(quote)
    let (here, before) = (offset, copied)
    copied = attribute.value.lowerBound
    mend(attribute.value)
    output.append(contentsOf: text[copied..<attribute.value.upperBound])
    (offset, copied) = (here, before)
    output.append(quote)
  }

  private mutating func flush() {
    isMended = true
    if copied < offset { output.append(contentsOf: text[copied..<offset]) }
    copied = max(copied, offset)
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && text[left].elementsEqual(text[right])
  }
}
