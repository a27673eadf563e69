/// Finds words in the blocks of a document, as a reader means them and not as bytes.
///
/// Case, the width of letters and the style of quotation marks and dashes do not count; soft hyphens and characters of
/// no width are passed over; any run of white space is one space, and between Chinese characters nothing. The marker
/// of an item is part of its text: "4. Excellent", "第三条 为了". Letters keep their accents.
public struct Finder: Hashable, Sendable {
  /// A place where the words stand.
  public struct Match: Hashable, Comparable, Sendable {
    /// The block, as in `Document.Position`.
    public let block: Int
    /// The bytes of the block's passage; empty at 0 where the words stand in the marker alone.
    public let range: Range<Int>
    /// Whether the words stand in the marker of the block, or begin there.
    public let includesMarker: Bool

    /// Makes a match.
    public init(block: Int, range: Range<Int>, includesMarker: Bool = false) {
      (self.block, self.range, self.includesMarker) = (block, range, includesMarker)
    }

    /// The place where the words begin.
    public var position: Document.Position {
      Document.Position(block: block, offset: range.lowerBound)
    }

    /// Orders matches as they are read.
    public static func < (left: Match, right: Match) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }

    private var order: [Int] {
      [block, includesMarker ? -1 : range.lowerBound, range.upperBound]
    }
  }

  /// The words as typed.
  public let words: String
  let needle: Needle

  /// Takes the words to find.
  public init(_ words: String) {
    self.words = words
    needle = Needle(words)
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { needle.signs.isEmpty }

  /// The matches in a block, in order; none overlaps the one before it, and at most one stands in the marker alone.
  /// Takes time in proportion to the text, whatever the words are.
  public func matches(in block: Block, number: Int) -> [Match] {
    guard !isEmpty else { return [] }
    var search = FinderSearch(needle)
    switch block.kind {
    case .item(let marker), .note(let marker):
      search.take(marker, from: 0)
      let edge = marker.utf8.count
      search.takeSpace(at: edge)
      search.take(block.passage.text, from: edge + 1)
      return matches(of: search, number: number, passageStart: edge + 1)
    default:
      search.take(block.passage.text, from: 0)
      return matches(of: search, number: number, passageStart: 0)
    }
  }

  private func matches(
    of search: FinderSearch, number: Int, passageStart start: Int
  ) -> [Match] {
    var hasMarker = false
    return search.found.compactMap { found in
      let isAlone = found.upperBound <= start && start > 0
      if isAlone, hasMarker { return nil }
      hasMarker = hasMarker || isAlone
      let range = max(found.lowerBound - start, 0)..<max(found.upperBound - start, 0)
      return Match(block: number, range: range, includesMarker: found.lowerBound < start - 1)
    }
  }
}

/// The words to find in the form that is compared, and how far to fall back where they do not go on, after Knuth,
/// Morris and Pratt, so that no text is looked at twice.
struct Needle: Hashable, Sendable {
  let signs: [UInt32]
  let fallback: [Int]
  /// The bytes of ASCII that the words cannot begin with, as bits, those below 64 apart from the others. Until a first
  /// sign is found such a byte says nothing. None where the words begin with a space.
  private let (barrenBelow64, barrenFrom64): (UInt64, UInt64)

  init(_ words: String) {
    let folding = Folding()
    var signs: [UInt32] = []
    var isWide = false
    for scalar in words.unicodeScalars {
      guard let sign = folding.sign(of: scalar.value) else { continue }
      if sign.value == Folding.space {
        if signs.last != Folding.space { signs.append(Folding.space) }
        continue
      }
      if signs.last == Folding.space, isWide || signs.count == 1, sign.isWide {
        signs.removeLast()
      }
      signs.append(sign.value)
      isWide = sign.isWide
    }
    // "国家 " is on its way to "国家 机关", where the space counts for nothing.
    if signs.last == Folding.space, isWide || signs.count == 1 { signs.removeLast() }
    var fallback = Array(repeating: 0, count: signs.count)
    var length = 0
    for index in signs.indices.dropFirst() {
      while length > 0, signs[index] != signs[length] { length = fallback[length - 1] }
      if signs[index] == signs[length] { length += 1 }
      fallback[index] = length
    }
    self.signs = signs
    self.fallback = fallback
    (barrenBelow64, barrenFrom64) = Self.barren(before: signs.first)
  }

