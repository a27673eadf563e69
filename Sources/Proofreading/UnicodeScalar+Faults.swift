extension Unicode.Scalar {
  /// What is wrong with the character between others, and how much it weighs; nil where nothing is.
  func fault(among neighbours: Neighbours) -> (rule: Rule, severity: Severity)? {
    switch value {
    case 0x0C: (.controlCharacter, .note)
    case 0x00...0x1F, 0x7F...0x9F: (.controlCharacter, .wrong)
    case 0x2028, 0x2029: (.controlCharacter, .doubtful)
    case 0xAD: neighbours.divideAWord ? nil : (.softHyphen, .note)
    case 0x202D, 0x202E: (.reorderingCharacter, .wrong)
    case 0x202A...0x202C, 0x2066...0x2069: (.reorderingCharacter, .doubtful)
    case 0x61C, 0x200E, 0x200F:
      neighbours.areInRightToLeft ? nil : (.reorderingCharacter, .note)
    case 0x200C, 0x200D:
      neighbours.areJoined
        ? nil : (.invisibleCharacter, neighbours.areInRightToLeft ? .note : .doubtful)
    case 0x200B: neighbours.areWithoutSpaces ? nil : (.invisibleCharacter, .doubtful)
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2060...0x2065, 0x206A...0x206F, 0x3164,
      0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A:
      (.invisibleCharacter, .doubtful)
    case 0xE0000...0xE007F: (.hiddenText, .wrong)
    case 0xFFFD: (.lostCharacter, .doubtful)
    case 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: (.privateCharacter, .doubtful)
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      value & 0xFFFE == 0xFFFE ? (.privateCharacter, .doubtful) : (.privateCharacter, .note)
    default: nil
    }
  }

  /// The names that ASCII gives the first control characters.
  private static let controls = [
    "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY",
    "ACKNOWLEDGE", "BELL", "BACKSPACE", "TABULATION", "LINE FEED", "LINE TABULATION", "FORM FEED",
    "CARRIAGE RETURN", "SHIFT OUT", "SHIFT IN", "DATA LINK ESCAPE", "DEVICE CONTROL ONE",
    "DEVICE CONTROL TWO", "DEVICE CONTROL THREE", "DEVICE CONTROL FOUR", "NEGATIVE ACKNOWLEDGE",
    "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL", "END OF MEDIUM", "SUBSTITUTE",
    "ESCAPE", "FILE SEPARATOR", "GROUP SEPARATOR", "RECORD SEPARATOR", "UNIT SEPARATOR",
  ]

  /// The code point and the name by which the Unicode Standard knows the character.
  var designation: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if let name = properties.name ?? properties.nameAlias { return "\(code) \(name)" }
    if value == 0x7F { return "\(code) DELETE" }
    if Self.controls.indices.contains(Int(value)) { return "\(code) \(Self.controls[Int(value)])" }
    switch properties.generalCategory {
    case .control: return "\(code), a control character"
    case .privateUse: return "\(code), for private use"
    default: return "\(code), no character"
    }
  }
}

extension Neighbours {
  /// Whether a soft hyphen between them may divide a word.
  var divideAWord: Bool {
    guard let before, let after else { return false }
    return before.properties.isAlphabetic && after.properties.isAlphabetic
      && !before.properties.isIdeographic && !after.properties.isIdeographic
  }

  /// Whether a joiner or non-joiner belongs between them: letters of scripts that join, or pictures.
  var areJoined: Bool {
    guard let before else { return false }
    return switch before.value {
    case 0x600...0x8FF, 0x900...0xDFF, 0xF00...0x109F, 0x1780...0x18AF, 0xA800...0xABFF: true
    case 0x2190...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether they are of a script without spaces, in which a space of no width shows where words end.
  var areWithoutSpaces: Bool {
    [before, after].contains { sign in
      guard let value = sign?.value else { return false }
      return (0xE00...0x109F).contains(value) || (0x1780...0x17FF).contains(value)
    }
  }
}
