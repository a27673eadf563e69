import Foundation
import SharedTexts

@testable import Typesetting

/// A file of the Unicode Character Database that says how texts are divided.
struct ConformanceFile {
  /// One line: a text, and where it may be divided.
  struct Example {
    /// The code points as the file writes them, with ÷ and ×.
    let line: String
    /// The text.
    let text: String
    /// The bytes of the text's UTF-8 before which it may be divided; its ends are not among them.
    let places: Set<Int>
  }

  /// The lines of the file that hold text; nil, with a word said, where it is not at hand.
  static func lines(of name: String) throws -> [Substring]? {
    guard let file = Shared.folder?.appendingPathComponent("conformance/\(name)"),
      FileManager.default.fileExists(atPath: file.path)
    else {
      print("Skipped: \(name) is not here. Name its folder in GAZETTE_SHARED.")
      return nil
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      let words = $0.prefix { $0 != "#" }
      return words.allSatisfy(\.isWhitespace) ? nil : words
    }
  }

  /// The examples of a file; those with a lone surrogate, which no text can hold, are left out.
  static func examples(of name: String) throws -> [Example]? {
    try lines(of: name)?.compactMap { line in
      var text = String.UnicodeScalarView()
      var places: Set<Int> = []
      for word in line.split(whereSeparator: \.isWhitespace) {
        if word == "÷" {
          places.insert(String(text).utf8.count)
        } else if word != "×" {
          guard let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) else {
            return nil
          }
          text.append(scalar)
        }
      }
      places.subtract([0, String(text).utf8.count])
      return Example(
        line: line.trimmingCharacters(in: .whitespaces), text: String(text), places: places)
    }
  }
}
