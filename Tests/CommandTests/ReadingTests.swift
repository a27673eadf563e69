import Glibc
import Terminal
import Testing

/// A person reads: from the home screen to a provision of a law, in the built program.
@Suite struct ReadingTests {
  private let general = "I. General requirements"
  private let striving = "II. Striving to improve the capability"

  @Test func itOpensAtThePortalsHome() throws {
    let tty = try Tty.home()
    #expect(tty.screen.contains(Portal.name))
    for title in [
      "Officials", "Municipal Government", "Departments", "Working Departments",
      "Laws and Regulations", "National Laws", "Local Laws and Regulations",
      "Development Planning", "Special Reports", "Latest Reports", "Newest", "ICP NO:05002289",
    ] { #expect(tty.screen.contains(title)) }
    let laws = try #require(tty.row(of: "National Laws"))
    #expect(tty.emulator.row(laws).prefix(52).hasSuffix(" 1"), "the number of its documents")
    #expect(tty.cursor != nil)
    #expect(tty.leave() == .code(0))
  }

  @Test func keysLeadToTheStateCouncilsDocumentAndBack() throws {
    let tty = try Tty.home()
    let start = tty.screen
    let laws = try #require(tty.row(of: "National Laws"))
    while let row = tty.cursor?.row, row < laws {
      tty.press("down")
      guard tty.wait(until: { ($0.cursor?.row ?? row) > row }) else { break }
    }
    #expect(tty.cursor?.row == laws)
    tty.press("enter")
    #expect(tty.shows("Documents, newest first"))
    tty.press("enter")
    #expect(tty.shows("With more than three decades of development"))
    #expect(tty.screen.contains("Date added"))
    tty.press("q")
    #expect(tty.shows("Documents, newest first"))
    tty.press("backspace")
    #expect(tty.wait { $0.screen.contains("ICP NO:05002289") })
    tty.press("home")
    #expect(tty.wait { $0.screen == start })
  }

  @Test func wordsAreFoundAsTheyAreTyped() throws {
    let tty = try Tty.opinions()
    tty.send("/HIGH-tech ind")
    #expect(tty.shows("1 of "))
    tty.press("enter", "n")
    #expect(tty.shows("2 of "))
    let second = tty.cursor
    tty.press("n")
    #expect(tty.shows("3 of "))
    tty.press("N")
    #expect(tty.shows("2 of "))
    #expect(second != nil)
    tty.send("/no such words")
    #expect(tty.shows("not found"))
    tty.escape()
    #expect(tty.leave() == .code(0))
  }

  @Test func aNumberLeadsToItsProvision() throws {
    let tty = try Tty.opinions()
    tty.send(":II\r")
    #expect(tty.wait { $0.hasAtTop(striving) })
    tty.send(":5\r")
    #expect(tty.wait { $0.hasAtTop("5. Top-caliber") })
    tty.press("(")
    #expect(tty.wait { $0.hasAtTop(striving) })
    tty.send(":99\r")
    #expect(tty.shows("No provision numbered “99”"))
  }

  @Test func theOutlineLeadsToAHeading() throws {
    let tty = try Tty.opinions()
    tty.press("t")
    #expect(tty.shows("Development objectives"))
    tty.send("objectives")
    #expect(tty.wait { !$0.screen.contains("Basic principles") })
    tty.press("enter")
    #expect(tty.wait { ($0.row(of: "By 2025, the national high-tech zones") ?? 99) <= 4 })
  }

  @Test func helpShowsTheKeysAndLeavesOnAnyOfThree() throws {
    let tty = try Tty.opinions()
    let document = tty.screen
    for key in ["?", "q", "\u{1B}"] {
      tty.press("?")
      #expect(tty.shows("On this screen"))
      tty.press(key)
      #expect(tty.wait { $0.screen == document })
    }
  }

  @Test func theTextSizeKeepsThePlace() throws {
    let tty = try Tty.opinions(at: "5")
    for key in ["+", "-", "-", "="] {
      let before = tty.body
      tty.press(key)
      #expect(tty.wait { $0.body != before && $0.isWhole && $0.hasAtTop("5. Top-caliber") })
    }
  }

  @Test func leavingIsAskedForOnceAndIsClean() throws {
    let tty = try Tty.home()
    let start = tty.screen
    tty.press("q")
    #expect(tty.wait { $0.screen != start })
    tty.press("x")
    #expect(tty.wait { $0.screen == start })
    tty.press("q")
    #expect(tty.wait { $0.screen != start })
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
    #expect(!tty.emulator.isAlternate)
  }

  @Test(arguments: ["Q", "^c"]) func twoKeysLeaveAtOnce(key: String) throws {
    for tty in [try Tty.home(), try Tty.opinions()] {
      tty.press(key)
      #expect(tty.waitForEnd() == .code(0))
      #expect(!tty.emulator.isAlternate)
    }
  }

  @Test func aDocumentThroughAPipeIsReadWithTheKeyboard() throws {
    let command = "cat \(Portal.opinionsFile) | \(built("gazette")) -"
    let tty = try Tty(["/bin/sh", "-c", command])
    #expect(tty.shows("With more than three decades"))
    tty.send(":II\r")
    #expect(tty.wait { $0.hasAtTop(striving) })
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }
}
