import Foundation
import Loading
import Proofreading
import SharedTexts
import Testing

/// Files as a whole: their names, their ends, and whether they can be read.
@Suite struct FileTests {
  @Test(arguments: [
    ("The end is missing,", "a.md:6 cut-off doubtful"),
    ("The end (is missing", "a.md:6 cut-off doubtful"),
    ("Text.\n\n```\ncode", "a.md:8 open-markup wrong"),
    ("第一条 全部。\n\n第二条 因", "a.md:8 cut-off doubtful"),
  ])
  func aTextThatStopsIsFoundAtItsLastLine(text: String, mark: String) throws {
    #expect(try Desk(["a.md": Desk.sound(text)]).marks() == [mark])
  }

  @Test(arguments: [
    "The end (is here).", "第一条 全部。", "The Office", "1) a\n2) b", "| a |\n| - |\n| b, |",
  ])
  func aTextThatEndsIsNoFault(text: String) throws {
    #expect(try Desk(["a.md": Desk.sound(text)]).marks() == [])
  }

  @Test func aFileThatFillsItsLastBlockIsDoubtful() throws {
    let head = Desk.sound("")
    let text = head + String(repeating: "x", count: 4096 - head.utf8.count)
    #expect(try Desk(["a.md": text]).marks() == ["a.md:7 cut-off doubtful"])
    #expect(try Desk(["a.md": text + "x"]).marks() == [])
  }

  @Test func aFileThatEndsInsideACharacterIsWrong() throws {
    let bytes = Data(Desk.sound("第一条").utf8).dropLast(2)
    #expect(
      try Desk(["a.md": bytes]).marks() == [
        "a.md:6 cut-off wrong", "a.md:6 undecodable-bytes wrong",
      ])
  }

  @Test func whatIsNoTextIsNamed() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"
    let desk = try Desk(["a.md": pointer, "b.md": "%PDF-1.7\n", "c.md": Desk.sound()])
    #expect(
      try desk.marks() == ["a.md:1 missing-content wrong", "b.md:- unreadable-file wrong"])
  }

  @Test func damagedXMLAndPagesOfScriptsAreNamed() throws {
    let desk = try Desk([
      "a.xml": "<doc>\n<p>One</p>\n<p>Two</q></p></doc>\n",
      "b.html": "<title>B</title><body><script>document.write(1)</script></body>",
    ])
    let marks = try desk.marks()
    #expect(marks.contains("a.xml:3 damaged-markup doubtful"))
    #expect(marks.contains("b.html:- empty-document doubtful"))
  }

  @Test func pipesAndLinksAreNeitherOpenedNorFollowed() throws {
    let desk = try Desk(["a.md": Desk.sound(), "s/b.md": "# B\n\nText.\n"])
    mkfifo(desk.place.path + "/p.md", 0o600)
    for (name, target) in [("l.md", "/etc/passwd"), ("m.md", "m.md"), ("s/loop", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: desk.place.path + "/" + name, withDestinationPath: target)
    }
    #expect(
      try desk.marks() == [
        "l.md:- unreadable-file wrong", "m.md:- unreadable-file wrong",
        "p.md:- unreadable-file note", "s/loop:- unreadable-file note",
      ])
  }

  @Test func namesThatLookAlikeAreDoubtful() throws {
    let desk = try Desk([
      "Act.md": "# A\n\nText.\n", "act.md": "# B\n\nText.\n", "e\u{301}.md": "# C\n\nText.\n",
      "x\u{202E}y.md": "# E\n\nText.\n",
      "z.md": "# F\n\nText.\n", "z.txt": "Z\n\nText.\n\nMore.\n",
    ])
    // To Swift the two names are one key.
    try "# D\n\nText.\n".write(
      to: desk.place.appendingPathComponent("\u{E9}.md"), atomically: false, encoding: .utf8)
    #expect(
      try desk.marks() == [
        "act.md:- similar-names doubtful", "x\u{202E}y.md:- odd-name doubtful",
        "z.txt:- same-id doubtful", "\u{E9}.md:- similar-names doubtful",
      ])
  }

  @Test func everyHostileFileIsReadInLinearTime() throws {
    guard let place = Shared.hostileFolder else { return }
    var proofreader = Proofreader(try SiteFolder(opening: place))
    var findings: [Finding] = []
    let time = work { findings = proofreader.read() }
    #expect(time < .seconds(60))
    let marks = Set(findings.map { "\($0.file):\($0.line ?? 0) \($0.rule.rawValue)" })
    for mark in [
      "A01-csi-sgr.md:7 control-character", "B01-bidi-override.md:7 reordering-character",
      "B08-tag-chars-hidden.md:7 hidden-text", "C12-overlong-surrogate.md:3 undecodable-bytes",
      "C22-lfs-pointer.md:1 missing-content", "D19-unclosed-fence.md:3 open-markup",
      "E01-unclosed.md:1 open-description", "E04-billion-laughs.md:1 damaged-description",
      "E12-date-range.md:2 no-date", "F08-truncated.xml:1 cut-off",
    ] {
      #expect(marks.contains(mark), "\(mark)")
    }
  }

  @Test(arguments: ["[a](#a%d) ", "[a](b%d.md) ", "]( ", "<", "a\u{200D}", "《法%d》"])
  func timeGrowsWithTheLength(piece: String) throws {
    func time(_ count: Int) throws -> Duration {
      let text = (0..<count).map { piece.replacing("%d", with: String($0)) }.joined()
      let desk = try Desk(["a.md": Desk.sound(text), "b.md": "# B\n\nText.\n"])
      return try work { _ = try desk.findings() }
    }
    let (short, long) = (try time(4000), try time(16_000))
    #expect(long < short * 8 + .milliseconds(200))
  }
}
