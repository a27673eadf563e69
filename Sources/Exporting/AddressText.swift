/// Addresses as markup takes them.
enum AddressText {
  /// An address as it was written, for a schema: what no address may hold is written as its bytes.
  static func escaped(_ written: String) -> String {
    let bytes = Array(written.utf8)
    var hasFragment = false
    var address: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isPlain: Bool
      switch byte {
      case UInt8(ascii: "%"):
        isPlain =
          bytes.count > index + 2 && isHexadecimal(bytes[index + 1])
          && isHexadecimal(bytes[index + 2])
      case UInt8(ascii: "#"):
        isPlain = !hasFragment
        hasFragment = true
      default: isPlain = isUnreserved(byte) || ":/?@!$&'()*+,;=".utf8.contains(byte)
      }
      if isPlain { address.append(byte) } else { address += percent(byte) }
    }
    return AkomaNtosoOutput.escaped(String(decoding: address, as: UTF8.self)[...].utf8)
  }

  /// A name of a file or folder as a part of an address.
  static func part(_ name: String) -> String {
    let bytes = name.utf8.flatMap { isUnreserved($0) ? [$0] : percent($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether an address leads to a page of the web, to a letter, or to what stands beside the document: it has no
  /// other scheme, which a browser might act on.
  static func isHarmless(_ address: String) -> Bool {
    guard !address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return false }
    let start = address.prefix { !":/?#".contains($0) }
    guard address.dropFirst(start.count).first == ":" else { return true }
    return ["http", "https", "mailto"].contains(start.lowercased())
  }

  private static func percent(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
