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

  /// Gives a link another folder to lead to, as one step.
  private func turn(_ link: String, to folder: String) {
    symlink(folder, link + ".new")
    rename(link + ".new", link)
  }

  private func hasLogged(_ words: String, in log: String) -> Bool {
    (try? String(contentsOfFile: log, encoding: .utf8))?.contains(words) == true
  }

  @Test func aPageThatIsOpenStaysWholeAndTheNextOneIsOfTheNewFolder() throws {
    let scratch = try Scratch()
    for (number, name) in [(1, "Ships"), (2, "Bridges")] {
      try site(name, in: scratch, at: "releases/\(number)")
      let articles = (1...60).map { "Article \($0) of \(name)." }.joined(separator: "\n\n")
      try scratch.write(
        "# An Act on \(name)\n\n\(articles)\n", to: "releases/\(number)/act.md")
    }
    let (link, log) = (scratch.path + "/current", scratch.path + "/log")
    symlink("releases/1", link)
    let tty = try Tty.kiosk(link, log: log)
    #expect(tty.shows("An Act on Ships"))
    tty.press("tab", "enter")
    #expect(tty.shows("Article 1 of Ships."))
    turn(link, to: "releases/2")
    #expect(tty.wait(upTo: .seconds(20)) { _ in hasLogged("the site has changed", in: log) })
    try FileManager.default.removeItem(atPath: scratch.path + "/releases/1")
    var seen: Set<Int> = []
    for _ in 0..<10 {
      #expect(tty.hasHeardAll())
      #expect(!tty.screen.contains("Article 1 of Bridges"))
      seen.formUnion((1...60).filter { tty.screen.contains("Article \($0) of Ships.") })
      tty.send(" ")
    }
    #expect(seen.count == 60)
    tty.send("H")
    #expect(tty.shows("An Act on Bridges"))
    #expect(!tty.screen.contains("Ships"))
    tty.press("enter")
    #expect(tty.shows("Article 1 of Bridges."))
  }

  @Test(arguments: ["nothing", "without-documents"])
  func newContentThatDoesNotLoadLeavesTheOldInService(name: String) throws {
    let scratch = try Scratch()
    try site("Ships", in: scratch, at: "releases/1")
    try scratch.write("no text of a site", to: "releases/without-documents/picture.png")
    let (link, log) = (scratch.path + "/current", scratch.path + "/log")
    symlink("releases/1", link)
    let tty = try Tty.kiosk(link, log: log)
    #expect(tty.shows("An Act on Ships"))
    turn(link, to: "releases/\(name)")
    #expect(
      tty.wait(upTo: .seconds(20)) { _ in hasLogged("what was read before stays", in: log) })
    #expect(!hasLogged("the site has changed", in: log))
    tty.press("tab", "enter")
    #expect(tty.shows("Its text."))
    // One that loads is taken again.
    try site("Bridges", in: scratch, at: "releases/2")
    turn(link, to: "releases/2")
    tty.send("H")
    #expect(tty.shows("An Act on Bridges", within: .seconds(20)))
  }

  @Test func theCatalogueIsSearched() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    try site("Ships", in: scratch, at: "site")
    let catalogue = other.path + "/catalogue"
    #expect(
      try Printed(["index", scratch.path + "/site", "--catalogue", catalogue]).code == 0)
    let log = scratch.path + "/log"
    let tty = try Tty.kiosk(scratch.path + "/site", options: ["--catalogue", catalogue], log: log)
    #expect(tty.newReader() != nil)
    let readers = tty.readers
    tty.press("/")
    tty.settle()
    tty.send("its text")
    #expect(tty.shows("1 document"))
    #expect(tty.shows("An Act on Ships"))
    // The catalogue is opened again once the files were looked at, and the first one is given up.
    tty.wait(upTo: .seconds(5)) { _ in false }
    #expect(tty.hasHeardAll())
    #expect(tty.readers == readers, "\((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")")
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
