import Documents
import Engraving
import Terminal
import Testing

@testable import Screens

@Suite("The code of an address")
struct CodeScreenTests {
  private static let page = "https://example.org/laws/307"

  /// The modules that a picture shows, dark ones as true.
  private func modules(_ sitting: Sitting, side: Int) -> [[Bool]] {
    (0..<side).map { row in
      (0..<side).map { column in
        let sign = sitting.frame.row(row / 2)[
          sitting.frame.row(row / 2).startIndex + column
        ].text
        return row % 2 == 0 ? ["█", "▀"].contains(sign) : ["█", "▄"].contains(sign)
      }
    }
  }

  @Test(
    "shows the modules of the library, with a quiet zone of four, black on white in every theme")
  func picture() throws {
    let code = try #require(MatrixCode(of: Self.page))
    for theme in 0..<3 {
      var sitting = Sitting()
      for _ in 0..<theme { sitting.press("c") }
      sitting.open(.code(Self.page))
      let shown = modules(sitting, side: code.side)
      #expect(shown == (0..<code.side).map { row in (0..<code.side).map { code[row, $0] } })
      let edge = [0, 1, 2, 3, code.side - 4, code.side - 3, code.side - 2, code.side - 1]
      #expect(edge.allSatisfy { row in !shown[row].contains(true) })
      #expect(shown.allSatisfy { row in edge.allSatisfy { !row[$0] } })
      #expect(sitting.frame.row(0).prefix(code.side).allSatisfy { $0.role == .engraving })
      #expect(sitting.app.theme[.engraving] == Theme.Ink.paper)
      #expect(sitting.text.contains("https://example.org/laws/307"))
    }
  }

  @Test("is opened for the selected link, in both modes, and closed by any key that goes back")
  func opens() {
    for mode in [Mode.personal, .kiosk] {
      for key: Key in ["a", "q", .escape, .enter, .left, .backspace] {
        var sitting = Sitting.reading(Manuscripts.links, mode: mode)
        for _ in 0...4 { sitting.press(.tab) }
        let page = sitting.text
        sitting.press("a")
        #expect(sitting.text.contains("Point a telephone's camera"))
        #expect(sitting.text.contains("https://example.org/a"))
        sitting.press(key)
        #expect(sitting.text == page)
      }
    }
  }

  @Test("is the one of the document's own page where no link is selected")
  func ownPage() {
    var document = Manuscripts.zones
    document.entry.facts[.sourceURL] = Self.page
    var sitting = Sitting.reading(document)
    sitting.press("a")
    #expect(sitting.text.contains(Self.page))
  }

  @Test("is shown for pages of the web alone")
  func otherAddresses() {
    for address in ["javascript:alert(1)", "file:///etc/passwd", "tel:110", "mailto:a@example.org"]
    {
      var document = Manuscripts.zones
      document.entry.facts[.sourceURL] = address
      var sitting = Sitting.reading(document)
      sitting.press("a")
      #expect(sitting.lastRow.trimmed.hasPrefix("No page of the web"))
    }
    var sitting = Sitting.reading(Manuscripts.links)
    for _ in 0...5 { sitting.press(.tab) }
    sitting.press("a")
    #expect(sitting.lastRow.trimmed == "This link leads to no page of the web.")
  }

  @Test("gives way to the address alone where the window is too small or the address too long")
  func noRoom() {
    var sitting = Sitting(Samples.portal, 30, 10)
    sitting.open(.code(Self.page))
    #expect(sitting.text.contains("The window is too small"))
    #expect(sitting.text.contains("https://example.org/laws/307"))
    var other = Sitting()
    other.open(.code(Self.page + String(repeating: "x", count: 3000)))
    #expect(other.text.contains("too long for a code"))
  }

  @Test("has a picture in every window")
  func everyWindow() {
    for length in [1, 40, 100, 300, 1000, 2953, 2954] {
      var sitting = Sitting()
      sitting.open(.code(String(repeating: "é", count: length / 2) + "x"))
      for columns in stride(from: 1, through: 200, by: 9) {
        for rows in [1, 2, 3, 10, 23, 24, 60, 100] {
          sitting.resize(columns, rows)
          #expect(sitting.frame.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }
}
