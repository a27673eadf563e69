/// The title of an act, folded so that the ways of writing it compare as one.
enum CitedTitle {
  /// A title without spaces, brackets of titles and quotation marks, in small letters, full-width signs as their
  /// narrow selves, Arabic letters in one form each.
  static func folded(_ written: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(Unicode.Scalar(scalar.value | 32) ?? scalar)
      case 0x22, 0x27, 0x3C, 0x3E: continue
      case 0x21...0x7E, 0x4E00...0x9FFF: folded.append(scalar)
      case 0x622, 0x623, 0x625, 0x671: folded.append("ا")
      case 0x649: folded.append("ي")
      case 0x629: folded.append("ه")
      case 0x640, 0x64B...0x652, 0x670: continue
      case 0x660...0x669: folded.append(Unicode.Scalar(scalar.value - 0x630) ?? scalar)
      case 0x3008...0x300F, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFF1C, 0xFF1E: continue
      case 0x3014, 0x3010: folded.append("(")
      case 0x3015, 0x3011: folded.append(")")
      case 0xFF21...0xFF3A: folded.append(Unicode.Scalar(scalar.value - 0xFEC0) ?? scalar)
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default:
        if !scalar.properties.isWhitespace, !scalar.isFormatSign {
          folded += scalar.properties.lowercaseMapping.unicodeScalars
        }
      }
    }
    return String(folded)
  }

  /// A folded title without the name of the state before it and the version behind it: "(2021-10-23)", "(2013修正)".
  static func short(_ folded: String) -> String {
    var title = Substring(withoutVersion(folded))
    let state = "中华人民共和国"
    // "中华人民共和国宪法" may be short; "中华人民共和国" and one sign more is no title.
    if title.hasPrefix(state), title.unicodeScalars.count > state.unicodeScalars.count + 1 {
      title = title.dropFirst(state.count)
    }
    return String(title)
  }

  /// A folded title without a version in brackets behind it, one that has a year in it.
  static func withoutVersion(_ folded: String) -> String {
    guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("), open > folded.startIndex
    else {
      return folded
    }
    let inside = folded[folded.index(after: open)...].dropLast()
    let digits = inside.prefix { $0.isASCII && $0.isNumber }
    let isVersion = digits.count == 4 && inside.count <= 16
    return isVersion ? String(folded[..<open]) : folded
  }
}
