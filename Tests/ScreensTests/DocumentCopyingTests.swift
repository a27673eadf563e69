import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Copying from a document")
struct DocumentCopyingTests {
  private func sitting(
    _ allowance: Allowance, mode: Mode = .personal, _ document: Document = Manuscripts.zones
  ) -> Sitting {
    var sitting = Sitting(allowance: allowance, mode: mode)
    sitting.open(.document(document.id))
    sitting.hear(.document(document))
    return sitting
  }

  @Test("sends the citation of the provision at the top where that is allowed")
  func citation() {
    var sitting = sitting(Allowance(clipboard: true))
    sitting.press(":", "5", .enter, "y")
    let citation =
      "Several Opinions of the State Council on Promoting High-quality Development of National High-tech Industrial Development Zones (No. 7 [2020] of the State Council), II.5"
    #expect(sitting.effects.last == .copy(citation))
    #expect(sitting.text.contains("Sent to the terminal's clipboard: Several Opinions"))
  }

  @Test("sends the text of the provision at the top, with nothing that a terminal acts on")
  func text() {
    let document = Manuscripts.act([
      Block(.item(marker: "Article 1"), "One\u{1B}[31m."),
      Block(.item(marker: "(a)"), "A.", depth: 1),
      Block(.item(marker: "Article 2"), "Two."),
    ])
    var sitting = sitting(Allowance(clipboard: true), document)
    sitting.press("]", "Y")
    #expect(sitting.effects.last == .copy("Article 1 One[31m.\n(a) A."))
  }

  @Test("shows the text by itself where the clipboard is not allowed, and leads back to the place")
  func shown() {
    var sitting = sitting(Allowance())
    sitting.press(":", "5", .enter)
    let before = sitting.text
    sitting.press("Y")
    #expect(!sitting.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(sitting.rows[1] == "5. Talent shall be drawn in, and be given room.")
    #expect(sitting.rows[2...22].allSatisfy { $0.isEmpty })
    sitting.press("q")
    #expect(sitting.text == before)
  }

  @Test("shows a text that is too long for a clipboard")
  func long() {
    var sitting = sitting(Allowance(clipboard: true), Manuscripts.law(articles: 900))
    sitting.press("Y")
    #expect(sitting.rows[1].hasPrefix("Chapter 1"))
    sitting.press("G", "j")
    #expect(sitting.text.contains("Article 900"))
  }

  @Test("is nothing at a public terminal", arguments: ["y", "Y"] as [Key])
  func kiosk(key: Key) {
    var sitting = sitting(Allowance(clipboard: true), mode: .kiosk)
    let before = sitting.text
    sitting.press(key)
    #expect(sitting.text == before && sitting.effects == [.load(Manuscripts.zones.id)])
  }
}
