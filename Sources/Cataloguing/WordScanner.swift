/// Cuts a text into the words it is searched by.
///
/// A word of a script with spaces is folded and, in Latin and Arabic letters, stemmed; "18.331" is the number 18331. A
/// run of a script without spaces comes as all its pairs of neighbouring signs, so that a phrase is any part of the run;
/// spaces inside the run do not count. A run of one sign comes as that sign.
final class WordScanner {
  /// What is cut out.
  enum Grain {
    /// Words and pairs.
    case words
    /// The single signs of scripts without spaces, and nothing else.
    case letters
  }

  /// A longer word is searched by this many bytes of it.
  static let longestWord = 96

  private let folding = Folding()
  private let grain: Grain
  private let plain: UnsafeMutablePointer<UInt8>
  /// Where a word is put together: room for the longest and one sign more, however many letters it stands for.
  private let word: UnsafeMutablePointer<UInt8>

  /// Makes a scanner of the grain.
  init(_ grain: Grain = .words) {
    self.grain = grain
    plain = .allocate(capacity: 128)
    for byte in 0..<UInt8(128) {
      let isLetter = (97...122).contains(byte | 32)
      plain[Int(byte)] = (48...57).contains(byte) ? byte : isLetter ? byte | 32 : 0
    }
    word = .allocate(capacity: WordScanner.longestWord + 128)
  }

  deinit {
    plain.deallocate()
    word.deallocate()
  }

  /// Gives each word with the bytes of the text it stands for, until the taker returns other than zero.
  @inline(__always)
  func scan(
    _ text: UnsafeBufferPointer<UInt8>,
    take: (_ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32
  ) -> Int32 {
    var offset = 0
    var state = State()
    while offset < text.count {
      let start = offset
      let byte = text[offset]
      if byte < 0x80 {
        let folded = plain[Int(byte)]
        if folded != 0 {
          if state.run > 0 {
            let result = endRun(&state, take)
            if result != 0 { return result }
          }
          if state.start < 0 { state.start = offset }
          if state.count < WordScanner.longestWord {
            word[state.count] = folded
            state.count += 1
          }
          offset += 1
          state.end = offset
          continue
        }
        offset += 1
        if state.start >= 0 {
          if byte == 0x2E || byte == 0x2C, isWithinNumber(state, text, offset) { continue }
          let result = endWord(&state, take)
          if result != 0 { return result }
          state.follows = byte == 0x27 || byte == 0x60
        } else {
          state.follows = false
          if state.run > 0, byte != 0x20, byte != 0x0A, byte != 0x0D {
            let result = endRun(&state, take)
            if result != 0 { return result }
          }
        }
        continue
      }
      let (kind, value) = folding.fold(text.scalar(at: &offset))
      var result: Int32 = 0
      switch kind {
      case .nothing:
        if state.start >= 0 || state.run > 0 { state.end = offset }
      case .letter, .expansion:
        if state.run > 0 { result = endRun(&state, take) }
        if state.start < 0 { state.start = start }
        if state.count < WordScanner.longestWord {
          if kind == .letter {
            if value >= 0x80 { state.isPlain = false }
            append(value, &state)
          } else {
            for byte in folding.expansions[Int(value)].prefix(96) {
              word[state.count] = byte
              state.count += 1
            }
          }
        }
        state.end = offset
      case .ideograph:
        if state.start >= 0 { result = endWord(&state, take) }
        if result == 0 { result = extendRun(&state, value, start..<offset, take) }
      case .space, .divider, .apostrophe:
        let hadWord = state.start >= 0
        if hadWord { result = endWord(&state, take) }
        state.follows = hadWord && kind == .apostrophe
        if state.run > 0, kind != .space { result = endRun(&state, take) }
      }
      if result != 0 { return result }
    }
    if state.start >= 0 { return endWord(&state, take) }
    return state.run > 0 ? endRun(&state, take) : 0
  }

  /// Where the scan stands.
  private struct State {
    /// Where the word begins; negative outside of one.
    var start = -1
    /// Where the word ends, as far as it is read.
    var end = 0
    /// Whether the word is all ASCII, once it is folded.
    var isPlain = true
    /// Whether an apostrophe joins the word to the one before it.
    var follows = false
    /// How many signs the run has.
    var run = 0
    /// Where the last sign of the run begins.
    var sign = 0
    /// How many bytes `word` holds.
    var count = 0
  }

  /// Whether a full stop or comma before the offset divides the thousands of a number: one to three figures before
  /// it, and then groups of three.
  private func isWithinNumber(
    _ state: State, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Bool {
    func isFigure(_ index: Int) -> Bool { index < text.count && (48...57).contains(text[index]) }
    let mark = text[offset - 1]
    guard isFigure(offset), isFigure(offset + 1), isFigure(offset + 2), !isFigure(offset + 3),
      state.end == offset - 1, state.count <= 15
    else { return false }
    // Every group before has three figures, but for the first.
    var figures = 0
    for index in stride(from: offset - 2, through: state.start, by: -1) {
      if isFigure(index), figures < 3 {
        figures += 1
      } else if figures == 3, text[index] == mark {
        figures = 0
      } else {
        return false
      }
    }
    return figures > 0
  }

  @inline(__always)
  private func endWord(
    _ state: inout State, _ take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Int32
  ) -> Int32 {
    let range = state.start..<state.end
    let isPossessive = state.follows && state.isPlain && state.count == 1 && word[0] == 0x73
    var result: Int32 = 0
    if grain == .words, !isPossessive {
      if state.isPlain {
        WordStem.cut(word, &state.count)
      } else if word[0] & 0xFC == 0xD8 {
        ArabicStem.cut(word, &state.count)
      }
      result = take(UnsafeBufferPointer(start: word, count: state.count), range)
    }
    state.count = 0
    state.start = -1
    state.isPlain = true
    state.follows = false
    return result
  }

  @inline(__always)
  private func extendRun(
    _ state: inout State, _ sign: UInt32, _ range: Range<Int>,
    _ take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Int32
  ) -> Int32 {
    let before = state.count
    append(sign, &state)
    var result: Int32 = 0
    if grain == .letters {
      result = take(UnsafeBufferPointer(start: word, count: state.count), range)
      state.count = 0
    } else if state.run > 0 {
      let pair = state.sign..<range.upperBound
      result = take(UnsafeBufferPointer(start: word, count: state.count), pair)
      state.count -= before
      for index in 0..<state.count { word[index] = word[before + index] }
    }
    state.run = grain == .letters ? 0 : 1 + min(state.run, 1)
    state.sign = range.lowerBound
    state.end = range.upperBound
    state.follows = false
    return result
  }

  @inline(__always)
  private func endRun(
    _ state: inout State, _ take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Int32
  ) -> Int32 {
    let range = state.sign..<state.end
    let isAlone = state.run == 1
    let result = isAlone ? take(UnsafeBufferPointer(start: word, count: state.count), range) : 0
    state.count = 0
    state.run = 0
    return result
  }

  @inline(__always)
  private func append(_ scalar: UInt32, _ state: inout State) {
    func put(_ byte: UInt32) {
      word[state.count] = UInt8(truncatingIfNeeded: byte)
      state.count += 1
    }
    if scalar < 0x80 {
      put(scalar)
    } else if scalar < 0x800 {
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    } else {
      if scalar < 0x10000 {
        put(0xE0 | scalar >> 12)
      } else {
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
      }
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }
}
