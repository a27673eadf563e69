/// The reading of one document for its definitions.
struct DefinitionReading {
  private(set) var found: [Definition] = []
  private let document: Document
  /// Whether the article that is read has announced that terms follow.
  private var isListing = false
  /// The block to read next.
  private var next = 0

  init(_ document: Document) { self.document = document }

  /// Whether the last block has been read.
  var isAtEnd: Bool { next >= document.blocks.count }

  /// Reads on until so many bytes of text have been read, whole blocks at a time.
  mutating func read(atMost bytes: Int) {
    var left = bytes
    while left > 0, !isAtEnd {
      // A block without text takes some time, too.
      left -= document.blocks[next].passage.text.utf8.count + 16
      read(next)
      next += 1
    }
  }

  private mutating func read(_ index: Int) {
    let block = document.blocks[index]
    let text = block.passage.text
    switch block.kind {
    case .heading:
      isListing = Self.announces(text)
      return
    case .title, .fact, .rule, .preformatted, .notice, .row: return
    case .term:
      add(text[...], in: text, block: index, isWhole: true)
      return
    case .item where block.depth == 0: isListing = false
    default: break
    }
    guard text.utf8.count < 1 << 20 else { return }
    readSentences(of: text, index)
    if isListing { readItem(text, index) }
    if Self.announces(text) { isListing = true }
  }

  /// Whether a text says that terms and their meanings follow.
  private static func announces(_ text: String) -> Bool {
    guard text.utf8.count < 1200 else { return false }
    return announcements.stand(in: Array(FoldedBytes(text.utf8)))
  }

  private static let announcements = Watchwords([
    "下列用语", "用语的含义", "用语含义", "术语", "following terms", "following meanings", "following definitions",
    "definitions", "se entiende por:", "se entenderá por:", "entiéndese por:", "definiciones",
    "mõisteid", "mõisted", "المعاني", "يقصد ب", "المعنى الموضح", "التعريفات",
  ])

  /// Takes a term of the document's text, if it can be one.
  mutating func add(
    _ written: Substring, in text: String, block: Int, isWhole: Bool = false
  ) {
    let marks = "“”\"'„«»‘’《》「」*()（）[] \u{A0}\u{3000}\u{200F}\u{200E}"
    var term = written.unicodeScalars
    while let first = term.first, marks.unicodeScalars.contains(first) { term.removeFirst() }
    while let last = term.last, marks.unicodeScalars.contains(last) { term.removeLast() }
    let words = Substring(term)
    guard Self.isTerm(words) else { return }
    let start = text.utf8.distance(from: text.startIndex, to: words.startIndex)
    let range = isWhole ? 0..<text.utf8.count : Sentence.range(around: start, in: text)
    found.append(
      Definition(
        term: String(words), position: Document.Position(block: block, offset: start), range: range)
    )
  }

  private static func isTerm(_ words: Substring) -> Bool {
    let scalars = words.unicodeScalars
    guard words.utf8.count <= Definitions.longest, let first = scalars.first else { return false }
    let isBroken = scalars.contains { "，。；：、,;:.\n\t()（）".unicodeScalars.contains($0) }
    // "情节严重的" is a condition.
    if isBroken || scalars.last == "的" || !scalars.contains(where: { $0.properties.isAlphabetic }) {
      return false
    }
    return scalars.count >= (first.isHan ? 2 : 3) && words.split(separator: " ").count <= 8
  }

  /// Reads the item of a list of terms: "（一）数据，是指…", "1) mahuti – …", "النظام: …".
  private mutating func readItem(_ text: String, _ block: Int) {
    let head = text.prefix(120)
    let rest = Self.withoutNumber(head)
    for separator in ["：", ": ", ":", "，是指", "是指", " – ", " - ", " means ", " refers to "] {
      guard let end = rest.firstRange(of: separator) else { continue }
      let term = rest[..<end.lowerBound]
      if Self.isTerm(term.drop { " \"“«„(".contains($0) }) || separator.hasPrefix("：") {
        guard end.upperBound < text.endIndex, !alreadyFound(block) else { return }
        add(term, in: text, block: block, isWhole: true)
        return
      }
    }
  }

  /// The text without a number, a letter or a dash before it: "١-", "a)", "أ-", "–".
  private static func withoutNumber(_ text: Substring) -> Substring {
    let blanks = " \u{A0}\u{3000}\u{200F}\u{200E}-–•."
    var rest = text.drop { blanks.contains($0) }
    var after = rest.drop { $0.isNumber || "(（".contains($0) }
    if after.startIndex == rest.startIndex { after = rest.dropFirst() }
    after = after.drop { $0 == " " }
    if let sign = after.first, "-–.)）、/ـ".contains(sign) { rest = after.dropFirst() }
    return rest.drop { blanks.contains($0) || $0 == "-" }
  }

  /// Whether a definition of a block has been found in its sentences.
  private func alreadyFound(_ block: Int) -> Bool { found.last?.position.block == block }
}

/// Sentences of running text.
enum Sentence {
  /// The sentence around a byte of a text, at most some two thousand bytes to each side.
  static func range(around offset: Int, in text: String) -> Range<Int> {
    let whole = text.utf8
    let from = max(0, offset - 2000)
    let window = whole[
      whole.index(whole.startIndex, offsetBy: from)...
    ].prefix(offset - from + 2000)
    let bytes = Array(window)
    var start = min(offset - from, bytes.count)
    while start > 0, !ends(bytes, before: start) { start -= 1 }
    var end = min(offset - from, bytes.count)
    while end < bytes.count {
      end += 1
      if ends(bytes, before: end) { break }
    }
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x0A { start += 1 }
    if from + bytes.count < whole.count {
      while end > start, end == bytes.count || bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return (from + start)..<(from + end)
  }

  /// Whether a sentence ends before a byte.
  private static func ends(_ bytes: [UInt8], before place: Int) -> Bool {
    if place >= 3, bytes[place - 3] == 0xE3, bytes[place - 2] == 0x80, bytes[place - 1] == 0x82 {
      return true
    }
    guard place >= 1 else { return true }
    if bytes[place - 1] == 0x0A { return true }
    guard bytes[place - 1] == UInt8(ascii: "."), place < bytes.count else { return false }
    // "No. 7" and "art. 5" go on.
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    return bytes[place] == 0x20 && !(0x30...0x39).contains(next) && !(0x61...0x7A).contains(next)
  }
}
