import Documents

extension MarkdownBuilder {
  /// Whether the line after the text that was heard last begins a provision of a Chinese law, which many write without
  /// the empty line that Markdown asks for: "第二条　…", or "（二）…" after a stop.
  var nextLineIsProvision: Bool {
    guard case .paragraph = leaf, var place = source[lastText...].prefix(64).firstIndex(of: 0x0A)
    else { return false }
    place += 1
    while place < source.count, source[place] == 0x20 { place += 1 }
    let indent: [UInt8] = [0xE3, 0x80, 0x80]
    while source[min(place, source.count)...].starts(with: indent) { place += indent.count }
    guard place + 2 < source.count,
      source[place] == 0xE7 && source[place + 1] == 0xAC
        || source[place] == 0xEF && source[place + 1] == 0xBC
    else { return false }
    let line = String(
      decoding: source[place...].prefix(60).prefix { $0 != 0x0A }, as: UTF8.self)
    guard let found = Designation(line), found.isSetOff else { return false }
    let behind = line.utf8.dropFirst(found.range.upperBound)
    switch found.kind {
    case .article:
      return behind.isEmpty || behind.first == 0x20 || behind.starts(with: indent)
    case .bracketed:
      // "第\n（一）项" is no item.
      let isReference = ["项", "目", "款"].contains { behind.starts(with: $0.utf8) }
      let stops = ["。", "；", "：", ";", ":"]
      return !isReference && stops.contains { draft.bytes.ends(with: $0.utf8) }
    default: return false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String.UTF8View) -> Bool {
    suffix(text.count).elementsEqual(text)
  }
}
