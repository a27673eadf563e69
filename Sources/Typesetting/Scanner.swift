import CUnistring

/// Reads UTF-8 as units: ASCII and Han by their bytes alone, all else by grapheme clusters of the C library.
struct Scanner {
  /// The whole text, of which a stretch is read; what stands around the stretch is seen, too.
  let bytes: UnsafeBufferPointer<UInt8>
  let ambiguousIsWide: Bool
  /// Whether line ends are shown ("␊") instead of ending a line.
  var isOneLine = false

  /// The units of a stretch that begins and ends at a character.
  func units(in range: Range<Int>) -> [Unit] {
    var units: [Unit] = []
    // Most texts have a unit for each byte; a giant one gives up some of its speed for memory.
    units.reserveCapacity(range.count < 1 << 16 ? range.count : range.count / 2)
    var place = range.lowerBound
    while place < range.upperBound {
      place =
        appendQuick(to: &units, at: place, end: range.upperBound)
        ?? appendCluster(to: &units, at: place, end: range.upperBound)
    }
    return units
  }

  /// Appends the character at the place if it is of the common kinds; nil where it needs a closer look.
  @inline(__always)
  private func appendQuick(to units: inout [Unit], at place: Int, end: Int) -> Int? {
    let lead = bytes[place]
    if lead < 0x80 {
      guard lead >= 0x20, lead < 0x7F, isClusterStart(place + 1, end: end) else { return nil }
      let isSpace = lead == 0x20
      units.append(
        Unit(
          start: UInt32(place), end: UInt32(place + 1), width: 1, kind: isSpace ? .space : .plain,
          traits: isSpace ? [] : Punctuation.traits(ofASCII: lead)))
      return place + 1
    }
    if (0xE5...0xE9).contains(lead) {
      guard isClusterStart(place + 3, end: end) else { return nil }
      units.append(
        Unit(
          start: UInt32(place), end: UInt32(place + 3), width: 2, kind: .plain, traits: []))
      return place + 3
    }
    if lead == 0xE3 || lead == 0xEF {
      guard isClusterStart(place, end: end), isClusterStart(place + 3, end: end) else { return nil }
      let scalar = decode(at: place).scalar
      guard (0x3001...0x303E).contains(scalar) || (0xFF01...0xFF5E).contains(scalar) else {
        return nil
      }
      units.append(
        Unit(
          start: UInt32(place), end: UInt32(place + 3), width: 2, kind: .plain,
          traits: Punctuation.traits(of: scalar)))
      return place + 3
    }
    if !ambiguousIsWide, (0xC3...0xC9).contains(lead) || lead == 0xD0 {
      guard isClusterStart(place + 2, end: end) else { return nil }
      units.append(
        Unit(
          start: UInt32(place), end: UInt32(place + 2), width: 1, kind: .plain, traits: []))
      return place + 2
    }
    return nil
  }

  /// Whether it is plain from the first bytes at a place that they do not extend the cluster before it.
  @inline(__always)
  private func isClusterStart(_ place: Int, end: Int) -> Bool {
    guard place < end else { return true }
    switch bytes[place] {
    case 0..<0x80, 0xC3...0xC9, 0xD0, 0xE4...0xE9: return true
    case 0xEF: return bytes[place + 1] == 0xBC || bytes[place + 1] == 0xBD
    case 0xE3: return bytes[place + 1] == 0x80 && bytes[place + 2] < 0xAA
    default: return false
    }
  }

  /// Whether a stretch holds nothing but common characters that are shown as they are written.
  func isCommon(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case 0x20...0x7E: place += 1
      case 0xC3...0xC9 where !ambiguousIsWide, 0xD0 where !ambiguousIsWide: place += 2
      case 0xC2 where !ambiguousIsWide && bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD:
        place += 2
      // Greek, without the places that Unicode has not assigned.
      case 0xCE where !ambiguousIsWide && bytes[place + 1] > 0x83:
        let second = bytes[place + 1]
        guard second != 0x8B, second != 0x8D, second != 0xA2 else { return false }
        place += 2
      case 0xCF where !ambiguousIsWide: place += 2
      case 0xE2
      where !ambiguousIsWide && Scanner.isCommonPunctuation(bytes[place + 1], bytes[place + 2]):
        place += 3
      // From U+4E00 on; the hexagrams stand before it.
      case 0xE4 where bytes[place + 1] >= 0xB8: place += 3
      case 0xE5...0xE9: place += 3
      case 0xE3 where Scanner.isCommonOfJapan(bytes[place + 1], bytes[place + 2]): place += 3
      case 0xEF where bytes[place + 1] == 0xBC && bytes[place + 2] > 0x80: place += 3
      default: return false
      }
    }
    return true
  }

  /// Whether the second and third byte behind E3 are those of a mark of Chinese or Japanese, or of a kana.
  @inline(__always)
  private static func isCommonOfJapan(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x81..<0xAA).contains(third)
    case 0x81: third > 0x80
    case 0x82: !(0x97...0x9A).contains(third)
    default: second == 0x83
    }
  }

  /// Whether the second and third byte behind E2 are those of a quotation mark, a dash or an ellipsis.
  @inline(__always)
  private static func isCommonPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80
      && ((0x98...0x9D).contains(third) || third == 0x93 || third == 0x94 || third == 0xA6)
  }

  /// The scalar at a place, and how many bytes it takes.
  func decode(at place: Int) -> (scalar: UInt32, count: Int) {
    func tail(_ offset: Int) -> UInt32 {
      place + offset < bytes.count ? UInt32(bytes[place + offset] & 0x3F) : 0
    }
    let lead = UInt32(bytes[place])
    switch lead {
    case 0..<0x80: return (lead, 1)
    case 0x80..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
    case 0xE0..<0xF0: return ((lead & 0xF) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  /// The scalars in a stretch, each with its place.
  func scalars(in range: Range<Int>) -> [(scalar: UInt32, place: Int)] {
    var scalars: [(scalar: UInt32, place: Int)] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, count) = decode(at: place)
      scalars.append((scalar, place))
      place += count
    }
    return scalars
  }

  /// Where the cluster at a place ends. A dotted circle carries the mark after it, also one that the library parts
  /// from it: a vowel of Hangul, or a mark newer than the library.
  func clusterEnd(at place: Int, end: Int) -> Int {
    let next = graphemeEnd(at: place, end: end)
    guard next < end else { return next }
    if bytes[place] == 0xE0 { return conjunctEnd(next, end: end) }
    if bytes[place] == 0xF0 || bytes[next - 1] == 0x8D {
      return pictureEnd(from: place, next, end: end)
    }
    guard next - place == 3, bytes[place] == 0xE2, bytes[place + 1] == 0x97,
      bytes[place + 2] == 0x8C, case .joins = showing(decode(at: next).scalar)
    else { return next }
    return graphemeEnd(at: next, end: end)
  }

  func graphemeEnd(at place: Int, end: Int) -> Int {
    guard let base = bytes.baseAddress, let next = u8_grapheme_next(base + place, base + end) else {
      return end
    }
    return max(next - base, place + 1)
  }
}
