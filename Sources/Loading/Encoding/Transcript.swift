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
      // No byte of a longer character is U+000D, in whatever encoding has no zeros.
      reading = Reading(Self.withPlainLineEnds(bytes))
    }
    encoding = reading.encoding
    let isMarked = reading.text.starts(with: Self.mark)
    let plain = isMarked ? Self.withoutMarks(reading.text) : Self.withPlainLineEnds(reading.text)
    let sound = isMarked ? nil : reading.sound
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
    if let fault = reading.fault { notices.append("The encoding cannot be found out: \(fault).") }
    if reading.isCut {
      notices.append("The file ends inside a character: it may be incomplete.")
    }
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { notices.append("This document is empty.") }
    self.notices = notices
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    while rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    return withPlainLineEnds(Array(rest))
  }

  /// The bytes with U+000A for every line end.
  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let end = bytes.first(0x0D, from: place)
        result.append(contentsOf: bytes[place..<end])
        guard end < bytes.count else { break }
        result.append(0x0A)
        place = end + (end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1)
      }
    }
    return result
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
