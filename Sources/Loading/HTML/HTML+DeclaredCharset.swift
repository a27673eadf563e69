import Documents

extension HTML {
  /// The label of the encoding that a page declares for itself in its first 1,024 bytes, in small letters; nil where it
  /// declares none. The order is that of the HTML Standard ("prescan a byte stream to determine its encoding"): the
  /// first `meta` with a `charset` or with `http-equiv="content-type"`, comments passed over, else an XML declaration.
  /// A page that can say so in ASCII is not in UTF-16, so that label means `utf-8`.
  public static func declaredCharset(in head: [UInt8]) -> String? {
    var scan = CharsetScan(head.prefix(1_024))
    guard let label = scan.metaLabel() ?? scan.declarationLabel() else { return nil }
    switch label {
    case "utf-16", "utf-16le", "utf-16be": return "utf-8"
    case "x-user-defined": return "windows-1252"
    default: return label
    }
  }
}

/// Looks for what the start of a page says of its encoding.
private struct CharsetScan {
  private let bytes: [UInt8]
  private var place = 0

  init(_ head: ArraySlice<UInt8>) {
    bytes = head.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The label of the first `meta` element that has one.
  mutating func metaLabel() -> String? {
    place = 0
    while place < bytes.count {
      if has("<!--") {
        // A comment may end with the hyphens that began it.
        place += 2
        while place < bytes.count, !has("-->") { place += 1 }
        place += 3
      } else if has("<meta"), place + 5 < bytes.count, isSpace(place + 5) || at(place + 5) == "/" {
        place += 6
        if let label = label() { return label }
      } else if has("<"), isLetter(place + 1) || (at(place + 1) == "/" && isLetter(place + 2)) {
        while place < bytes.count, !isSpace(place), at(place) != ">" { place += 1 }
        while attribute() != nil {}
      } else if has("<!") || has("</") || has("<?") {
        while place < bytes.count, at(place) != ">" { place += 1 }
        place += 1
      } else {
        place += 1
      }
    }
    return nil
  }

  /// The label of an XML declaration at the start.
  mutating func declarationLabel() -> String? {
    place = bytes.firstIndex { $0 > 0x20 } ?? 0
    guard has("<?xml") else { return nil }
    place += 5
    while let (name, value) = attribute() {
      if name == "encoding" { return value.isEmpty ? nil : value }
    }
    return nil
  }

  /// Reads the attributes of a `meta` element.
  private mutating func label() -> String? {
    var names: Set<String> = []
    var label: String?
    var needsPragma: Bool?
    var isPragma = false
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = value == "content-type"
      case "content":
        guard label == nil, let found = Self.label(inContent: value) else { break }
        (label, needsPragma) = (found, true)
      case "charset":
        (label, needsPragma) = (value, false)
      default: break
      }
    }
    guard let label, !label.isEmpty, let needsPragma, !needsPragma || isPragma else { return nil }
    return label
  }

  /// Reads an attribute; nil at the end of the element.
  private mutating func attribute() -> (name: String, value: String)? {
    while place < bytes.count, isSpace(place) || at(place) == "/" { place += 1 }
    guard place < bytes.count, at(place) != ">" else {
      place += 1
      return nil
    }
    let start = place
    while place < bytes.count, !isSpace(place), at(place) != "/", at(place) != ">",
      at(place) != "=" || place == start
    {
      place += 1
    }
    let name = text(start..<place)
    while place < bytes.count, isSpace(place) { place += 1 }
    guard at(place) == "=" else { return (name, "") }
    place += 1
    while place < bytes.count, isSpace(place) { place += 1 }
    guard place < bytes.count else { return nil }
    if at(place) == "\"" || at(place) == "'" {
      let quote = bytes[place]
      let from = place + 1
      place = from
      while place < bytes.count, bytes[place] != quote { place += 1 }
      // A value that is cut off is none.
      guard place < bytes.count else { return nil }
      place += 1
      return (name, text(from..<place - 1))
    }
    let from = place
    while place < bytes.count, !isSpace(place), at(place) != ">" { place += 1 }
    return (name, text(from..<place))
  }

  /// The label in "text/html; charset=gb2312".
  private static func label(inContent content: String) -> String? {
    var rest = content[...]
    while let found = rest.firstRange(of: "charset") {
      rest = rest[found.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      guard let first = rest.first else { return nil }
      if first == "\"" || first == "'" {
        guard let end = rest.dropFirst().firstIndex(of: first) else { return nil }
        return String(rest.dropFirst()[..<end])
      }
      return String(rest.prefix { !$0.isWhitespace && $0 != ";" })
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func has(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == wanted.utf8Start[$0] }
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    bytes.indices.contains(index) ? Unicode.Scalar(bytes[index]) : nil
  }

  private func isSpace(_ index: Int) -> Bool {
    at(index).map { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0.value) } ?? false
  }

  private func isLetter(_ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index].isLatinLetter
  }
}
