import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The app")
struct AppTests {
  private let id = Samples.zones.id

  @Test("asks for a document before it opens it")
  func loads() {
    var sitting = Sitting()
    sitting.press("3", "1", .enter)
    #expect(sitting.effects == [.load(id)])
    #expect(sitting.lastRow.hasPrefix(" Opening “Several Opinions of the State Council"))
    #expect(sitting.lastRow.hasSuffix("…”. Esc gives up."))
  }

  @Test("opens a document only once when its text arrives")
  func arrives() {
    var sitting = Sitting()
    sitting.press("3", "1", .enter)
    sitting.hear(.document(Document(entry: Samples.zones)))
    #expect(!sitting.text.contains("Opening"))
  }

  @Test("gives up a document that is waited for, and stays where it was")
  func givesUp() {
    for key: Key in [.escape, "q", .backspace] {
      var sitting = Sitting()
      sitting.press("3", "1")
      let before = sitting.text
      sitting.press(.enter, key)
      #expect(sitting.text == before)
      sitting.hear(.document(Document(entry: Samples.zones)))
      #expect(sitting.text == before)
    }
  }

  @Test("says in the last row why a document cannot be read, until the next key")
  func fails() {
    var sitting = Sitting()
    sitting.press("3", "1", .enter)
    sitting.hear(.failure(id, "\(id): the file is not there any more"))
    #expect(
      sitting.lastRow == " laws/national/2020-high-tech-zones: the file is not there any more")
    sitting.press(.down)
    #expect(!sitting.text.contains("not there"))
  }

  @Test("shows a long reason whole, in as many rows as it needs")
  func longReason() {
    var sitting = Sitting(Samples.portal, 40, 12)
    sitting.hear(
      .failure(id, "laws/national/2020-high-tech-zones: the file is larger than can be read"))
    #expect(
      sitting.rows.suffix(2).joined(separator: "\n") == """
         laws/national/2020-high-tech-zones:
         the file is larger than can be read
        """)
  }

  @Test("asks before it ends by q on the home screen, and ends at once by Q and ^C")
  func ends() throws {
    let quit = Effect.quit(try #require(Owner(in: .personal)))
    var sitting = Sitting()
    sitting.press("q")
    #expect(sitting.lastRow == " Leave Gazette? q or Enter leaves, any other key stays.")
    sitting.press("x")
    #expect(sitting.effects.isEmpty)
    sitting.press("q", "q")
    #expect(sitting.effects == [quit])
    sitting.press("q", .enter)
    #expect(sitting.effects == [quit, quit])
    var other = Sitting()
    other.press("3", "Q", .control("c"))
    #expect(other.effects == [quit, quit])
    other.hear(.input(.hangup))
    #expect(other.effects == [quit, quit, .end])
  }

  @Test("goes back one screen by q, Esc, Backspace and in lists by ← and h")
  func goesBack() {
    for key: Key in ["q", .escape, .backspace, .left, "h"] {
      var sitting = Sitting()
      sitting.press("3", .down)
      let section = sitting.text
      sitting.press(.enter, key)
      #expect(sitting.text == section)
    }
  }

  @Test("goes home from everywhere by H, and stays home")
  func goesHome() {
    var sitting = Sitting()
    sitting.press("3", "2", "?", "H")
    #expect(sitting.rows[2].contains("Contents"))
    sitting.press(.escape, .backspace, .left, "H")
    #expect(sitting.rows[2].contains("Contents"))
    #expect(sitting.effects.isEmpty)
  }

  @Test("takes the themes in turn and names them")
  func themes() {
    var sitting = Sitting()
    #expect(sitting.app.theme.name == .standard)
    sitting.press("c")
    #expect(sitting.app.theme.name == .highContrast)
    #expect(sitting.lastRow == " Theme: high contrast")
    sitting.press("c", "c")
    #expect(sitting.app.theme.name == .dark)
    sitting.press("c", "c")
    #expect(sitting.app.theme.name == .standard)
  }

  @Test("leaves the mouse to the terminal until it is asked for")
  func mouse() {
    var sitting = Sitting()
    #expect(!sitting.app.usesMouse)
    sitting.press("M")
    #expect(sitting.app.usesMouse)
    #expect(sitting.lastRow == " The mouse is on. Hold Shift to select text; M turns it off.")
    sitting.press("M")
    #expect(!sitting.app.usesMouse)
  }

  @Test("hands on what it cannot do itself, also while a line is typed")
  func handsOn() throws {
    let suspend = Effect.suspend(try #require(Owner(in: .personal)))
    var sitting = Sitting()
    sitting.press(.control("l"), .control("z"), "f", .control("l"), .control("z"))
    #expect(sitting.effects == [.redraw, suspend, .redraw, suspend])
  }

  @Test("starts nothing by keys that start programs elsewhere, and says so")
  func inertKeys() {
    for key: Key in ["!", "|", "e", "v"] {
      var sitting = Sitting()
      sitting.press(key)
      #expect(sitting.effects.isEmpty)
      #expect(sitting.lastRow == " Gazette only reads: it starts no program and writes no file.")
    }
  }

  @Test("does nothing by keys that mean nothing")
  func unknownKeys() {
    for key: Key in ["X", "Z", "§", "法", .function(7), .insert, .delete, .control("t")] {
      var sitting = Sitting()
      let before = sitting.frame
      sitting.press(key)
      #expect(sitting.frame == before)
      #expect(sitting.effects.isEmpty)
    }
  }

  @Test("keeps a paste out of the commands")
  func paste() {
    var sitting = Sitting()
    let before = sitting.frame
    sitting.hear(.input(.paste("qq\nQ3")))
    #expect(sitting.frame == before)
    #expect(sitting.effects.isEmpty)
  }

  @Test("says that a window is too small, and loses nothing by it")
  func tooSmall() {
    var sitting = Sitting()
    sitting.press("3", .down)
    let before = sitting.text
    sitting.resize(8, 2)
    #expect(sitting.text == "window …\n")
    sitting.resize(80, 24)
    #expect(sitting.text == before)
  }

  @Test("moves nothing where a window says it has changed and has not")
  func sameSize() {
    var sitting = Sitting()
    sitting.resize(80, 14)
    let first = sitting.frame
    sitting.press(.pageDown)
    let before = sitting.frame
    #expect(before.text != first.text)
    sitting.resize(80, 14)
    #expect(sitting.frame == before)
  }

  @Test("opens a section that is named from outside, or says that there is none")
  func opensFromOutside() {
    var app = Sitting().app
    #expect(app.open(.section("laws/local")).isEmpty)
    #expect(app.frame.text.contains("Home › Laws and Regulations › Local Laws"))
    #expect(app.open(.section("nowhere")).isEmpty)
    #expect(app.frame.text.contains("nowhere: this site has no such section"))
    #expect(app.open(.document(id)) == [.load(id)])
  }
}
