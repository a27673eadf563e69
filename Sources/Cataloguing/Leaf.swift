import Documents

/// Some provisions of one document as they lie in the catalogue: written one after the other, then packed.
struct Leaf {
  /// A leaf is closed when its provisions take this many bytes.
  static let fullSize = 65_536

  private(set) var bytes: [UInt8] = []

  /// Makes an empty leaf.
  init() {}

  /// Whether there is no room for another provision.
  var isFull: Bool { bytes.count >= Leaf.fullSize }

  /// Writes a provision.
  mutating func append(_ provision: Provision) {
    number(provision.blocks.lowerBound)
    number(provision.blocks.count)
    number(max(0, provision.textBlock - provision.blocks.lowerBound))
    text(provision.marker)
    number(provision.headings.count)
    for heading in provision.headings { text(heading) }
    text(provision.body)
  }

  private mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }
}

extension Leaf {
  /// The provisions from the given one on, at most so many; nil where the bytes are damaged.
  static func provisions(in bytes: [UInt8], from first: Int = 0, count: Int = .max) -> [Provision]?
  {
    var reader = LeafReader(bytes: bytes)
    var provisions: [Provision] = []
    var index = 0
    while !reader.isAtEnd, provisions.count < count {
      if index < first {
        guard reader.skipProvision() else { return nil }
      } else {
        guard let provision = reader.provision() else { return nil }
        provisions.append(provision)
      }
      index += 1
    }
    return provisions
  }
}

/// Reads the bytes of a leaf.
private struct LeafReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func provision() -> Provision? {
    guard let start = number(), let length = number(), let lead = number(), let marker = text(),
      let depth = number(), depth <= 64, start < 1 << 40, length < 1 << 40, lead < 1 << 40
    else { return nil }
    var headings: [String] = []
    for _ in 0..<depth {
      guard let heading = text() else { return nil }
      headings.append(heading)
    }
    guard let body = text() else { return nil }
    return Provision(
      blocks: start..<(start + length), marker: marker, headings: headings,
      textBlock: start + lead, body: body)
  }

  mutating func skipProvision() -> Bool {
    guard number() != nil, number() != nil, number() != nil, skipText(), let depth = number(),
      depth <= 64
    else { return false }
    for _ in 0..<depth where !skipText() { return false }
    return skipText()
  }

  private mutating func number() -> Int? {
    var value = 0
    var shift = 0
    while offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  private mutating func text() -> String? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  private mutating func skipText() -> Bool {
    guard let count = number(), count <= bytes.count - offset else { return false }
    offset += count
    return true
  }
}
