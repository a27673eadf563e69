import Documents

/// A passage while it is read from a page: white space folded as browsers fold it, lines kept where a page breaks them.
struct HTMLPassage {
  /// A passage with how far each of its lines is indented by spaces that do not break.
  struct Draft {
    var passage: Passage
    var indents: [Int]
  }

  private enum Pending { case nothing, space, lineEnd }

  /// Whether it is the cell of a table, whose lines are never paragraphs of their own.
  var isCell = false
  /// Whether white space is kept.
  var isPreformatted = false

  private(set) var bytes: [UInt8] = []
  private var marks: [Passage.Mark] = []
  private var open: [(number: Int, style: Passage.Style, isStarted: Bool)] = []
  private var indents = [0]
  private var pending = Pending.nothing

  /// Whether nothing is written.
  var isEmpty: Bool { bytes.isEmpty }

  private var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A } ?? true }

  /// Adds text of a page.
  mutating func write(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { buffer in
      let source = UnsafeBufferPointer(rebasing: buffer[range])
      if isPreformatted { return append(source[...]) }
      var place = 0
      while place < source.count {
        let byte = source[place]
        if byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
          if !isAtLineStart { pending = byte == 0x20 && pending != .lineEnd ? .space : .lineEnd }
          place += 1
          continue
        }
        if isAtLineStart, let width = source.indent(at: place) {
          indents[indents.count - 1] += 1
          place += width
          continue
        }
        var end = place + 1
        while end < source.count, source[end] > 0x20 { end += 1 }
        settle(before: source[place..<end])
        append(source[place..<end])
        place = end
      }
    }
  }

  /// Adds words that do not stand in the page.
  mutating func write(_ words: String) {
    let bytes = Array(words.utf8)
    write(bytes, 0..<bytes.count)
  }

  /// Adds a space, unless there is one.
  mutating func writeSpace() {
    if isPreformatted { return append(Array(" ".utf8)[...]) }
    if !isAtLineStart { pending = .space }
  }

  /// Ends a line.
  mutating func breakLine() {
    if isPreformatted { return append(Array("\n".utf8)[...]) }
    pending = .nothing
    if isCell {
      if !isAtLineStart { bytes.append(0x0A) }
      return
    }
    guard !bytes.isEmpty else {
      indents = [0]
      return
    }
    if bytes.count > 1, isAtLineStart, bytes[bytes.count - 2] == 0x0A {
      indents[indents.count - 1] = 0
      return
    }
    bytes.append(0x0A)
    indents.append(0)
  }

  /// Begins a mark. One like it that is open already stands for both.
  mutating func begin(_ style: Passage.Style) -> Bool {
    let isKnown = open.contains { mark in
      if case .link = mark.style, case .link = style { return true }
      return mark.style == style
    }
    guard !isKnown else { return false }
    open.append((-1, style, false))
    return true
  }

  /// Ends the mark that began last.
  mutating func end() {
    guard let last = open.popLast(), last.isStarted else { return }
    close(last.number)
  }

  /// Gives what is written, and begins anew with the marks that are open.
  mutating func take() -> Draft {
    for index in open.indices where open[index].isStarted {
      close(open[index].number)
      open[index].isStarted = false
    }
    let end = isPreformatted ? bytes.count : bytes.endWithoutSpace
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    let kept = marks.compactMap { mark -> Passage.Mark? in
      let range = mark.range.clamped(to: 0..<end)
      return range.isEmpty ? nil : Passage.Mark(range, mark.style)
    }
    let draft = Draft(passage: Passage(text, marks: kept), indents: indents)
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    (indents, pending) = ([0], .nothing)
    return draft
  }

  private mutating func close(_ number: Int) {
    let start = marks[number].range.lowerBound
    marks[number].range = start..<max(start, bytes.count)
  }

  private mutating func append(_ text: some Collection<UInt8>) {
    for index in open.indices where !open[index].isStarted {
      open[index].number = marks.count
      open[index].isStarted = true
      marks.append(Passage.Mark(bytes.count..<bytes.count, open[index].style))
    }
    if text.contains(0xB7) {
      bytes.append(contentsOf: HTMLCharacters.restored(text).utf8)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// White space with a line end between two characters of Chinese or Japanese is only the page's own layout.
  private mutating func settle(before text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard pending != .nothing else { return }
    let isLayout =
      pending == .lineEnd && FullWidth.join(bytes, UnsafeBufferPointer(rebasing: text))
    if !isLayout { bytes.append(0x20) }
    pending = .nothing
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a space that does not break or a full-width one at a place; nil where there is none.
  fileprivate func indent(at place: Int) -> Int? {
    if self[place] == 0xC2, place + 1 < count, self[place + 1] == 0xA0 { return 2 }
    if self[place] == 0xE3, place + 2 < count, self[place + 1] == 0x80, self[place + 2] == 0x80 {
      return 3
    }
    return nil
  }
}

extension [UInt8] {
  /// Where the text ends without the white space after it.
  fileprivate var endWithoutSpace: Int {
    var end = count
    while end > 0 {
      if self[end - 1] <= 0x20, self[end - 1] == 0x20 || self[end - 1] == 0x0A {
        end -= 1
      } else if end >= 2, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else if end >= 3, self[end - 3] == 0xE3, self[end - 2] == 0x80, self[end - 1] == 0x80 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}
