import Glibc

/// The text of a file, made from its bytes, with what a reader must be told of the way it was made.
///
/// Line ends are U+000A whatever the file uses; byte order marks at its start are gone. Bytes that are no text
/// become U+FFFD, one for each maximal subpart as the Unicode Standard has it (section 3.9), and are counted; see
/// `Reading` for how the encoding is found.
struct Transcript: Sendable {
  /// The text.
  let text: String
  /// The encoding in which the bytes were read, as a reader knows it, with what the file says of itself where that is
  /// wrong; nil where it is UTF-8.
  let encoding: String?
  /// Plain sentences about the bytes: what could not be read, what may be missing.
  let notices: [String]
  /// The lines, from 1, in which bytes could not be read; empty for the head of a file.
  let unreadableLines: [Int]

  /// Reads the bytes of a whole file; throws where they are no text.
  init(_ bytes: [UInt8], place: String) throws(LoadingError) {
    try self.init(bytes, isWhole: true, place: place)
  }

  /// Reads the first bytes of a file, which may end inside a character.
  init(head bytes: [UInt8], place: String) throws(LoadingError) {
    try self.init(bytes, isWhole: false, place: place)
  }

  private init(_ bytes: [UInt8], isWhole: Bool, place: String) throws(LoadingError) {
    let reading: Reading
    if let order = WideText.order(of: bytes) {
      reading = Reading(WideText(bytes, order))
    } else if let reason = Signature.reasonAgainst(bytes) {
      throw LoadingError(place: place, reason: reason)
    } else {
      reading = Reading(bytes)
    }
    encoding = reading.encoding
    let isPlain = Self.isPlain(reading.text)
    let plain = isPlain ? reading.text : Self.normalized(reading.text)
    let sound = isPlain ? reading.sound : nil
    text = sound ?? String(decoding: plain, as: UTF8.self)
    guard isWhole else {
      (notices, unreadableLines) = ([], [])
      return
    }
    unreadableLines =
      reading.repairs > 0 || reading.isCut
      ? Self.unreadableLines(plain, areUTF8: reading.encoding == nil) : []
    var notices: [String] = []
    if reading.repairs > 0 {
      let name = reading.encoding.map { "sound \($0)" } ?? "UTF-8"
      let places = reading.repairs == 1 ? "1 place" : "\(reading.repairs) places"
      notices.append(
        "The file is not \(name): \(places) could not be read and"
          + " \(reading.repairs == 1 ? "is" : "are") shown as \u{FFFD}.")
    }
    if reading.isCut {
      notices.append("The file ends inside a character: it may be incomplete.")
    }
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { notices.append("This document is empty.") }
    self.notices = notices
  }

  /// Whether bytes have no byte order mark before them and no line end but U+000A.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    return bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0x0D, bytes.count) } ?? nil }
      == nil
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

  /// The lines that bytes could not be read in. What was read from another encoding shows it by U+FFFD.
  private static func unreadableLines(_ bytes: [UInt8], areUTF8: Bool) -> [Int] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap {
      let isSound =
        areUTF8
        ? String(validating: $1, as: UTF8.self) != nil
        : !String(decoding: $1, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
      return isSound ? nil : $0 + 1
    }
  }
}
