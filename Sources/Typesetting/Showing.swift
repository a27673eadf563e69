import CUnistring

/// How one Unicode scalar is shown.
enum Showing {
  /// As itself, in so many columns.
  case itself(Int)
  /// On the scalar before it, in no column of its own.
  case joins
  /// Not at all, and nothing is lost by it.
  case quiet
  /// By a visible form.
  case sign(String)

  /// What the scalar is shown as in itself; joiners and tags depend on their neighbours, see `Scanner`.
  static func of(_ scalar: UInt32, ambiguousIsWide: Bool) -> Showing {
    switch scalar {
    case 0x20...0x7E: .itself(1)
    case 0...0x1F: .sign(text(0x2400 + scalar))
    case 0x7F: .sign("\u{2421}")
    case 0x80...0x9F: .sign(named(hexadecimal(scalar)))
    case 0xAD, 0x61C, 0x200B...0x200F, 0x2060...0x2065, 0x180E, 0x206A...0x206F, 0xFEFF: .quiet
    case 0x202A: .sign(named("LRE"))
    case 0x202B: .sign(named("RLE"))
    case 0x202C: .sign(named("PDF"))
    case 0x202D: .sign(named("LRO"))
    case 0x202E: .sign(named("RLO"))
    case 0x2066: .sign(named("LRI"))
    case 0x2067: .sign(named("RLI"))
    case 0x2068: .sign(named("FSI"))
    case 0x2069: .sign(named("PDI"))
    case 0xFFF9...0xFFFB: .sign(named(hexadecimal(scalar)))
    case 0x2028, 0x2029: .sign(" ")
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .joins
    case 0xA1...0x2FF, 0x400...0x481, 0x48A...0x52F, 0x620...0x64A, 0x4E00...0x9FFF:
      .itself(width(scalar, ambiguousIsWide: ambiguousIsWide))
    default: byCategory(scalar, ambiguousIsWide: ambiguousIsWide)
    }
  }

  private static func byCategory(_ value: UInt32, ambiguousIsWide: Bool) -> Showing {
    guard let scalar = Unicode.Scalar(value) else { return .sign("\u{FFFD}") }
    if value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) { return .sign("\u{FFFD}") }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: return .sign("\u{25A1}")
    case .nonspacingMark, .enclosingMark: return .joins
    case .format:
      // Signs of number and year in Arabic and its like, written before what they cover.
      switch value {
      case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return .itself(1)
      default: return .quiet
      }
    case .spacingMark: return .itself(1)
    default:
      if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return .joins }
      return .itself(width(value, ambiguousIsWide: ambiguousIsWide))
    }
  }

  private static func width(_ value: UInt32, ambiguousIsWide: Bool) -> Int {
    if ambiguousIsWide, AmbiguousWidth.contains(value) { return 2 }
    let width = Int(uc_width(value, "UTF-8"))
    // The library's tables end before the newest kana and emoji.
    if value == 0x1B132 || value == 0x1B155 { return 2 }
    if width == 1, (0x1F300...0x1FAFF).contains(value),
      Unicode.Scalar(value)?.properties.isEmojiPresentation == true,
      !(0x1F1E6...0x1F1FF).contains(value)
    {
      return 2
    }
    return max(width, 1)
  }

  private static func named(_ name: String) -> String { "\u{27EA}\(name)\u{27EB}" }

  private static func text(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    String(value, radix: 16, uppercase: true)
  }
}
