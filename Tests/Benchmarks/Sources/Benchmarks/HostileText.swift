/// Texts in the forms that are slow in one reader or another, each for a number of repetitions.
enum HostileText {
  static let all: [(name: String, text: @Sendable (Int) -> String)] = [
    ("D01 nested quotes", { rep("> ", $0) + "a\n" }),
    ("D02 nested lists", { nested($0) }),
    ("D03 nested brackets", { rep("[", $0) + "a" + rep("]", $0) }),
    ("D04 open links", { rep("[a](b", $0) }),
    ("D05 emphasis", { rep("*a_ ", $0) }),
    ("D06 strong emphasis, nested", { rep("*a **a ", $0) + rep(" a** a*", $0) }),
    ("D07 runs of backticks", { backticks($0) }),
    ("D08 comments never closed", { "</" + rep("<!--", $0) }),
    ("D09 images in brackets", { rep("![[]()", $0) }),
    ("D10 definitions of links", { lines($0) { "[\($0)]: /u" } + "\n" + lines($0) { "[\($0)]" } }),
    (
      "D11 a table of many columns",
      { rep("|c", $0) + "|\n" + rep("|-", $0) + "|\n" + rep("|x", $0) + "|\n" }
    ),
    ("D12 a table of many rows", { "|a|b|\n|-|-|\n" + rep("|x|国|\n", $0) }),
    ("D13 rows of all lengths", { "|a|b|c|\n|-|-|-|\n" + rep("|1|\n|1|2|3|4|`|`|\n||||\n", $0) }),
    ("D14 a long cell", { "|a|b|\n|-|-|\n|" + rep("w ", $0) + "|x|\n" }),
    ("D15 headings", { rep("# h\n\n", $0) }),
    (
      "D16 skipped levels", { rep("###### six\n\n# one\n\n##### five\n\n#No\n\n####### 7\n\n", $0) }
    ),
    ("D17 footnotes in a circle", { notes($0) }),
    ("D18 headings that are the same", { rep("## General\n\n", $0) }),
    ("D19 a fence never closed", { "# a\n\n```\n" + rep("code\n", $0) }),
  ]

  /// The repetitions that make a text of half a megabyte, as far as its form goes.
  static func length(of text: (Int) -> String) -> Int {
    var length = 64
    while length < 1 << 18, text(length).utf8.count < 500_000 { length *= 2 }
    return length
  }

  private static func rep(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  /// The indentation makes the length the square of the depth, so the depth grows with the root of the count.
  private static func nested(_ count: Int) -> String {
    let depth = Int(Double(count).squareRoot() * 4)
    return (0..<depth).map { rep("  ", $0) + "- a\n" }.joined()
  }

  private static func backticks(_ count: Int) -> String {
    let longest = Int(Double(count).squareRoot() * 4)
    return (1...longest).map { "e" + rep("`", $0) }.joined()
  }

  private static func notes(_ count: Int) -> String {
    lines(count) { "a[^\($0)] b[^missing\($0)]\n" }
      + lines(count) { "[^\($0)]: see [^\(($0 + 1) % count)]\n" }
  }
}
