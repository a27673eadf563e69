import Terminal

extension Keyboard {
  /// Takes one byte in the present state.
  mutating func take(_ byte: UInt8, at now: Instant) {
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

  private static func length(of first: UInt8) -> Int {
    first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
