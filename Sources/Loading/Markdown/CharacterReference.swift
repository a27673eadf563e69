import CLibraries

/// What a character reference of HTML, such as `&sect;` or `&#167;`, stands for.
enum CharacterReference {
  /// The text that a whole reference, from `&` to `;`, stands for; nil where it stands for nothing known.
  ///
  /// Names are those of HTML 4, as libxml2 knows them. A number that is no scalar gives U+FFFD.
  static func text(of reference: UnsafeBufferPointer<UInt8>) -> String? {
    guard reference.count >= 3, reference.count <= 50, reference[0] == UInt8(ascii: "&"),
      reference[reference.count - 1] == UInt8(ascii: ";")
    else { return nil }
    let name = UnsafeBufferPointer(rebasing: reference[1..<reference.count - 1])
    return name[0] == UInt8(ascii: "#")
      ? number(UnsafeBufferPointer(rebasing: name.dropFirst())) : named(name)
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> String? {
    var digits = digits[...]
    var base: UInt32 = 10
    if let mark = digits.first, mark | 0x20 == UInt8(ascii: "x") {
      base = 16
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte) - 48
      case UInt8(ascii: "a")...UInt8(ascii: "f") where base == 16: digit = UInt32(byte) - 87
      case UInt8(ascii: "A")...UInt8(ascii: "F") where base == 16: digit = UInt32(byte) - 55
      default: return nil
      }
      value = min(value * base + digit, 0x11_0000)
    }
    return Unicode.Scalar(value == 0 ? 0xFFFD : value).map { String($0) } ?? "\u{FFFD}"
  }

  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> String? {
    for byte in name {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        continue
      default: return nil
      }
    }
    let terminated = name.map { CChar(bitPattern: $0) } + [0]
    let found = gz_html_character(terminated)
    return found == 0 ? nil : Unicode.Scalar(found).map { String($0) }
  }
}
