import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

/// The examples of a specification of Markdown, with the HTML that the specification gives for each.
struct Conformance {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  let examples: [Example]

  /// Reads the examples of a file of the shared folder; nil, with a word said, where it is not at hand.
  init?(_ name: String) throws {
    guard let file = Shared.folder?.appendingPathComponent("conformance/\(name)"),
      FileManager.default.fileExists(atPath: file.path)
    else {
      print("Skipped: \(name) is not here. Name its folder in GAZETTE_SHARED.")
      return nil
    }
    examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  /// The examples whose text in blocks is not the text of their HTML.
  var failures: [Example] {
    examples.filter { Self.text(of: MarkdownBody($0.markdown)) != Self.text(ofHTML: $0.html) }
  }

  /// All text of blocks, without white space.
  static func text(of body: MarkdownBody) -> String {
    folded(body.blocks.map(\.passage.text).joined())
  }

  /// The text of HTML without tags, and without white space. Words for pictures are text.
  static func text(ofHTML html: String) -> String {
    var text = html.replacing(/<!--.*?-->|<\?.*?\?>|<![A-Z].*?>/.dotMatchesNewlines(), with: "")
    text = text.replacing(/<(script|style)\b.*?<\/\1>/.dotMatchesNewlines(), with: "")
    text = text.replacing(/<img[^>]*alt="([^"]*)"[^>]*>/) { "\($0.output.1)" }
    text = text.replacing(/<\/?[A-Za-z][A-Za-z0-9\-]*(?:"[^"]*"|'[^']*'|[^>"'])*>/, with: "")
    for (name, meaning) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(name, with: meaning)
    }
    return folded(text)
  }

  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
