extension Snippet {
  /// The sign that stands where a text is cut.
  private static let cut = "…"

  /// Cuts the stretch of a text with the most matches in it, some so many bytes long, at the ends of words.
  init(_ text: String, matches: [Range<Int>], length: Int = 240) {
    let bytes = Array(text.utf8)
    guard bytes.count > length + 40 else {
      self.init(text: Snippet.oneLine(bytes[...]), matches: matches)
      return
    }
    var best = (start: 0, count: -1)
    var end = 0
    for (index, match) in matches.enumerated() {
      end = max(end, index)
      while end < matches.count, matches[end].upperBound <= match.lowerBound + length * 3 / 4 {
        end += 1
      }
      if end - index > best.count { best = (match.lowerBound, end - index) }
      if index > 200 { break }
    }
    var start = Snippet.sentenceStart(bytes, before: best.start, within: length / 3)
    var stop = min(bytes.count, start + length)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    stop = Snippet.wordEnd(bytes, at: stop)
    let lead = start > 0 ? Snippet.cut : ""
    let shift = lead.utf8.count - start
    self.init(
      text: lead + Snippet.oneLine(bytes[start..<stop]) + (stop < bytes.count ? Snippet.cut : ""),
      matches: matches.compactMap { match in
        let low = max(match.lowerBound, start)
        let high = min(match.upperBound, stop)
        return low < high ? (low + shift)..<(high + shift) : nil
      })
  }

  /// The place not far before the match where its sentence begins, or else a word.
  private static func sentenceStart(_ bytes: [UInt8], before match: Int, within reach: Int) -> Int {
    let limit = max(0, match - reach)
    if limit == 0 { return 0 }
    var word: Int?
    var index = match
    while index > limit {
      index -= 1
      let byte = bytes[index]
      if byte == 0x0A { return index + 1 }
      if byte == 0x20 {
        word = index + 1
        if index > 0, [0x2E, 0x3B, 0x3F, 0x21].contains(bytes[index - 1]) { return index + 1 }
      }
      // 。 ； ！ ？ ，
      if index >= 2, byte & 0xC0 == 0x80, bytes[index - 2] >= 0xE3 {
        let sign = (bytes[index - 2], bytes[index - 1], byte)
        if sign == (0xE3, 0x80, 0x82) || sign == (0xEF, 0xBC, 0x9B) { return index + 1 }
        if sign == (0xEF, 0xBC, 0x8C) { word = index + 1 }
      }
    }
    return word ?? limit
  }

  private static func wordEnd(_ bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    var end = offset
    while end > offset - 24, end > 0, bytes[end] < 0x80, bytes[end] != 0x20, bytes[end] != 0x0A {
      end -= 1
    }
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}
