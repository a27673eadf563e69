import Terminal

extension Keyboard {
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Takes one byte of a paste that the terminal marks.
  mutating func takePasted(_ byte: UInt8) {
    keepPasted(byte)
    if byte == 0x7E, taken.count <= Keyboard.pasteLimit + 8,
      taken.suffix(Keyboard.pasteEnd.count) == Keyboard.pasteEnd[...]
    {
      taken.removeLast(Keyboard.pasteEnd.count)
      givePaste()
    }
  }

  /// Keeps as much as a paste may have, and after that the last bytes only, for its end.
  mutating func keepPasted(_ byte: UInt8) {
    if taken.count == Keyboard.pasteLimit + 8 {
      taken.removeSubrange(Keyboard.pasteLimit..<Keyboard.pasteLimit + 1)
    }
    taken.append(byte)
  }

  /// Ends a paste.
  mutating func givePaste() {
    state = .ground
    // A character that is cut, here or by the terminal, is dropped.
    let text = String(decoding: taken.prefix(Keyboard.pasteLimit), as: UTF8.self)
      .filter { $0 != "\u{FFFD}" }
    give(.paste(text))
  }
}
