import Documents

/// Headings without a number: short lines in capitals of a title between long paragraphs.
enum BareHeadings {
  /// The paragraphs with such lines made headings.
  static func recognised(in blocks: [Block]) -> [Block] {
    var blocks = blocks
    for index in blocks.indices.dropLast() {
      let next = blocks[index + 1]
      guard blocks[index].kind == .paragraph, next.kind == .paragraph,
        next.passage.text.utf8.count >= 120, Opening(next) == nil, Opening(blocks[index]) == nil,
        isTitle(blocks[index].passage.text)
      else { continue }
      blocks[index].kind = .heading(level: 2)
    }
    return blocks
  }

  /// Whether a line is written as a title: at most ten words, the longer ones with capitals.
  private static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 80, Opening.isHeadingLine(text), StatedNumber.number(text[...]) == nil
    else { return false }
    let words = text.split(separator: " ")
    guard (1...10).contains(words.count), !text.contains(":"), !text.contains("\n") else {
      return false
    }
    return words.enumerated().allSatisfy { index, word in
      guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        return index > 0
      }
      return first.isASCII && (first.properties.isUppercase || index > 0 && word.count <= 4)
    }
  }
}
