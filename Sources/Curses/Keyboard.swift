import Terminal

/// Reads what a terminal sends: bytes in, keys out, at whatever points the bytes are cut.
///
/// The strictness is the point. A sequence that is not known, an answer of the terminal that nobody waits for,
/// broken UTF-8 and what is pasted are taken whole and never act as keys.
struct Keyboard {
  typealias Instant = ContinuousClock.Instant

  /// How long the terminal may take between Escape and the rest of a key.
  static let escapeDelay = Duration.milliseconds(40)
  /// How long it may take inside a sequence.
  static let sequenceDelay = Duration.milliseconds(500)
  /// How long a sequence may take in all, so that the introducer of a long answer, typed by hand, does not
  /// take everything after it.
  static let sequenceLimit = Duration.seconds(3)
  /// The most that is kept of a paste, in bytes.
  static let pasteLimit = 4096
  /// As many bytes of plain text at once are not typed: they are a paste that the terminal did not mark.
  static let burst = 128

  enum State: Equatable {
    case ground
    /// After the first byte of a longer UTF-8 character.
    case character
    /// After ESC.
    case escape
    /// In the character that was typed with Alt; so many bytes are left of it.
    case alt(Int)
    /// In ESC and an intermediate byte.
    case intermediate
    /// In a control sequence: ESC [ and on.
    case control
    /// After ESC O.
    case shift
    /// In a string: ESC ] and the like, to its end.
    case string
    /// In the three bytes of an old mouse report.
    case mouse
    case paste, unmarkedPaste
  }

  /// Whether mouse reports mean anything; if not they are taken and dropped.
  var reportsMouse = false
  var state = State.ground
  /// The bytes of the sequence or character so far; a paste's text.
  var taken: [UInt8] = []
  /// The sequences of this terminal's keys, as terminfo has them.
  let sequences: [[UInt8]: Key]
  private var inputs: [Input] = []
  private var nextInput = 0
  /// When the present sequence began, and when its last byte came.
  private var began: Instant?
  private var last: Instant?
  /// When Escape was taken for a key of its own.
  private var escaped: Instant?

  init(sequences: [[UInt8]: Key] = [:]) { self.sequences = sequences }

  /// Whether an input is ready.
  var hasInput: Bool { nextInput < inputs.count }

  /// Takes out the next input.
  mutating func next() -> Input? {
    guard hasInput else { return nil }
    defer {
      nextInput += 1
      if !hasInput { (inputs, nextInput) = ([], 0) }
    }
    return inputs[nextInput]
  }

  /// When to call `settle`, if nothing comes before; nil where nothing is begun.
  var deadline: Instant? {
    guard let began, let last else { return nil }
    switch state {
    case .ground: return nil
    case .escape: return last + Keyboard.escapeDelay
    case .unmarkedPaste: return last + Keyboard.escapeDelay * 2
    case .paste: return last + Keyboard.sequenceDelay
    // An introducer with nothing after it is rather a key with Alt.
    case _ where taken.count <= 2: return last + Keyboard.escapeDelay * 3
    default: return min(last + Keyboard.sequenceDelay, began + Keyboard.sequenceLimit)
    }
  }

  /// Takes bytes as they came in one read.
  mutating func receive(_ bytes: some Collection<UInt8>, at now: Instant) {
    if state == .ground, bytes.count >= Keyboard.burst, !bytes.contains(0x1B) {
      begin(.unmarkedPaste, [], at: now)
    } else if state == .ground, resumesEscape(bytes, at: now) {
      begin(bytes.first == 0x5B ? .control : .shift, [0x1B], at: now)
      if let introducer = bytes.first { taken.append(introducer) }
      last = now
      for byte in bytes.dropFirst() { take(byte, at: now) }
      return
    }
    for byte in bytes { take(byte, at: now) }
    last = now
  }

  /// Ends what was begun, as nothing more has come in the time it has.
  mutating func settle(at now: Instant) {
    guard let deadline, now >= deadline else { return }
    switch state {
    case .escape:
      give(.key(.escape))
      escaped = now
    case .paste, .unmarkedPaste: givePaste()
    default: break
    }
    state = .ground
  }

  // MARK: Small things

  mutating func begin(_ state: State, _ bytes: [UInt8], at now: Instant) {
    (self.state, taken, began) = (state, bytes, now)
  }

  mutating func give(_ input: Input) { inputs.append(input) }

  /// Whether the rest of a key comes late, after its ESC was taken for Escape: more than one byte at once, in
  /// the shape of a sequence.
  private func resumesEscape(_ bytes: some Collection<UInt8>, at now: Instant) -> Bool {
    guard let escaped, now < escaped + Keyboard.sequenceDelay * 2, bytes.count > 1 else {
      return false
    }
    let first = bytes.first
    guard let second = bytes.dropFirst().first else { return false }
    return first == 0x5B && (0x30...0x5A).contains(second)
      || first == 0x4F && (0x41...0x5A).contains(second)
  }
}
