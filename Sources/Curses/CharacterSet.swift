import Glibc

/// The character set that ncurses writes in: always UTF-8.
enum CharacterSet {
  /// Takes the locale of the environment, or C.UTF-8 where that locale is not UTF-8.
  ///
  /// Gives a notice where the reader's own setting was not followed.
  static func use() throws(CursesError) -> String? {
    let asked = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    if isUTF8 { return nil }
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, isUTF8 else { throw .noUTF8 }
    return if let asked {
      "The locale \(asked) is not UTF-8; the screen is written in UTF-8"
    } else {
      "The locale of the environment is not on this machine; the screen is written in UTF-8"
    }
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
