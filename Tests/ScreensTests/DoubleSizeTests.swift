import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Letters of double size")
struct DoubleSizeTests {
  private func sitting(_ hasThem: Bool = true, _ columns: Int = 80, _ rows: Int = 24) -> Sitting {
    var sitting = Sitting(
      Samples.portal, columns, rows, allowance: Allowance(doubleSize: hasThem))
    sitting.open(.document(Manuscripts.zones.id))
    sitting.hear(.document(Manuscripts.zones))
    return sitting
  }

  @Test("are the last step of + where the terminal has them, and none where not")
  func step() {
    var sitting = sitting()
    sitting.press(":", "5", .enter, "+")
    #expect(sitting.frame.doubled.isEmpty)
    sitting.press("+")
    #expect(sitting.frame.doubled == Set(stride(from: 1, to: 21, by: 2)))
    #expect(sitting.rows[1] == "   5. Talent shall be drawn in, and be" && sitting.rows[2].isEmpty)
    #expect(sitting.rows[3] == "      given room.")
    sitting.press("+")
    #expect(sitting.text.contains("as large as it gets"))
    sitting.press("j")
    sitting.press("k", "-")
    #expect(sitting.frame.doubled.isEmpty)
    #expect(sitting.rows[1].trimmed.hasPrefix("5. Talent"))
    var other = self.sitting(false)
    other.press("+", "+")
    #expect(other.frame.doubled.isEmpty && other.text.contains("as large as it gets"))
  }

  @Test("give way to what lies over the text, and to its contents")
  func covered() {
    var sitting = sitting()
    sitting.press("+", "+", "t")
    #expect(sitting.frame.doubled.isEmpty)
    sitting.press(.escape, "x")
    #expect(sitting.frame.doubled.isEmpty)
    sitting.press(.escape)
    #expect(!sitting.frame.doubled.isEmpty)
    sitting.press("?")
    #expect(sitting.frame.doubled.isEmpty)
  }

  @Test("have the cursor at the letter, and hear the mouse there")
  func places() {
    var sitting = sitting()
    sitting.press("+", "+", .tab)
    let cursor = sitting.frame.cursor
    #expect((cursor?.column ?? 99) < 40 && (cursor?.row ?? 0) % 2 == 1)
    sitting.press(.escape)
    sitting.mouse(.click, row: (cursor?.row ?? 0) + 1, column: (cursor?.column ?? 0) * 2 + 1)
    #expect(sitting.frame.cursor == cursor)
  }

  @Test("have a picture in every window")
  func sizes() {
    var sitting = sitting()
    sitting.press("+", "+")
    for columns in stride(from: 1, through: 170, by: 7) {
      for rows in 1...20 {
        sitting.resize(columns, rows)
        sitting.press("j", "n", ")")
        let frame = sitting.frame
        #expect(frame.doubled.allSatisfy { $0 + 1 < rows && !frame.doubled.contains($0 + 1) })
        for row in frame.doubled {
          #expect(frame.row(row).dropFirst(columns / 2).allSatisfy { $0.text == " " })
        }
      }
    }
  }
}
