import Terminal

/// The sequence that asks a terminal to put a text into its clipboard: OSC 52 of xterm, with the text in base64, so that
/// nothing of it can act on the terminal.
enum ClipboardSequence {
  /// What stands between the program and the terminal.
  enum Bearer {
    case nothing, tmux, screen

    /// Says what the environment tells.
    init(isInTmux: Bool, isInScreen: Bool) {
      self = isInTmux ? .tmux : isInScreen ? .screen : .nothing
    }
  }

  /// The bytes for a text; none where the text is too long.
  static func bytes(for text: String, through bearer: Bearer) -> [UInt8] {
    let text = Array(text.utf8)
    guard text.count <= Clipboard.mostBytes else { return [] }
    let body = Array("\u{1B}]52;c;".utf8) + base64(text)
    switch bearer {
    case .nothing: return body + [0x07]
    case .tmux:
      // By itself where tmux has `set-clipboard on`, and wrapped where it has `allow-passthrough on`; what it does not
      // allow it drops.
      return body + [0x07] + Array("\u{1B}Ptmux;\u{1B}".utf8) + body + [0x07, 0x1B, 0x5C]
    case .screen:
      // Screen hands through no more than some hundred bytes at a time.
      var result: [UInt8] = []
      let whole = body + [0x07]
      for start in stride(from: 0, to: whole.count, by: 76) {
        result += [0x1B, 0x50] + whole[start..<min(start + 76, whole.count)] + [0x1B, 0x5C]
      }
      return result
    }
  }

  /// Bytes in base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return result
  }
}
