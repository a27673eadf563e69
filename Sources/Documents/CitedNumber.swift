/// The number of an act, folded so that the ways of writing it compare as one.
public enum CitedNumber {
  /// A number without spaces, in small letters, with one kind of brackets and digits, and plain forms for full-width
  /// ones: "国发〔2020〕7 号" and "国发[2020]7号" are one.
  public static func folded(_ written: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(Unicode.Scalar(scalar.value | 32) ?? scalar)
      case 0x21...0x7E: folded.append(scalar)
      case 0x3014, 0x3010, 0xFF3B, 0xFF08: folded.append("[")
      case 0x3015, 0x3011, 0xFF3D, 0xFF09: folded.append("]")
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x660...0x669: folded.append(Unicode.Scalar(scalar.value - 0x630) ?? scalar)
      default:
        if !scalar.properties.isWhitespace, !scalar.isFormatSign {
          folded += scalar.properties.lowercaseMapping.unicodeScalars
        }
      }
    }
    return String(
      String.UnicodeScalarView(folded.map { $0 == "(" ? "[" : $0 == ")" ? "]" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Whether it is an invisible sign that only orders or joins others.
  var isFormatSign: Bool {
    switch value {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
