extension Document.ID {
  /// The name that a file's or folder's name has in ids: the name itself, as UTF-8. A byte that is no UTF-8 becomes
  /// `%FF` (its two hexadecimal digits), and a `%` that would read as such becomes `%25`, so that two names never
  /// become one.
  public static func name(ofFile bytes: some Collection<UInt8>) -> String {
    // Bytes that lie together are looked through without a call for each.
    bytes.withContiguousStorageIfAvailable(plainName) ?? escapedName(Array(bytes))
  }

  private static func plainName(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard !bytes.contains(UInt8(ascii: "%")),
      let name = String(validating: bytes, as: UTF8.self)
    else { return escapedName(Array(bytes)) }
    return name
  }

  private static func escapedName(_ bytes: [UInt8]) -> String {
    var name = ""
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let isEscape =
          encoded.first == UInt8(ascii: "%") && place + 2 < bytes.count
          && isHexadecimal(bytes[place + 1]) && isHexadecimal(bytes[place + 2])
        name += isEscape ? "%25" : String(decoding: encoded, as: UTF8.self)
        place += encoded.count
      case .error(let length):
        name += bytes[place..<place + length].map(percent).joined()
        place += length
      case .emptyInput:
        return name
      }
    }
  }

  /// A byte in the form that ids give to what is no text: `%FF`.
  public static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0" + digits : "%" + digits
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
