import Terminal

/// A control sequence without its introducer: numbers and a last byte, as terminals of all families send them
/// whatever TERM says.
struct Sequence {
  enum Meaning: Equatable {
    case key(Key)
    case mouse(Mouse)
    case pasteStart, none
  }

  private let numbers: [Int]
  private let isMouseReport: Bool
  private let isPlain: Bool
  private let final: UInt8
  private let isLinuxFunction: Bool

  init(control bytes: ArraySlice<UInt8>) {
    final = bytes.last ?? 0
    var inside = bytes.dropLast()
    isMouseReport = inside.first == 0x3C
    if isMouseReport { inside = inside.dropFirst() }
    isLinuxFunction = inside.elementsEqual([0x5B])
    isPlain = inside.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3B }
    numbers =
      inside.isEmpty
      ? []
      : inside.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
        digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 99_999) }
      }
  }

  /// What the sequence says; `.none` for everything that is not known, and for keys with modifiers.
  var meaning: Meaning {
    if isLinuxFunction {
      return (0x41...0x45).contains(final) ? .key(.function(Int(final) - 0x40)) : .none
    }
    guard isPlain else { return .none }
    if isMouseReport {
      guard final == 0x4D || final == 0x6D else { return .none }
      return Sequence.mouse(numbers, isPress: final == 0x4D).map(Meaning.mouse) ?? .none
    }
    if final == 0x4D, numbers.count == 3 {
      // The reports of rxvt: as the old ones, in digits.
      let shifted = [numbers[0] - 32, numbers[1], numbers[2]]
      return Sequence.mouse(shifted, isPress: true).map(Meaning.mouse) ?? .none
    }
    if final == 0x7E, numbers == [200] { return .pasteStart }
    guard numbers.count < 2 || numbers.count == 2 && numbers[1] == 1 else { return .none }
    let number = numbers.first ?? 1
    if final == 0x7E { return Sequence.keys[number].map(Meaning.key) ?? .none }
    // With a number these are answers: R is the place of the cursor.
    if (0x50...0x53).contains(final), !numbers.isEmpty { return .none }
    guard number == 1 else { return .none }
    if final == 0x5A { return .key(.backTab) }
    return Sequence.key(final).map(Meaning.key) ?? .none
  }

  /// The key of what follows ESC O.
  static func key(shift bytes: ArraySlice<UInt8>) -> Key? {
    guard bytes.count == 1, let final = bytes.first else { return nil }
    switch final {
    // The keypad in its application mode: what is the same in either position of Num Lock.
    case 0x4D: return .enter
    case 0x6A, 0x6B, 0x6D, 0x6F: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return key(final)
    }
  }

  /// A mouse event from a report's button, column and row.
  static func mouse(_ numbers: [Int], isPress: Bool) -> Mouse? {
    guard numbers.count == 3, isPress, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let place = Frame.Place(row: numbers[2] - 1, column: numbers[1] - 1)
    return switch numbers[0] {
    case 0: Mouse(.click, at: place)
    case 2: Mouse(.rightClick, at: place)
    case 64: Mouse(.wheelUp, at: place)
    case 65: Mouse(.wheelDown, at: place)
    default: nil
    }
  }

  private static func key(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// The keys that are numbers before "~": of the VT220, and Home and End of three families.
  private static let keys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
