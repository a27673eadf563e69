import Documents
import Typesetting

/// A whole document as lines of text: what the screen shows, without styles.
public enum PlainSetting {
  /// Gives the document line by line, from its title to its end, set to so many columns. No line ends with spaces,
  /// and no more than a few hundred lines are held at a time.
  public static func print(
    _ document: Document, columns: Int, ambiguousIsWide: Bool = false,
    to print: (String) throws -> Void
  ) rethrows {
    var galley = Galley(
      document, front: DocumentFront.blocks(of: document),
      measure: Measure(columns: columns, ambiguousIsWide: ambiguousIsWide))
    var address = galley.first
    while true {
      let lines = galley.lines(from: address, count: count + 1)
      for line in lines.prefix(count) { try print(withoutEnd(galley.line(line).text)) }
      guard lines.count > count else { return }
      address = galley.advance(address, by: count)
    }
  }

  /// How many lines are set at a time.
  private static let count = 256

  private static func withoutEnd(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: " ") else { return text }
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(text[...$0]) } ?? ""
  }
}
