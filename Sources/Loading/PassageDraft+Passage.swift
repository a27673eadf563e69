import Documents

extension PassageDraft {
  /// The passage as it was written, with references to footnotes and bare addresses marked in it.
  mutating func passage(notes: inout MarkdownNotes) -> Passage {
    var none: [Int] = []
    return passage(notes: &notes, places: &none)
  }

  /// The same; `places` in the text, in ascending order, are told where they are afterwards.
  mutating func passage(notes: inout MarkdownNotes, places: inout [Int]) -> Passage {
    if !isCell { trim(&places) }
    if !notes.isEmpty { markNotes(&notes, &places) }
    let addresses = bytes.withUnsafeBufferPointer {
      BareAddresses.marks(in: $0, outside: marks)
    }
    if !addresses.isEmpty {
      marks.append(contentsOf: addresses)
      sortMarks()
    }
    if marks.contains(where: \.range.isEmpty) { marks.removeAll(where: \.range.isEmpty) }
    // Copied, so that the passage does not hold all the room that the draft has for marks.
    return Passage(String(decoding: bytes, as: UTF8.self), marks: marks.map(\.self))
  }

  /// Takes white space from both ends.
  private mutating func trim(_ places: inout [Int]) {
    var end = bytes.count
    while end > 0, MarkupTag.isSpace(bytes[end - 1]) { end -= 1 }
    var start = 0
    while start < end, MarkupTag.isSpace(bytes[start]) { start += 1 }
    guard start > 0 || end < bytes.count else { return }
    bytes = Array(bytes[start..<end])
    func moved(_ place: Int) -> Int { min(max(place - start, 0), end - start) }
    for index in marks.indices {
      let range = marks[index].range
      marks[index].range = moved(range.lowerBound)..<moved(range.upperBound)
    }
    for index in places.indices { places[index] = moved(places[index]) }
    for index in literals.indices { literals[index] = moved(literals[index]) }
  }

  /// Marks "[^a]" as the reference "[a]" where there is a footnote of the marker "a".
  private mutating func markNotes(_ notes: inout MarkdownNotes, _ places: inout [Int]) {
    var carets: [Int] = []
    var found: [Passage.Mark] = []
    var guarded = GuardedText(marks)
    var literal = literals[...]
    var index = 0
    while index + 3 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^"),
        !guarded.holds(index)
      else { continue }
      while let first = literal.first, first < index { literal.removeFirst() }
      if literal.first == index { continue }
      var end = index + 2
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "]"),
        bytes[end] != UInt8(ascii: "["), end - index < 200
      {
        end += 1
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), end > index + 2,
        let marker = notes.refer(to: String(decoding: bytes[index + 2..<end], as: UTF8.self))
      else { continue }
      found.append(Passage.Mark(index - carets.count..<end - carets.count, .note(marker)))
      carets.append(index + 1)
    }
    guard !carets.isEmpty else { return }
    remove(carets, &places)
    marks.append(contentsOf: found)
    sortMarks()
  }

  /// Takes single bytes out of the text; their places are in ascending order.
  private mutating func remove(_ removed: [Int], _ places: inout [Int]) {
    func moved(_ place: Int) -> Int {
      var (low, high) = (0, removed.count)
      while low < high {
        let middle = (low + high) / 2
        if removed[middle] < place { low = middle + 1 } else { high = middle }
      }
      return place - low
    }
    for index in marks.indices {
      let range = marks[index].range
      marks[index].range = moved(range.lowerBound)..<moved(range.upperBound)
    }
    for index in places.indices { places[index] = moved(places[index]) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - removed.count)
    var start = 0
    for place in removed {
      kept.append(contentsOf: bytes[start..<place])
      start = place + 1
    }
    kept.append(contentsOf: bytes[start...])
    bytes = kept
  }
}

/// The stretches of a text in which nothing more is to be found: code, links, pictures.
struct GuardedText {
  private let ranges: [Range<Int>]
  private var next = 0
  private var end = 0

  /// Takes the marks of a text in ascending order.
  init(_ marks: [Passage.Mark]) {
    ranges = marks.compactMap { mark in
      switch mark.style {
      case .code, .link, .image, .note: mark.range
      default: nil
      }
    }
  }

  /// Whether a place lies in such a stretch; asked of places in ascending order.
  mutating func holds(_ place: Int) -> Bool {
    while next < ranges.count, ranges[next].lowerBound <= place {
      end = max(end, ranges[next].upperBound)
      next += 1
    }
    return place < end
  }
}
