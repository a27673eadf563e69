import CLibraries

extension CharacterEncoding {
  /// The encoding that a page or a text says it is in: the label of a line `charset:` or `encoding:` in a description
  /// at the head, else of a `meta` element or an XML declaration, as `HTML.declaredCharset` finds it.
  static func declaredLabel(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "---".utf8) else { return HTML.declaredCharset(in: bytes) }
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    for line in head.split(separator: "\n").dropFirst().prefix(while: { !$0.hasPrefix("---") }) {
      for key in ["charset:", "encoding:"] where line.hasPrefix(key) {
        return line.dropFirst(key.count).filter { !" \"'\r".contains($0) }
      }
    }
    return HTML.declaredCharset(in: bytes)
  }

  /// The encoding that the bytes themselves look like; nil where they look like none.
  static func detected(in bytes: [UInt8]) -> CharacterEncoding? {
    // A megabyte tells as much as the whole; the plain ASCII before the first other byte tells nothing.
    let start = bytes.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? bytes.endIndex
    let sample = bytes[start...].prefix(1 << 20)
    var name = [CChar](repeating: 0, count: Int(GZ_CHARSET_SIZE))
    let result = sample.withUnsafeBytes { bytes in
      gz_detect_charset(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &name)
    }
    guard result == 0 else { return nil }
    let label = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return CharacterEncoding(label: String(decoding: label, as: UTF8.self))
  }
}
