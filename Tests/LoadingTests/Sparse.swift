import Documents
import Foundation

@testable import Loading

/// The letters and digits of a text: what no reading of it may lose.
enum Sparse {
  /// The letters and digits of all blocks, with the markers of items and notes in their places.
  static func letters(of blocks: [Block]) -> String {
    letters(
      of: blocks.map { block in
        switch block.kind {
        case .item(let marker), .note(let marker): marker + " " + block.passage.text
        default: block.passage.text
        }
      }.joined(separator: " "))
  }

  /// The letters and digits of a Markdown source that has no more markup than laws have: tags, comments, links.
  static func letters(ofMarkdown source: String) -> String {
    var source = source.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
    source = source.replacing(/<(\/?[A-Za-z][^<>]*)>/) { match in
      MarkupTag.isNamed(String(match.output.1)) ? "" : String(match.output.0)
    }
    source = source.replacing(/\]\([^()\s]*(?:\s+"[^"]*")?\)/, with: "]")
    source = source.replacing(/(?m)^(```|~~~).*$/, with: "")
    source = source.replacing("&nbsp;", with: " ")
    return letters(of: source)
  }

  /// The letters and digits of a text; raised and lowered digits count as digits.
  static func letters(of text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericValue, scalar.properties.numericType == .digit,
        digit >= 0, digit <= 9, scalar.value < 0x2100,
        let plain = Unicode.Scalar(0x30 + UInt32(digit))
      {
        kept.append(plain)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension MarkupTag {
  /// Whether the inside of a tag begins with the name of an element of HTML.
  static func isNamed(_ inside: String) -> Bool {
    var tag = "<\(inside)>"
    return tag.withUTF8 { MarkupTag($0)?.isKnown ?? false }
  }
}
