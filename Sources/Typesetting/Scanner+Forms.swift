extension Scanner {
  /// What stands for the marks beyond those that a cell holds.
  static let flood = "\u{27EA}+\u{27EB}"

  /// The text that a unit is shown as.
  func form(of unit: Unit) -> String {
    switch unit.kind {
    case .plain: return String(decoding: bytes[unit.range], as: UTF8.self)
    case .space: return unit.width == 2 ? "\u{3000}" : " "
    case .tab: return String(repeating: " ", count: Int(unit.width))
    case .lineEnd, .hidden, .softHyphen, .opening, .closing: return ""
    case .flood: return Self.flood
    case .altered, .stray: return composed(unit)
    }
  }

  private func composed(_ unit: Unit) -> String {
    let scalars = scalars(in: unit.range)
    if let first = scalars.first, isOneLine, unit.kind == .stray {
      if first.scalar == 0x0A || first.scalar == 0x0D && scalars.count == 2 { return "\u{240A}" }
      if first.scalar == 0x85 || first.scalar == 0x2028 || first.scalar == 0x2029 { return " " }
    }
    var text = String.UnicodeScalarView()
    for item in scalars {
      if Self.isTag(item.scalar) {
        if unit.kind == .stray { text.append(contentsOf: tagForm(item)) }
        continue
      }
      switch showing(item.scalar) {
      case .itself:
        if let scalar = Unicode.Scalar(item.scalar) { text.append(scalar) }
      case .joins:
        if text.isEmpty { text.append("\u{25CC}") }
        if let scalar = Unicode.Scalar(item.scalar) { text.append(scalar) }
      case .sign(let sign): text.append(contentsOf: sign.unicodeScalars)
      case .quiet: break
      }
    }
    return String(text)
  }

  /// Whether the scalar is one of the unseen tag characters that spell a text in ASCII.
  static func isTag(_ scalar: UInt32) -> Bool { (0xE0000...0xE007F).contains(scalar) }

  /// Whether the cluster is the flag of a region: a black flag, tags, and the tag that ends them.
  func isTaggedFlag(_ scalars: [(scalar: UInt32, place: Int)]) -> Bool {
    scalars.first?.scalar == 0x1F3F4 && scalars.last?.scalar == 0xE007F && scalars.count <= 8
      && scalars.count > 3
      && scalars.dropFirst().dropLast().allSatisfy {
        (0xE0030...0xE0039).contains($0.scalar) || (0xE0061...0xE007A).contains($0.scalar)
      }
  }

  /// The letter that a tag spells, in brackets at the ends of a run of tags.
  func tagForm(_ tag: (scalar: UInt32, place: Int)) -> [Unicode.Scalar] {
    var form: [Unicode.Scalar] = []
    if !isTag(at: tag.place - 4) { form.append("\u{27EA}") }
    switch tag.scalar {
    case 0xE0020: form.append("\u{2423}")
    case 0xE0021...0xE007E: form.append(Unicode.Scalar(UInt8(tag.scalar & 0x7F)))
    case 0xE007F: form.append("\u{2421}")
    default: form.append("?")
    }
    if !isTag(at: tag.place + 4) { form.append("\u{27EB}") }
    return form
  }

  private func isTag(at place: Int) -> Bool {
    guard place >= 0, place + 4 <= bytes.count, bytes[place] == 0xF3 else { return false }
    return Self.isTag(decode(at: place).scalar)
  }
}
