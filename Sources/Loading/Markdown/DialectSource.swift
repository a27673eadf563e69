/// A Markdown source without what other programs than a reader act on: shortcodes of Hugo, tags of Liquid (Jekyll),
/// containers of VuePress ("::: tip Title"), the marks of GitHub's alerts ("[!NOTE]"), attributes ("{#id .class}").
///
/// Their text is kept: what stands between two tags or colons, titles in bold type, and an id as a place that links
/// reach. Code is left alone, and so is whatever does not end.
struct DialectSource {
  /// The source in plain Markdown.
  var plain: [UInt8] = []

  let source: UnsafeBufferPointer<UInt8>
  let liquidEnds: Set<String>
  private var fence = CodeFence()
  var isAfterBlank = true
  private var isInList = false
  private var isIndentedCode = false
  /// The colons of the containers that are open.
  var containers: [Int] = []
  /// Where the last line of nothing but colons begins.
  var lastColons = 0
  var isRaw = false
  /// Whether a comment of Liquid may still end.
  var hasComments = true
  /// For each length of a run of backticks, the place before which no such run ends a span.
  var unclosed = [Int](repeating: 0, count: 33)
  /// The bytes in a line with which something may begin.
  var special = NextOf([UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{")])

  /// The plain source; nil where it is plain already.
  static func plain(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard needsWork(source) else { return nil }
    var reading = DialectSource(source)
    reading.read()
    return reading.plain
  }

  private init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    liquidEnds = Self.liquidEnds(source)
    plain.reserveCapacity(source.count + 64)
    lastColons = Self.lastColons(source)
  }

  private mutating func read() {
    var place = 0
    while place < source.count {
      let end = source.first(0x0A, from: place)
      place = takeLine(place..<min(end + 1, source.count))
    }
  }

  /// Takes a line, and says where reading goes on.
  private mutating func takeLine(_ line: Range<Int>) -> Int {
    var text = line.lowerBound
    var columns = 0
    while text < line.upperBound, source[text] == 0x20 || source[text] == 0x09 {
      columns += source[text] == 0x09 ? 4 : 1
      text += 1
    }
    if text == line.upperBound || source[text] == 0x0A {
      plain.append(contentsOf: source[line])
      isAfterBlank = true
      return line.upperBound
    }
    let follows = isAfterBlank
    isAfterBlank = false
    if fence.take(line, from: text, of: source) || fence.isOpen {
      plain.append(contentsOf: source[line])
      return line.upperBound
    }
    if columns < 4 { isInList = beginsItem(text, line) || (isInList && !follows) }
    isIndentedCode = columns >= 4 && !isInList && (follows || isIndentedCode)
    if isIndentedCode {
      plain.append(contentsOf: source[line])
      return line.upperBound
    }
    if !isRaw, let next = takeWhole(line, from: text) { return next }
    plain.append(contentsOf: source[line.lowerBound..<text])
    return takeInline(from: text, line)
  }

  private func beginsItem(_ text: Int, _ line: Range<Int>) -> Bool {
    var index = text
    while index < line.upperBound, source[index] >= 0x30, source[index] <= 0x39 { index += 1 }
    guard index < line.upperBound else { return false }
    let isMarker = (index > text ? ".):" : "-+*:").utf8.contains(source[index])
    return isMarker && index + 1 < line.upperBound && source[index + 1] <= 0x20
      || source[text] == UInt8(ascii: "[")
  }
}
