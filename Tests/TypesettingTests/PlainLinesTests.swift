import Documents
import Loading
import SharedTexts
import Testing

@testable import Typesetting

/// What is broken by its bytes alone must be broken as by units.
@Suite("Plain lines")
struct PlainLinesTests {
  @Test("end where the general rules end them, between any two common characters")
  func pairs() {
    for before in Self.common where before != " " {
      for after in Self.common where after != " " {
        for space in ["", " "] {
          let text = before + space + after
          let allowed = text.withBytes { bytes in
            let scanner = Scanner(bytes: bytes, ambiguousIsWide: false)
            var units = scanner.units(in: 0..<bytes.count)
            scanner.markBreaks(in: &units, of: 0..<bytes.count)
            return units.last?.traits.contains(.mayBreakBefore)
          }
          let quick = LatinBreaks.allow(
            between: before.unicodeScalars.first?.value ?? 0,
            and: after.unicodeScalars.first?.value ?? 0, isSpaced: !space.isEmpty)
          if quick != allowed { Issue.record("\(text)") }
        }
      }
    }
  }

  @Test("of random texts are those of the general rules")
  func randomTexts() {
    var random = SystemRandomNumberGenerator()
    let signs = Self.common + ["\n", " ", " ", " ", "   ", "a", "e", "ñ", "of", "the", "1", "第"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).reduce(into: "") { text, _ in
        text += signs.randomElement(using: &random) ?? ""
      }
      let columns = Int.random(in: 1...40, using: &random)
      #expect(Self.differs(text, columns) == nil)
    }
  }

  @Test("of real laws are those of the general rules")
  func realLaws() throws {
    for corpus in ["uy-legalize", "ee-legalize", "cn-just-laws"] {
      guard let laws = try Shared.texts(of: corpus, count: 3) else { continue }
      for law in laws {
        for line in law.split(separator: "\n\n") {
          for columns in [20, 76] { #expect(Self.differs(String(line), columns) == nil) }
        }
      }
    }
  }

  @Test("are made of most texts in Latin letters, and of no others")
  func reach() {
    func isPlain(_ text: String, ambiguousIsWide: Bool = false) -> Bool {
      text.withBytes {
        PlainLines.lines(
          of: 0..<$0.count, in: $0, first: 20, rest: 20, ambiguousIsWide: ambiguousIsWide) != nil
      }
    }
    #expect(isPlain("Artículo 5º. — El “Poder Ejecutivo” reglamentará la ley N° 16.060, § 2."))
    #expect(!isPlain("a\u{AD}b") && !isPlain("a\u{301}") && !isPlain("第一条") && !isPlain("a\tb"))
    #expect(!isPlain("\u{1B}[31m") && !isPlain("a\u{200B}b") && !isPlain("a\u{85}b"))
    #expect(!isPlain("N°", ambiguousIsWide: true) && isPlain("No. 5", ambiguousIsWide: true))
  }

  private static let common: [String] =
    (0x20...0x7E).map { String(Unicode.Scalar(UInt8($0))) }
    + [
      "ñ", "ß", "ж", "\u{A0}", "¡", "¢", "£", "¤", "¥", "¦", "§", "¨", "©", "ª", "«", "¬", "®", "¯",
      "°", "±", "²", "³", "´", "µ", "¶", "·", "¸", "¹", "º", "»", "¼", "½", "¾", "¿", "×", "–", "—",
      "‘", "’", "“", "”", "…",
    ]

  /// Where the lines of a text differ, if they do.
  private static func differs(_ text: String, _ columns: Int) -> String? {
    func rows(byUnits: Bool) -> [SetLine] {
      let count = text.utf8.count
      let broken = BrokenText(
        Passage(text), range: 0..<count, first: columns, rest: max(columns - 1, 1),
        ambiguousIsWide: false, words: .english, byUnits: byUnits)
      return (0..<broken.count).map { line in
        var pieces = Pieces(column: 0)
        broken.add(line, to: &pieces)
        let position = Document.Position(block: 0, offset: broken.start(of: line, end: count))
        return SetLine(position: position, pieces: pieces.pieces)
      }
    }
    return rows(byUnits: false) == rows(byUnits: true) ? nil : "\(text.debugDescription) \(columns)"
  }
}
