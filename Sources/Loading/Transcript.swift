/// The text of a file, made from its bytes, with what a reader must be told of the way it was made.
///
/// Line ends are U+000A whatever the file uses; byte order marks at its start are gone. Bytes that are no UTF-8
/// become U+FFFD, one for each maximal subpart as the Unicode Standard has it (section 3.9), and are counted.
struct Transcript: Sendable {
  /// The text.
  let text: String
  /// Plain sentences about the bytes: what could not be read, what may be missing.
  let notices: [String]

  /// Reads the bytes of a whole file; throws where they are no text.
  init(_ bytes: [UInt8], place: String) throws(LoadingError) {
    try self.init(bytes, isWhole: true, place: place)
  }

  /// Reads the first bytes of a file, which may end inside a character.
  init(head bytes: [UInt8], place: String) throws(LoadingError) {
    try self.init(bytes, isWhole: false, place: place)
  }

  private init(_ bytes: [UInt8], isWhole: Bool, place: String) throws(LoadingError) {
    var notices: [String] = []
    var encoded = bytes
    var isCut = false
    var repairs = 0
    if let order = WideText.order(of: bytes) {
      let wide = WideText(bytes, order)
      encoded = Array(wide.text.utf8)
      isCut = wide.isCut
      repairs = wide.repairs
      notices.append("The file is in UTF-16, not in UTF-8.")
    } else if let reason = Signature.reasonAgainst(bytes) {
      throw LoadingError(place: place, reason: reason)
    }
    let plain = Self.normalized(encoded)
    if let valid = String(validating: plain, as: UTF8.self) {
      text = valid
    } else {
      text = String(decoding: plain, as: UTF8.self)
      isCut = Self.endsInsideCharacter(plain)
      repairs = Self.replacements(text) - Self.replacements(plain) - (isCut ? 1 : 0)
    }
    guard isWhole else {
      self.notices = []
      return
    }
    if repairs > 0 {
      let name = notices.isEmpty ? "UTF-8" : "sound UTF-16"
      let places = repairs == 1 ? "1 place" : "\(repairs) places"
      notices.append(
        "The file is not \(name): \(places) could not be read and \(repairs == 1 ? "is" : "are")"
          + " shown as \u{FFFD}.")
    }
    if isCut { notices.append("The file ends inside a character: it may be incomplete.") }
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { notices.append("This document is empty.") }
    self.notices = notices
  }

  /// The bytes without byte order marks before them, and with U+000A for every line end.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var start = 0
    while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let rest = bytes[start...]
    guard rest.contains(0x0D) else { return start == 0 ? bytes : Array(rest) }
    return Array(unsafeUninitializedCapacity: rest.count) { buffer, count in
      var previous: UInt8 = 0
      for byte in rest {
        if byte == 0x0A, previous == 0x0D {
          previous = byte
          continue
        }
        buffer[count] = byte == 0x0D ? 0x0A : byte
        count += 1
        previous = byte
      }
    }
  }

  private static func replacements(_ text: String) -> Int {
    var copy = text
    return copy.withUTF8 { replacements(in: $0) }
  }

  private static func replacements(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { replacements(in: $0) }
  }

  private static func replacements(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 2 else { return 0 }
    return (2..<bytes.count).reduce(0) { count, index in
      bytes[index] == 0xBD && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF
        ? count + 1 : count
    }
  }

  /// Whether the last bytes begin a character and do not finish it.
  private static func endsInsideCharacter(_ bytes: [UInt8]) -> Bool {
    guard
      let lead = bytes.indices.suffix(4).last(where: { bytes[$0] & 0xC0 != 0x80 })
    else { return false }
    let present = bytes.count - lead
    switch bytes[lead] {
    case 0xC2...0xDF: return present < 2
    case 0xE0...0xEF: return present < 3
    case 0xF0...0xF4: return present < 4
    default: return false
    }
  }
}
