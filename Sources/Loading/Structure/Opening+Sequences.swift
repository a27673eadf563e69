import Documents

extension Opening {
  /// Settles which openings of a text, in reading order, are members of lists: those that begin one or have a
  /// neighbour in it.
  static func settleSequences(_ openings: inout [Opening]) {
    settleLetters(&openings)
    var before = [Int?](repeating: nil, count: openings.count)
    var after = before
    var last = Latest<Style, Int>()
    for (index, opening) in openings.enumerated() {
      before[index] = last.exchange(index, for: opening.style)
    }
    last = Latest()
    for (index, opening) in openings.enumerated().reversed() {
      after[index] = last.exchange(index, for: opening.style)
    }
    for index in openings.indices {
      let opening = openings[index]
      guard opening.style.kind == .plain || opening.style.kind == .bracketed else { continue }
      func neighbour(_ other: Int?, _ steps: ClosedRange<Int>) -> Bool {
        guard let other else { return false }
        return steps.contains(openings[other].value - opening.value)
      }
      let hasNeighbour =
        neighbour(after[index], 1...1) || neighbour(before[index], -3 ... -1)
        || opening.value < 300 && neighbour(after[index], 2...2)
      openings[index].isMember = hasNeighbour || opening.canStandAlone
    }
  }

  /// Whether a number begins a list even where no second follows.
  private var canStandAlone: Bool {
    if style.script == .chinese { return value < 100 }
    guard value == 1 else { return false }
    switch style.script {
    case .arabic, .chinese, .circled: return true
    case .roman: return style.kind == .plain && style.isCapital && isShort && !isAlone
    case .letter: return false
    }
  }

  /// Tells a letter from a Roman number by what stands before it: "i" after "h" is a letter.
  private static func settleLetters(_ openings: inout [Opening]) {
    struct Form: Equatable {
      var kind: Designation.Kind
      var isCapital: Bool
    }
    var last = Latest<Form, Opening>()
    for index in openings.indices {
      var opening = openings[index]
      guard opening.style.script == .roman || opening.style.script == .letter else { continue }
      let form = Form(kind: opening.style.kind, isCapital: opening.style.isCapital)
      if opening.style.script == .roman, let letter = opening.designation.letter {
        let previous = last.value(for: form)
        let runsOn = previous?.style.script == .roman && previous?.value == opening.value - 1
        let isLetter =
          previous?.style.script == .letter && previous?.value == letter - 1
          || !runsOn && opening.value >= 50
        if isLetter {
          opening.style.script = .letter
          opening.value = letter
        }
      }
      last.exchange(opening, for: form)
      openings[index] = opening
    }
  }
}

/// The last value of each key. A text has a handful of keys, which are found sooner one after another than by hashing.
private struct Latest<Key: Equatable, Value> {
  private var pairs: [(key: Key, value: Value)] = []

  func value(for key: Key) -> Value? { pairs.first { $0.key == key }?.value }

  /// Puts a value in the place of the one before, which is given back.
  @discardableResult
  mutating func exchange(_ value: Value, for key: Key) -> Value? {
    guard let place = pairs.firstIndex(where: { $0.key == key }) else {
      pairs.append((key, value))
      return nil
    }
    let former = pairs[place].value
    pairs[place].value = value
    return former
  }
}
