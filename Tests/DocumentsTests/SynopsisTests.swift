import Documents
import Testing

@Suite("Two texts side by side")
struct SynopsisTests {
  private func act(_ blocks: [Block]) -> (Document, Outline) {
    let document = Document(entry: Entry(id: Document.ID("act"), title: "Act"), blocks: blocks)
    return (document, Outline(document))
  }

  private func counterparts(
    _ first: (Document, Outline), _ second: (Document, Outline), _ side: Synopsis.Side = .first
  ) -> [Int?] {
    let synopsis = Synopsis(first, second)
    return (side == .first ? first : second).0.blocks.indices.map {
      synopsis.counterpart(of: Document.Position(block: $0), in: side)?.block
    }
  }

  private static let english: [Block] = [
    Block(.heading(level: 1), "Regulations"), Block(.heading(level: 2), "Chapter I General"),
    Block(.item(marker: "Article 1"), "First."), Block(.item(marker: "Article 2"), "Second."),
    Block(.heading(level: 2), "Chapter II Special"), Block(.item(marker: "Article 3"), "Third."),
    Block(.item(marker: "(1)"), "One.", depth: 1), Block(.item(marker: "(2)"), "Two.", depth: 1),
  ]

  private static let chinese: [Block] = [
    Block(.heading(level: 2), "第一章　总则"), Block(.item(marker: "第一条"), "一。"),
    Block(.item(marker: "第二条"), "二。"), Block(.paragraph, "二之二。"),
    Block(.heading(level: 2), "第二章　特则"), Block(.item(marker: "第三条"), "三。"),
    Block(.item(marker: "（一）"), "甲。", depth: 1), Block(.item(marker: "（二）"), "乙。", depth: 1),
  ]

  @Test("meet at the provisions of the same number, in whatever language")
  func translation() {
    let (english, chinese) = (act(SynopsisTests.english), act(SynopsisTests.chinese))
    #expect(counterparts(english, chinese) == [0, 0, 1, 2, 4, 5, 6, 7])
    #expect(counterparts(english, chinese, .second) == [1, 2, 3, 3, 4, 5, 6, 7])
  }

  @Test("meet between their provisions by how much of the text is behind")
  func between() {
    let long = String(repeating: "word ", count: 100)
    let first = act([
      Block(.item(marker: "1."), Passage(long)), Block(.item(marker: "2."), Passage(long)),
    ])
    let second = act([
      Block(.item(marker: "1."), Passage(long + long)), Block(.item(marker: "2."), "End."),
    ])
    let synopsis = Synopsis(first, second)
    let middle = synopsis.counterpart(of: Document.Position(block: 0, offset: 250), in: .first)
    #expect(middle == Document.Position(block: 0, offset: 500))
    let back = synopsis.counterpart(of: Document.Position(block: 0, offset: 500), in: .second)
    #expect(back == Document.Position(block: 0, offset: 250))
  }

  @Test("go past what only one of them has")
  func inserted() {
    let old = act((1...4).map { Block(.item(marker: "Article \($0)"), Passage("Text \($0).")) })
    let new = act(
      [1, 2, 3, 4, 5].map {
        Block(
          .item(marker: $0 == 3 ? "Article 2a" : "Article \($0 > 3 ? $0 - 1 : $0)"),
          Passage("Text."))
      })
    #expect(counterparts(old, new) == [0, 1, 3, 4])
  }

  @Test("do not meet where nothing is numbered alike")
  func strangers() {
    let synopsis = Synopsis(act([Block(.paragraph, "One.")]), act([Block(.paragraph, "Two.")]))
    #expect(synopsis.isEmpty)
    #expect(synopsis.counterpart(of: Document.Position(block: 0), in: .first) == nil)
    let odd = Synopsis(act(SynopsisTests.english), act(SynopsisTests.chinese))
    for position in [(-1, 0), (8, 0), (99, 7)] {
      let place = Document.Position(block: position.0, offset: position.1)
      #expect(odd.counterpart(of: place, in: .first) == nil)
    }
    #expect(odd.counterpart(of: Document.Position(block: 7, offset: .max), in: .first) != nil)
  }
}
