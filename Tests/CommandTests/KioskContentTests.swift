import Foundation
import Testing

/// What a public terminal reads may fail, and may be replaced, while it is read.
@Suite(.serialized) struct KioskContentTests {
  private func site(_ words: String, in scratch: Scratch, at name: String) throws {
    try scratch.write("---\ntitle: National Laws\n---\n", to: "\(name)/_index.md")
    try scratch.write("# An Act on \(words)\n\nIts text.\n", to: "\(name)/act.md")
  }

  @Test func threeCrashesOnADocumentPutItAside() throws {
    let scratch = try Scratch()
    try site("Ships", in: scratch, at: "site")
    let log = scratch.path + "/log"
    let tty = try Tty.kiosk(scratch.path + "/site", log: log)
    for _ in 1...3 {
      #expect(tty.newReader() != nil)
      #expect(tty.shows("An Act on Ships"))
      tty.press("tab", "enter")
      #expect(tty.shows("Its text."))
      #expect(tty.crash(with: SIGSEGV) != nil)
    }
    #expect(tty.newReader() != nil)
    #expect(tty.shows("An Act on Ships"))
    tty.press("tab", "enter")
    #expect(tty.shows("put aside"))
    tty.press("L", "enter")
    #expect(tty.shows("暂不提供"))
    let lines = try String(contentsOfFile: log, encoding: .utf8)
    #expect(lines.contains("gazette: act: put aside"))
    #expect(lines.contains("gazette: confined: "))
  }

  @Test func crashesAfterADocumentWasLeftAreNoneOfIts() throws {
    let scratch = try Scratch()
    try site("Ships", in: scratch, at: "site")
    let log = scratch.path + "/log"
    let tty = try Tty.kiosk(scratch.path + "/site", log: log)
    for _ in 1...3 {
      #expect(tty.newReader() != nil)
      #expect(tty.shows("An Act on Ships"))
      tty.press("tab", "enter")
      #expect(tty.shows("Its text."))
      tty.press("H")
      #expect(tty.wait(upTo: .seconds(10)) { !$0.screen.contains("Its text.") })
      #expect(tty.crash(with: SIGSEGV) != nil)
    }
    #expect(tty.newReader() != nil)
    #expect(tty.shows("An Act on Ships"))
    tty.press("tab", "enter")
    #expect(tty.shows("Its text."))
    #expect(try !String(contentsOfFile: log, encoding: .utf8).contains("put aside"))
  }

  @Test func aFolderThatTakesTheOthersPlaceIsRead() throws {
    let scratch = try Scratch()
    try site("Ships", in: scratch, at: "releases/1")
    try site("Bridges", in: scratch, at: "releases/2")
    let link = scratch.path + "/current"
    symlink("releases/1", link)
    let log = scratch.path + "/log"
    let tty = try Tty.kiosk(link, log: log)
    #expect(tty.shows("An Act on Ships"))
    symlink("releases/2", link + ".new")
    rename(link + ".new", link)
    #expect(tty.shows("An Act on Bridges", within: .seconds(20)))
    // One that cannot be read leaves the former in service.
    symlink("releases/3", link + ".new")
    rename(link + ".new", link)
    #expect(
      tty.wait(upTo: .seconds(20)) { _ in
        (try? String(contentsOfFile: log, encoding: .utf8))?.contains("what was read before stays")
          == true
      })
    tty.press("tab", "enter")
    #expect(tty.shows("Its text."))
  }

  @Test func theCatalogueIsSearched() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    try site("Ships", in: scratch, at: "site")
    let catalogue = other.path + "/catalogue"
    #expect(
      try Printed(["index", scratch.path + "/site", "--catalogue", catalogue]).code == 0)
    let tty = try Tty.kiosk(scratch.path + "/site", options: ["--catalogue", catalogue])
    #expect(tty.newReader() != nil)
    tty.press("/")
    tty.settle()
    tty.send("its text")
    #expect(tty.shows("1 document"))
    #expect(tty.screen.contains("An Act on Ships"))
  }

  @Test func textInEveryEncodingIsRead() throws {
    let scratch = try Scratch()
    try site("Ships", in: scratch, at: "site")
    // 中华人民共和国 in GB 18030, which needs a decoder that the C library loads.
    let bytes = Data([
      0xD6, 0xD0, 0xBB, 0xAA, 0xC8, 0xCB, 0xC3, 0xF1, 0xB9, 0xB2, 0xBA, 0xCD, 0xB9, 0xFA,
    ])
    let text = Data("<html><head><meta charset=\"gb18030\"><title>Foreign</title></head><p>".utf8)
    try (text + bytes + Data("</p></html>".utf8)).write(
      to: scratch.url.appendingPathComponent("site/foreign.html"))
    try FileManager.default.removeItem(atPath: scratch.path + "/site/act.md")
    let tty = try Tty.kiosk(scratch.path + "/site")
    #expect(tty.shows("Foreign"))
    tty.press("tab", "enter")
    #expect(tty.shows("中华人民共和国"))
  }
}