  private static func barren(before first: UInt32?) -> (UInt64, UInt64) {
    guard let first, first != Folding.space else { return (0, 0) }
    func bits(_ bytes: Range<UInt8>) -> UInt64 {
      bytes.reduce(0) { Folding.ascii($1) == first ? $0 : $0 | 1 << UInt64($1 & 63) }
    }
    return (bits(0..<64), bits(64..<128))
  }

  /// The first place from one on where the words may begin.
  @inline(__always)
  func firstPlace(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    let (low, high) = (barrenBelow64, barrenFrom64)
    var place = place
    while place < bytes.count {
      let byte = bytes[place]
      guard byte < 0x80, (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1 else { break }
      place += 1
    }
    return place
  }
}

/// One pass over a text, which may come in several pieces.
struct FinderSearch {
  /// Where the words were found, as bytes of the pieces together.
  private(set) var found: [Range<Int>] = []
  private let needle: Needle
  private let folding = Folding()
  private var length = 0
  /// Where the last signs began, as many as there are in the needle; the oldest one at `oldest`.
  private var starts: [Int]
  private var oldest = 0
  private var space: Range<Int>?
  private var lastIsWide = false

  init(_ needle: Needle) {
    self.needle = needle
    starts = Array(repeating: 0, count: max(needle.signs.count, 1))
  }

  /// Takes white space of one byte.
  mutating func takeSpace(at place: Int) {
    space = (space?.lowerBound ?? place)..<(place + 1)
  }

  /// Takes a piece of text that begins at a place.
  mutating func take(_ text: String, from start: Int) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { take($0, from: start) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { take($0, from: start) } }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = 0
    while index < bytes.count {
      if length == 0 {
        let next = needle.firstPlace(in: bytes, from: index)
        if next > index {
          (space, lastIsWide) = (nil, false)
          index = next
          continue
        }
      }
      let byte = bytes[index]
      let place = start + index
      if byte < 0x80 {
        index += 1
        if byte > 0x20, byte != 0x7F {
          step(Folding.ascii(byte), isWide: false, place..<(place + 1))
        } else if let sign = folding.sign(of: UInt32(byte)) {
          take(sign, place..<(place + 1))
        }
        continue
      }
      // A String's UTF-8 is always well formed.
      let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = UInt32(byte) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
      for next in (index + 1)..<min(index + size, bytes.count) {
        value = value << 6 | UInt32(bytes[next] & 0x3F)
      }
      index += size
      if let sign = folding.sign(of: value) { take(sign, place..<(start + index)) }
    }
  }

  private mutating func take(_ sign: Folding.Sign, _ place: Range<Int>) {
    if sign.value == Folding.space {
      space = (space?.lowerBound ?? place.lowerBound)..<place.upperBound
    } else {
      step(sign.value, isWide: sign.isWide, place)
    }
  }

  @inline(__always)
  private mutating func step(_ sign: UInt32, isWide: Bool, _ place: Range<Int>) {
    if let gap = space {
      space = nil
      if !(lastIsWide && isWide) { compare(Folding.space, gap) }
    }
    lastIsWide = isWide
    compare(sign, place)
  }

  @inline(__always)
  private mutating func compare(_ sign: UInt32, _ place: Range<Int>) {
    starts[oldest] = place.lowerBound
    oldest = oldest + 1 == starts.count ? 0 : oldest + 1
    while length > 0, sign != needle.signs[length] { length = needle.fallback[length - 1] }
    guard sign == needle.signs[length] else { return }
    length += 1
    guard length == needle.signs.count else { return }
    found.append(starts[oldest]..<place.upperBound)
    length = 0
  }
}
