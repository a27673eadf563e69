/// Where the addresses of links stand in the text of a file.
struct LinkPlaces {
  private var places: [String: (all: [Int], asked: Int)] = [:]

  /// Looks for all that may be an address, in time that grows with the text's length: behind `](`, `]:` and `<`, and in
  /// `href` and `src`.
  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: ":"):
        if index > 0, bytes[index - 1] == UInt8(ascii: "]") { take(bytes, at: index + 1) }
      case UInt8(ascii: "="):
        if Self.ends(bytes[..<index], with: "href") || Self.ends(bytes[..<index], with: "src") {
          takeQuoted(bytes, at: index + 1)
        }
      case UInt8(ascii: "<"):
        let address = bytes[(index + 1)...].prefix(1024).prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
        }
        if address.contains(UInt8(ascii: ":")) { add(address) }
      default: break
      }
      index += 1
    }
  }

  /// The place of an address, the first one that has not been asked for; nil where there is none.
  mutating func next(_ address: String) -> Int? {
    guard let asked = places[address]?.asked, let count = places[address]?.all.count else {
      return nil
    }
    // The list is never held while it is changed, and so never copied.
    places[address]?.asked = min(asked + 1, count - 1)
    return places[address]?.all[asked]
  }

  private mutating func take(_ bytes: [UInt8], at start: Int) {
    var rest = bytes[start...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "<") {
      add(rest.dropFirst().prefix(4096).prefix { $0 != UInt8(ascii: ">") && $0 != 0x0A })
      return
    }
    var depth = 0
    var end = rest.startIndex
    while end < rest.endIndex, rest[end] > 0x20, end - rest.startIndex < 1024 {
      if rest[end] == UInt8(ascii: "]") { return }
      if rest[end] == UInt8(ascii: "(") { depth += 1 }
      if rest[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += rest[end] == UInt8(ascii: "\\") && end + 1 < rest.endIndex ? 2 : 1
    }
    add(rest[..<end])
  }

  private mutating func takeQuoted(_ bytes: [UInt8], at start: Int) {
    guard start < bytes.count else { return }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      add(bytes[(start + 1)...].prefix(4096).prefix { $0 != quote })
    } else {
      add(bytes[start...].prefix(1024).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    }
  }

  /// Takes an address down without the escapes of its markup.
  private mutating func add(_ written: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in written {
      let isMark = byte > 0x20 && byte < 0x7F && !Self.isLetterOrDigit(byte)
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !isMark { bytes.append(UInt8(ascii: "\\")) }
      isEscaped = false
      bytes.append(byte)
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    let address = String(decoding: bytes, as: UTF8.self).replacing("&amp;", with: "&")
    places[address, default: ([], 0)].all.append(written.startIndex)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, with name: String) -> Bool {
    zip(bytes.reversed(), name.utf8.reversed()).allSatisfy { $0 | 0x20 == $1 }
      && bytes.count > name.utf8.count
  }
}
