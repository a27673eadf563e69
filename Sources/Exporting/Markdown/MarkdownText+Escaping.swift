extension MarkdownText {
  /// Text with everything escaped that Markdown would read as more than text; with `breaksLines` the ends of lines are
  /// breaks of Markdown.
  static func escaped(_ text: String, atLineStart: Bool, breaksLines: Bool = false) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 8)
      var isStart = atLineStart
      var digits = 0
      var place = 0
      while place < bytes.count {
        if !isStart {
          // Most of a text goes out as it is.
          let end = bytes[place...].firstIndex { !Self.isPlain($0) } ?? bytes.count
          result += bytes[place..<end]
          place = end
          guard place < bytes.count else { break }
        }
        let byte = bytes[place]
        if byte >= 0x80 || byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F {
          (isStart, digits) = (false, 0)
          guard Self.mayBeActive(byte) else { continue }
          let length = Self.length(ofScalarAt: place, in: bytes)
          let scalar = String(decoding: bytes[place..<place + length], as: UTF8.self)
          if let first = scalar.unicodeScalars.first, isActive(first) {
            result += reference(to: first).utf8
          } else {
            result += bytes[place..<place + length]
          }
          place += length
          continue
        }
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "["),
          UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"):
          result.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"),
          UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: ":"):
          if isStart { result.append(UInt8(ascii: "\\")) }
        case UInt8(ascii: "."), UInt8(ascii: ")"):
          if isStart, digits > 0 { result.append(UInt8(ascii: "\\")) }
        case 0x0A where breaksLines: result.append(UInt8(ascii: "\\"))
        default: break
        }
        if isStart, byte == 0x09 { result += "&#x9;".utf8 } else { result.append(byte) }
        let isDigit = (0x30...0x39).contains(byte)
        digits = isStart && isDigit ? digits + 1 : 0
        isStart = byte == 0x0A || isStart && (isDigit || byte == 0x20)
        place += 1
      }
      // A link that follows would become a picture.
      if result.last == UInt8(ascii: "!") {
        result[result.count - 1] = UInt8(ascii: "\\")
        result.append(UInt8(ascii: "!"))
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Whether a byte inside a line means nothing to Markdown and to a terminal.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "~"):
      false
    case 0x20...0x7E: true
    default: byte >= 0x80 && !mayBeActive(byte)
    }
  }

  /// Whether a scalar that begins with the byte can be one that a terminal would act on.
  private static func mayBeActive(_ byte: UInt8) -> Bool {
    byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xF3
  }

  private static func length(
    ofScalarAt place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let length =
      switch bytes[place] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return min(length, bytes.count - place)
  }
}

extension String {
  /// The text with each occurrence of some bytes replaced; the bytes are ASCII.
  func replacing(bytes old: String, with new: String) -> String {
    let pattern = Array(old.utf8)
    guard let first = pattern.first, utf8.contains(first) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var place = 0
    while place < bytes.count {
      if bytes[place] == first, bytes[place...].starts(with: pattern) {
        result += new.utf8
        place += pattern.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
