import Terminal
import Testing

@testable import Screens

@Suite("Help")
struct HelpScreenTests {
  @Test("names every key of the screen below and every key that works everywhere")
  func names() {
    var sitting = Sitting(Samples.portal, 80, 60)
    sitting.press("3", "?")
    let words = Language.english.words
    for binding in SectionScreen.bindings {
      #expect(sitting.text.contains(words.help(binding.action)))
    }
    for binding in App.bindings
    where binding.action != .leave && binding.action.modes.contains(.personal) {
      #expect(sitting.text.contains(words.help(binding.action)))
    }
    #expect(sitting.rows.contains("  1–9                Open the item of that number"))
    #expect(sitting.rows.contains("  Space  PgDn  ^F    One page down"))
  }

  @Test("leaves on ?, q and Esc for the screen below")
  func leaves() {
    for key: Key in ["?", "q", .escape, .enter] {
      var sitting = Sitting()
      sitting.press("3")
      let before = sitting.text
      sitting.press(.function(1))
      #expect(sitting.text != before)
      sitting.press(key)
      #expect(sitting.text == before)
    }
  }

  @Test("scrolls to its end and not further")
  func scrolls() {
    var sitting = Sitting(Samples.portal, 80, 10)
    sitting.press("?", .end)
    let end = sitting.text
    #expect(sitting.text.contains("Leave Gazette at once"))
    #expect(!sitting.lastRow.contains("↓ more"))
    sitting.press(.down, " ", "j")
    #expect(sitting.text == end)
    sitting.press("g")
    #expect(sitting.text.contains("On this screen"))
    #expect(sitting.lastRow.contains("↓ more"))
  }

  @Test("names the key for more before all that is not its own, in a narrow window, too")
  func narrow() {
    var sitting = Sitting(Samples.portal, 30, 8)
    sitting.press("?")
    #expect(sitting.lastRow == " ? close  ↓ more  s search")
  }

  @Test("opens while a line is typed, by F1, and comes back to the line")
  func whileTyping() {
    var sitting = Sitting()
    sitting.press("3", "/")
    sitting.type("loc")
    let before = sitting.text
    sitting.press(.function(1), "?")
    #expect(sitting.text == before)
  }
}
