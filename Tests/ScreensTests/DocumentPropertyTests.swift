import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Every document's screen")
struct DocumentPropertyTests {
  /// Numbers that are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 ^ state << 17
    }
  }

  private static let hostile = Manuscripts.act(
    [
      Block(.paragraph, ""), Block(.heading(level: 6), "\u{1B}[31m\u{202E}x"),
      Block(
        .paragraph,
        Passage(
          "a\u{301}b 国家",
          marks: [
            Passage.Mark(0..<900, .link("#a")), Passage.Mark(5..<7, .note("\u{1B}")),
            Passage.Mark(-3..<0, .link("#")),
          ])),
      Block(.item(marker: ""), "", depth: 99), Block(.item(marker: "\u{200B}"), "x", depth: -3),
      Block(.note(marker: "\u{1B}"), ""), Block(.row(table: 0, isHeading: true), "\t\t\t"),
      Block(.row(table: 0, isHeading: false), "a\tb"), Block(.rule, "x"),
      Block(.preformatted, "\n\n\n"), Block(.item(marker: "第三条"), "x", quotation: 99),
    ], title: "\u{1B}]0;evil\u{7}" + String(repeating: "長", count: 300))

  private static let keys: [Key] =
    "jkdubgGtfnN/:]['()m12+-=aeh ?q\u{7B2C}".map { .character($0) } + [
      .enter, .enter, .escape, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab,
      .tab, .backTab, .backspace, .delete,
    ]

  private func fault(_ app: App) -> String? {
    let frame = app.frame
    if frame.size != app.desk.size { return "the picture is \(frame.size)" }
    if let cursor = frame.cursor,
      !(0..<frame.size.rows).contains(cursor.row)
        || !(0..<frame.size.columns).contains(cursor.column)
    {
      return "the cursor is at \(cursor)"
    }
    return nil
  }

  @Test(
    "has a picture in every window from 1 × 1 up, whatever keys are pressed",
    arguments: [
      Manuscripts.zones, Manuscripts.chinese, Manuscripts.links, Manuscripts.act([]), hostile,
    ])
  func anything(document: Document) {
    var dice = Dice(state: 5)
    let sitting = Sitting.reading(document)
    var app = sitting.app
    let opened = app
    for _ in 0..<700 {
      let size = Size(
        columns: Int.random(in: 1...(Bool.random(using: &dice) ? 30 : 140), using: &dice),
        rows: Int.random(in: 1...(Bool.random(using: &dice) ? 8 : 40), using: &dice))
      _ = app.update(.input(.resize(size)))
      for _ in 0..<6 {
        _ = app.update(.input(.key(Self.keys.randomElement(using: &dice) ?? "j")))
        if app.isBusy { _ = app.update(.input(.idle)) }
      }
      let place = Frame.Place(
        row: Int.random(in: 0..<size.rows, using: &dice),
        column: Int.random(in: 0..<size.columns, using: &dice))
      let action = [Mouse.Action.click, .click, .wheelDown, .wheelUp].randomElement(using: &dice)
      _ = app.update(.input(.mouse(Mouse(action ?? .click, at: place))))
      if let fault = fault(app) { Issue.record("\(size): \(fault)") }
      if !(app.top is DocumentScreen) { app = opened }
    }
  }

  @Test("has a picture in every small window", arguments: [Manuscripts.zones, hostile])
  func small(document: Document) {
    for columns in 1...20 {
      for rows in 1...10 {
        let desk = Desk(
          site: Samples.portal, size: Size(columns: columns, rows: rows), ambiguousIsWide: rows > 5)
        var screen = DocumentScreen(document, at: desk)
        for key in [.down, "t", .down, .enter, "/", "e", .enter, "f", "1", .enter, .tab, "G"]
          as [Key]
        {
          _ = screen.update(.input(.key(key)), at: desk)
          #expect(screen.frame(at: desk).size == desk.size)
        }
      }
    }
  }

  @Test("is at the same place after any row of resizes", arguments: [1, 2, 3])
  func resizes(seed: UInt64) {
    var dice = Dice(state: seed)
    var sitting = Sitting.reading(Manuscripts.law(articles: 40), 80, 24)
    for _ in 0..<12 {
      sitting.press([" ", "]", .down, "u"].randomElement(using: &dice) ?? " ")
      let picture = sitting.text
      for _ in 0..<9 {
        sitting.resize(
          Int.random(in: 1...200, using: &dice), Int.random(in: 1...60, using: &dice))
      }
      sitting.resize(80, 24)
      #expect(sitting.text == picture)
    }
  }

  @Test("sets no more than is seen of a long document")
  func lazy() {
    // The blocks that are set at the opening are those around the first screenful, however many there are.
    let document = Manuscripts.act((0..<100_000).map { Block(.paragraph, Passage("Line \($0)")) })
    let desk = Desk(site: Samples.portal, size: Size(columns: 80, rows: 24))
    var screen = DocumentScreen(document, at: desk)
    #expect(screen.contents == nil && screen.isBusy)
    #expect(screen.frame(at: desk).text.contains("Line 3"))
    _ = screen.update(.input(.key(.end)), at: desk)
    #expect(screen.frame(at: desk).text.contains("Line 99999"))
    #expect(screen.contents == nil)
    // The contents are read in slices, and so are the definitions after them.
    _ = screen.update(.input(.idle), at: desk)
    #expect(screen.contents == nil && screen.isBusy)
    while screen.isBusy { _ = screen.update(.input(.idle), at: desk) }
    #expect(screen.contents != nil && screen.definitions.isWhole)
  }

  @Test("has the same contents whether they are read in slices or asked for in between")
  func contents() {
    let blocks = (0..<9000).map { number in
      Block(
        number.isMultiple(of: 9) ? .heading(level: 2) : .paragraph, Passage("Article \(number)"))
    }
    let document = Manuscripts.act(blocks)
    let desk = Desk(site: Samples.portal, size: Size(columns: 80, rows: 24))
    for slices in 0..<6 {
      var screen = DocumentScreen(document, at: desk)
      for _ in 0..<slices { _ = screen.update(.input(.idle), at: desk) }
      #expect(screen.readThrough().outline == Outline(document))
    }
  }
}
