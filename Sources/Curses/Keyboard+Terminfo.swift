import CNcurses
import Terminal

extension Keyboard {
  /// The sequences that terminfo has for this terminal's keys. ncurses must have been started.
  static func terminfoSequences() -> [[UInt8]: Key] {
    var keys: [String: Key] = [
      "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
      "kpp": .pageUp, "knp": .pageDown, "kich1": .insert, "kdch1": .delete, "kcbt": .backTab,
      "kent": .enter, "ka1": .home, "ka3": .pageUp, "kc1": .end, "kc3": .pageDown,
    ]
    for number in 1...12 { keys["kf\(number)"] = .function(number) }
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in keys {
      guard let found = gz_capability(name) else { continue }
      let bytes = Array(String(cString: found).utf8)
      // What does not begin with ESC is a control letter, and means the same on every terminal.
      if bytes.count > 1, bytes.count < 32, bytes[0] == 0x1B { sequences[bytes] = key }
    }
    return sequences
  }
}
