import Terminal
import Testing

/// What no key sends acts as nothing, and what is pasted is text.
@Suite struct TypedNoiseTests {
  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[200;1;2;3z", "\u{1B}[<0;3;3M", "\u{1B}[M !!", "\u{1B}OZ",
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[1;9Q", "\u{1B}Q", "\u{1B}q",
  ])
  func anUnknownSequenceIsNoKey(sequence: String) throws {
    let tty = try Tty.home()
    let start = tty.screen
    tty.send(sequence)
    tty.settle()
    #expect(tty.screen == start)
    // In pieces, as over a slow line.
    for byte in sequence.utf8 { tty.send([byte]) }
    tty.settle()
    #expect(tty.screen == start)
    #expect(tty.leave() == .code(0))
  }

  @Test(arguments: ["\u{1B}OF", "\u{1B}[F", "\u{1B}[4~"])
  func endInPiecesIsEnd(sequence: String) throws {
    let tty = try Tty.opinions()
    let start = tty.screen
    for byte in sequence.utf8 { tty.send([byte]) }
    #expect(tty.shows("other technical professionals shall be cultivated."))
    let home = sequence.replacing("F", with: "H").replacing("4", with: "1")
    for byte in home.utf8 { tty.send([byte]) }
    #expect(tty.wait { $0.screen == start })
  }

  @Test func bytesThatAreNoCharactersAreDropped() throws {
    let tty = try Tty.opinions()
    let start = tty.screen
    tty.send([0xFF, 0xFE, 0x80, 0xC0, 0xAF, 0xE4, 0xF4, 0x90, 0x80, 0x80, 0x00])
    tty.settle()
    #expect(tty.screen == start)
    // A character in pieces, among broken ones.
    tty.send("/")
    tty.send([0xC3])
    tty.send("innov")
    tty.send([0xE4, 0xB8])
    tty.send("ation")
    #expect(tty.shows("innovation"))
    #expect(tty.shows("1 of "))
    #expect(Oracle(tty.raw).foreign == [])
  }

  @Test func lettersOfAnInputMethodCountAsTheirOwn() throws {
    let tty = try Tty.opinions()
    tty.send("：ＩＩ\r")
    #expect(tty.wait { $0.hasAtTop("II. Striving") })
    tty.send("Ｑ")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aPasteIsNoCommand() throws {
    let tty = try Tty.home()
    let start = tty.screen
    tty.send("\u{1B}[200~QqHcM\r\n?\u{03}\u{1B}[201~")
    tty.settle()
    #expect(tty.screen == start)
    #expect(tty.isRunning)
  }

  @Test(arguments: [true, false]) func aMegabytePastedIsTextAndBounded(hasMarks: Bool) throws {
    let tty = try Tty.opinions()
    let memory = tty.memory
    tty.send("/")
    #expect(tty.shows("Find:"))
    let words = Array(String(repeating: "Q innovation ", count: 80_000).utf8)
    tty.send(hasMarks ? Array("\u{1B}[200~".utf8) + words + Array("\u{1B}[201~".utf8) : words)
    tty.settle()
    #expect(tty.isRunning)
    #expect(tty.memory - memory < 30_000)
    tty.press("escape")
    #expect(tty.wait(until: \.isWhole))
    tty.settle()
    tty.send(":II\r")
    #expect(tty.wait { $0.hasAtTop("II. Striving") })
    #expect(tty.leave() == .code(0))
  }

  @Test func anEscapePastedIntoTheSearchIsShown() throws {
    let scratch = try Scratch()
    let file = try scratch.write("# Law\n\nRed \u{1B}[31mletters.\n", to: "law.md")
    let tty = try Tty.reader(file)
    #expect(tty.shows("letters"))
    tty.send("/\u{1B}[200~\u{1B}[31mlett\u{1B}[201~")
    #expect(tty.shows("[31mlett"))
    tty.settle()
    #expect(tty.screen.contains("1 of 1") || tty.screen.contains("not found"))
    #expect(Oracle(tty.raw).foreign == [])
    tty.press("enter")
    #expect(tty.leave() == .code(0))
  }
}
