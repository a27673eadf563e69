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
  private(set) var state = State.ground
  /// The bytes of the sequence or character so far; a paste's text.
  private(set) var taken: [UInt8] = []
  /// The sequences of this terminal's keys, as terminfo has them.
  private let sequences: [[UInt8]: Key]
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

  // MARK: One byte

  private mutating func take(_ byte: UInt8, at now: Instant) {
    switch state {
    case .ground: takeFirst(byte, at: now)
    case .character: takeCharacter(byte, at: now)
    case .escape: takeAfterEscape(byte, at: now)
    case .alt(let left): state = left > 1 ? .alt(left - 1) : .ground
    case .intermediate: if byte >= 0x30 || byte < 0x20 { state = .ground }
    case .control: takeControl(byte, at: now)
    case .shift: takeShift(byte, at: now)
    case .string: takeString(byte)
    case .mouse: takeMouse(byte)
    case .paste: takePasted(byte)
    case .unmarkedPaste: keepPasted(byte)
    }
  }

  private mutating func begin(_ state: State, _ bytes: [UInt8], at now: Instant) {
    (self.state, taken, began) = (state, bytes, now)
  }

  private mutating func takeFirst(_ byte: UInt8, at now: Instant) {
    switch byte {
    case 0x1B: begin(.escape, [byte], at: now)
    case 0x0D, 0x0A: give(.key(.enter))
    case 0x09: give(.key(.tab))
    case 0x08, 0x7F: give(.key(.backspace))
    case 0x00: break
    case 0x01...0x1F:
      give(.key(.control(Character(Unicode.Scalar(byte < 0x1B ? byte + 0x60 : byte + 0x40)))))
    case 0x20...0x7E: give(.key(.character(Character(Unicode.Scalar(byte)))))
    case 0xC2...0xF4: begin(.character, [byte], at: now)
    default: introduce(byte, at: now)
    }
  }

  /// The introducers of eight bits, which some terminals can be told to send.
  private mutating func introduce(_ byte: UInt8, at now: Instant) {
    switch byte {
    case 0x8F, 0x9B: begin(byte == 0x9B ? .control : .shift, [0x1B, byte - 0x40], at: now)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: begin(.string, [0x1B, byte - 0x40], at: now)
    default: state = .ground
    }
  }

  private mutating func takeCharacter(_ byte: UInt8, at now: Instant) {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return takeFirst(byte, at: now)
    }
    taken.append(byte)
    guard taken.count == Keyboard.length(of: taken[0]) else { return }
    state = .ground
    guard let text = String(validating: taken, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return }
    switch scalar.value {
    case 0x80...0x9F: introduce(UInt8(scalar.value), at: now)
    case 0xFF01...0xFF5E:
      give(.key(.character(Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0))))))
    case 0x3000: give(.key(.character(" ")))
    default: give(.key(.character(Character(scalar))))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, at now: Instant) {
    taken.append(byte)
    if let key = sequences[taken] {
      state = .ground
      return give(.key(key))
    }
    switch byte {
    case 0x1B: taken = [byte]
    case 0x5B: state = .control
    case 0x4F: state = .shift
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string
    case 0x20...0x2F: state = .intermediate
    case 0xC2...0xF4: state = .alt(Keyboard.length(of: byte) - 1)
    default: state = .ground
    }
  }

  private mutating func takeControl(_ byte: UInt8, at now: Instant) {
    switch byte {
    case 0x1B: return begin(.escape, [byte], at: now)
    case 0x18, 0x1A: state = .ground
    case 0x80...: state = .ground
    case 0x20...0x3F:
      keep(byte)
      // Shift with Home and its like in rxvt: a "$" where other terminals have "~".
      if byte == 0x24, taken.dropFirst(2).dropLast().allSatisfy({ (0x30...0x39).contains($0) }) {
        state = .ground
      }
    case 0x5B where taken.count == 2: keep(byte)  // F1 to F5 of the Linux console: ESC [ [ A
    case 0x40...0x7E:
      keep(byte)
      state = .ground
      endControl()
    default: break
    }
  }

  private mutating func endControl() {
    if let key = sequences[taken] { return give(.key(key)) }
    if taken.count == 3, taken[2] == 0x4D {
      state = .mouse
      return
    }
    guard taken.count < 64 else { return }
    switch Sequence(control: taken.dropFirst(2)).meaning {
    case .key(let key): give(.key(key))
    case .mouse(let mouse) where reportsMouse: give(.mouse(mouse))
    case .pasteStart: (state, taken) = (.paste, [])
    default: break
    }
  }

  private mutating func takeShift(_ byte: UInt8, at now: Instant) {
    switch byte {
    case 0x1B: begin(.escape, [byte], at: now)
    case 0x30...0x3F: keep(byte)
    default:
      keep(byte)
      state = .ground
      if let key = sequences[taken] ?? Sequence.key(shift: taken.dropFirst(2)) { give(.key(key)) }
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    // The end is BEL, or ESC \ of which ESC is kept as the last byte.
    if byte == 0x07 || byte == 0x18 || (byte == 0x5C && taken.last == 0x1B && taken.count > 2) {
      state = .ground
    } else if taken.count < 64 {
      taken.append(byte)
    } else {
      taken[63] = byte
    }
  }

  private mutating func takeMouse(_ byte: UInt8) {
    taken.append(byte)
    guard taken.count == 6 else { return }
    state = .ground
    let numbers = taken.suffix(3).map { Int($0) - 32 }
    if reportsMouse, let mouse = Sequence.mouse(numbers, isPress: true) { give(.mouse(mouse)) }
  }

  private mutating func keep(_ byte: UInt8) {
    if taken.count < 64 { taken.append(byte) }
  }

  // MARK: Pastes

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func takePasted(_ byte: UInt8) {
    keepPasted(byte)
    if byte == 0x7E, taken.count <= Keyboard.pasteLimit + 8,
      taken.suffix(Keyboard.pasteEnd.count) == Keyboard.pasteEnd[...]
    {
      taken.removeLast(Keyboard.pasteEnd.count)
      givePaste()
    }
  }

  /// Keeps as much as a paste may have, and after that the last bytes only, for its end.
  private mutating func keepPasted(_ byte: UInt8) {
    if taken.count == Keyboard.pasteLimit + 8 {
      taken.removeSubrange(Keyboard.pasteLimit..<Keyboard.pasteLimit + 1)
    }
    taken.append(byte)
  }

  private mutating func givePaste() {
    state = .ground
    // A character that is cut, here or by the terminal, is dropped.
    let text = String(decoding: taken.prefix(Keyboard.pasteLimit), as: UTF8.self)
      .filter { $0 != "\u{FFFD}" }
    give(.paste(text))
  }

  // MARK: Small things

  private mutating func give(_ input: Input) { inputs.append(input) }

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

  private static func length(of first: UInt8) -> Int {
    first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
