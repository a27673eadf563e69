import CLibraries

/// A `&` in an XML text and what it may begin.
struct XMLReference {
  enum Meaning {
    /// The parser knows it: one of the five entities of XML, or the number of a character of XML.
    case known
    /// HTML has a character of the name.
    case character(String)
    /// It has no meaning.
    case none
  }

  let meaning: Meaning
  /// The name between `&` and `;`; nil where there is no name.
  let name: String?
  /// The offset behind the reference.
  let end: Int

  /// Reads the reference whose `&` stands at an offset.
  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    let limit = min(start + 34, text.count)
    guard let stop = text[start..<limit].firstIndex(of: UInt8(ascii: ";")), stop > start + 1 else {
      (meaning, name, end) = (.none, nil, start + 1)
      return
    }
    end = stop + 1
    let inside = text[(start + 1)..<stop]
    if inside.first == UInt8(ascii: "#") {
      (meaning, name) = (XMLReference.isCharacter(inside.dropFirst()) ? .known : .none, nil)
      return
    }
    let isName = XMLNames.end(in: text, from: start + 1) == stop
    let word = String(decoding: inside, as: UTF8.self)
    name = isName ? word : nil
    if !isName {
      meaning = .none
    } else if ["lt", "gt", "amp", "apos", "quot"].contains(word) {
      meaning = .known
    } else if let scalar = Unicode.Scalar(gz_html_character(word)), scalar.value > 0 {
      meaning = .character(String(scalar))
    } else {
      meaning = .none
    }
  }

  private static func isCharacter(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let written = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let first = written.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let value = UInt32(written, radix: isHexadecimal ? 16 : 10)
    else { return false }
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
    default: return false
    }
  }
}
