extension MarkdownText {
  /// Whether a terminal would act on the scalar, or a reader could be deceived by it: controls, the overrides and
  /// isolates of the bidirectional algorithm, and tags.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The scalar as a character reference, which is read again as the scalar itself.
  static func reference(to scalar: Unicode.Scalar) -> String {
    "&#x\(String(scalar.value, radix: 16, uppercase: true));"
  }

  /// Text where references are read, with references for the active scalars.
  static func referring(_ text: String) -> String {
    replaced(text, with: reference)
  }

  /// Code, in which nothing stands for anything else, with pictures of controls for the active scalars.
  static func pictured(_ text: String) -> String {
    replaced(text, with: pictured(of:))
  }

  /// The picture of a control; U+FFFD for all that has none.
  static func pictured(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0...0x1F: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// A double-quoted text of YAML with escapes for the active scalars that YAML itself takes for printable.
  static func escapedInYAML(_ text: String) -> String {
    replaced(text) { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }

  private static func replaced(
    _ text: String, with form: (Unicode.Scalar) -> String
  ) -> String {
    // All ASCII but the controls is common, and needs no look at scalars.
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }),
      text.unicodeScalars.contains(where: isActive)
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isActive(scalar) { result += form(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
