/// What stands before the first element of an XML text: the declaration, comments, a document type.
///
/// None of it reaches the parser. The encoding was settled before the text was a text, and a document type can do
/// nothing for a reader but name entities, which are not looked up.
enum XMLProlog {
  /// Where the first element or text begins, as an offset in bytes.
  static func end(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < text.count {
      if isSpace(text[offset]) {
        offset += 1
      } else if text.holds("<?", at: offset) {
        offset = text.end(of: "?>", from: offset + 2) ?? text.count
      } else if text.holds("<!--", at: offset) {
        offset = text.end(of: "-->", from: offset + 4) ?? text.count
      } else if text.holds("<!DOCTYPE", at: offset) {
        offset = endOfDocumentType(in: text, from: offset + 9)
      } else {
        break
      }
    }
    return offset
  }

  /// The end of a document type, with the declarations in its brackets.
  private static func endOfDocumentType(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = start
    var brackets = 0
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = text[offset]
        guard let end = text[(offset + 1)...].firstIndex(of: quote) else { return text.count }
        offset = end
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0: return offset + 1
      case UInt8(ascii: "<") where text.holds("<!--", at: offset):
        offset = (text.end(of: "-->", from: offset + 4) ?? text.count) - 1
      default: break
      }
      offset += 1
    }
    return text.count
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes at an offset are those of the word.
  func holds(_ word: StaticString, at offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where self[offset + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// The offset behind the next place where the word stands; nil where it does not stand again.
  func end(of word: StaticString, from start: Int) -> Int? {
    var offset = start
    while offset + word.utf8CodeUnitCount <= count {
      if self[offset] == word.utf8Start[0], holds(word, at: offset) {
        return offset + word.utf8CodeUnitCount
      }
      offset += 1
    }
    return nil
  }
}
