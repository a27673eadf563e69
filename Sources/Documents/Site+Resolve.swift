extension Site {
  /// Where an address in a document leads, by the rules of relative references (RFC 3986): `#place`, `act.md`,
  /// `../plans/2020`, and `/laws/act` from the root of the site; a document's file extension may be left out.
  public func resolve(_ address: String, from source: Document.ID) -> Resolution {
    if address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return .outside
    }
    if let scheme = Address.scheme(of: address) {
      return ["http", "https", "mailto"].contains(scheme) ? .web(address) : .outside
    }
    if address.utf8.starts(with: "//".utf8) { return .web(address) }
    let parts = Address(address)
    guard !parts.path.isEmpty else { return .anchor(parts.fragment ?? "") }
    if parts.path.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) { return .outside }
    guard let names = parts.names(from: source) else { return .outside }
    let found = find(
      names, isFolder: parts.path.last == UInt8(ascii: "/"), isRooted: parts.isRooted)
    switch found {
    case .document(let id, _)? where id == source && parts.fragment != nil:
      return .anchor(parts.fragment ?? "")
    case .document(let id, _)?:
      return .document(id, anchor: parts.fragment)
    case let section?:
      return section
    case nil:
      return parts.isRooted ? .outside : .missing(names.joined(separator: "/"))
    }
  }

  private func find(
    _ names: [String], isFolder: Bool, isRooted: Bool
  ) -> Resolution? {
    let path = names.joined(separator: "/")
    let section = root.section(at: path).map { Resolution.section($0.id) }
    if isFolder, let section { return section }
    if let entry = root.entry(Document.ID(path)) { return .document(entry.id, anchor: nil) }
    if let section { return section }
    guard let last = names.last else { return nil }
    // What the site does not list may be there: whoever reads the document finds out.
    let mayBeThere = root.section(at: Document.ID(path).section).map { $0.unlisted > 0 } ?? false
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else {
      return mayBeThere ? .document(Document.ID(path), anchor: nil) : nil
    }
    let folder = names.dropLast()
    let stem = String(last[..<dot])
    if stem == "_index", let section = root.section(at: folder.joined(separator: "/")) {
      return .section(section.id)
    }
    let id = Document.ID((folder + [stem]).joined(separator: "/"))
    if let entry = root.entry(id) { return .document(entry.id, anchor: nil) }
    guard mayBeThere else { return nil }
    let isExtension = Site.fileExtensions.contains(last[last.index(after: dot)...].lowercased())
    if isExtension { return .document(id, anchor: nil) }
    // A citation leads to an id, in which a full stop divides nothing.
    return isRooted ? .document(Document.ID(path), anchor: nil) : nil
  }

  /// The extensions that addresses of documents are written with.
  private static let fileExtensions: Set<String> = [
    "md", "markdown", "txt", "text", "html", "htm", "xhtml", "xml",
  ]
}

/// The parts of a relative reference.
struct Address {
  /// The path with its percent signs decoded, as bytes.
  let path: [UInt8]
  /// The fragment with its percent signs decoded; nil where there is none.
  let fragment: String?

  /// Divides an address that has no scheme.
  init(_ address: String) {
    let bytes = address.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "#"))
    let beforeMark = bytes[..<(mark ?? bytes.endIndex)]
    path = Self.decoded(beforeMark.prefix { $0 != UInt8(ascii: "?") })
    fragment = mark.map {
      String(decoding: Self.decoded(bytes[bytes.index(after: $0)...]), as: UTF8.self)
    }
  }

  /// Whether the path begins at the root of the site.
  var isRooted: Bool { path.first == UInt8(ascii: "/") }

  /// The names from the site's root to what the path means in a document; nil where it leaves the site.
  func names(from source: Document.ID) -> [String]? {
    var names = isRooted ? [] : source.section.split(separator: "/").map(String.init)
    for part in path.split(separator: UInt8(ascii: "/")) {
      switch Document.ID.name(ofFile: part) {
      case ".": continue
      case "..":
        if names.popLast() == nil { return nil }
      case let name: names.append(name)
      }
    }
    return names
  }

  /// The scheme of an address in lower case; nil where it has none.
  static func scheme(of address: String) -> String? {
    var scheme = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        scheme.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if scheme.isEmpty { return nil }
        scheme.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : scheme
      default: return nil
      }
    }
    return nil
  }

  private static func decoded(_ bytes: Substring.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      let digits = bytes[index...].prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
        let value = UInt8(Substring(digits), radix: 16)
      {
        result.append(value)
        index = digits.endIndex
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
