/// The terms that a document defines for itself, to show the meaning where a term is used.
///
/// A definition is what the text says it is: "hereinafter referred to as", "以下简称", "本法所称…是指", the items of an
/// article of definitions. It holds for its own document alone.
public struct Definitions: Sendable {
  /// All definitions that have been read so far, in reading order.
  public private(set) var all: [Definition] = []
  /// What is still to be read; nil once the document has been read to its end.
  private var reading: DefinitionReading?
  /// The steps of a tree of all terms, byte by byte: from a node and a byte to the next node.
  private var steps: [Int: Int] = [:]
  /// The definitions that end at a node.
  private var ends: [Int: [Int]] = [:]

  /// The longest term that is taken, in bytes.
  static let longest = 90

  /// Reads the definitions of a document. The time taken grows with the text's length.
  public init(_ document: Document) {
    self.init(unreadOf: document)
    while !isWhole { read(atMost: .max) }
  }

  /// Makes ready to read the definitions of a document in slices.
  public init(unreadOf document: Document) { reading = DefinitionReading(document) }

  /// Whether the document has been read to its end.
  public var isWhole: Bool { reading == nil }

  /// Reads on until so many bytes of text have been read, whole blocks at a time.
  public mutating func read(atMost bytes: Int) {
    guard var reading else { return }
    // What one holds alone can grow without being copied.
    self.reading = nil
    reading.read(atMost: bytes)
    for number in all.count..<max(reading.found.count, all.count) {
      all.append(reading.found[number])
      add(reading.found[number].term, number)
    }
    if !reading.isAtEnd { self.reading = reading }
  }

  private mutating func add(_ term: String, _ number: Int) {
    var node = 0
    for byte in FoldedBytes(term.utf8) {
      let key = node << 8 | Int(byte)
      if let next = steps[key] {
        node = next
      } else {
        node = steps.count + 1
        steps[key] = node
      }
    }
    if node > 0 { ends[node, default: []].append(number) }
  }

  /// The places of a text where a defined term is used, the longest term at each; in reading order.
  ///
  /// A term of an alphabet is found as whole words, without regard to case. Where a term is defined more than once,
  /// the last definition before the block is meant, else the first.
  public func uses(in text: String, of block: Int) -> [(range: Range<Int>, definition: Definition)]
  {
    guard !all.isEmpty else { return [] }
    var uses: [(range: Range<Int>, definition: Definition)] = []
    let bytes = Array(FoldedBytes(text.utf8))
    var place = 0
    while place < bytes.count {
      if let use = use(in: bytes, from: place) {
        uses.append((place..<use.end, all[best(of: use.numbers, for: block)]))
        place = use.end
      } else {
        place += 1
      }
    }
    return uses
  }

  /// The definition of the term that is used at a place in the document; nil where none is.
  public func definition(at position: Document.Position, in document: Document) -> Definition? {
    guard document.blocks.indices.contains(position.block) else { return nil }
    let text = document.blocks[position.block].passage.text
    return uses(in: text, of: position.block)
      .first { $0.range.contains(position.offset) }?.definition
  }

  private func use(in bytes: [UInt8], from start: Int) -> (end: Int, numbers: [Int])? {
    guard bytes[start] & 0xC0 != 0x80, !isJoined(bytes, at: start) else { return nil }
    var node = 0
    var index = start
    var longest: (end: Int, numbers: [Int])?
    while index < bytes.count, let next = steps[node << 8 | Int(bytes[index])] {
      node = next
      index += 1
      if let numbers = ends[node], !isJoined(bytes, at: index) { longest = (index, numbers) }
    }
    return longest
  }

  /// Whether a word of an alphabet goes on over a place.
  private func isJoined(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place > 0, place < bytes.count else { return false }
    return isLetter(bytes, endingBefore: place) && isLetter(bytes, at: place)
  }

  private func isLetter(_ bytes: [UInt8], at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    // Latin, Greek, Cyrillic and Arabic letters have two bytes; Arabic marks and digits are not told apart here.
    return (0xC3...0xDB).contains(byte)
      && !(byte == 0xD8 && place + 1 < bytes.count
        && [0x8C, 0x9B, 0x9F].contains(bytes[place + 1]))
  }

  private func isLetter(_ bytes: [UInt8], endingBefore place: Int) -> Bool {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(bytes, at: start)
  }

  private func best(of numbers: [Int], for block: Int) -> Int {
    numbers.last { all[$0].position.block <= block } ?? numbers[0]
  }
}

/// Bytes of UTF-8 with small letters for capitals, as many as before.
struct FoldedBytes<Bytes: Collection>: Sequence where Bytes.Element == UInt8 {
  private let bytes: Bytes

  init(_ bytes: Bytes) { self.bytes = bytes }

  func makeIterator() -> AnyIterator<UInt8> {
    var previous: UInt8 = 0
    var iterator = bytes.makeIterator()
    return AnyIterator {
      guard let byte = iterator.next() else { return nil }
      defer { previous = byte }
      if (0x41...0x5A).contains(byte) { return byte | 0x20 }
      if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { return byte | 0x20 }
      // Š and Ž.
      if previous == 0xC5, byte == 0xA0 || byte == 0xBD { return byte + 1 }
      return byte
    }
  }
}
