import Documents
import Testing

@testable import Typesetting

@Suite("A block")
struct BlockTests {
  @Test("hangs its text beside its marker")
  func items() {
    #expect(
      rows([Block(.item(marker: "第三条"), "国家机关应当公开登记簿")], columns: 23) == [
        "第三条 国家机关应当公开", "       登记簿",
      ])
    #expect(
      rows(
        [
          Block(.item(marker: "1."), "one two three four five", depth: 1),
          Block(.paragraph, "goes on here", depth: 1),
          Block(.item(marker: "(a)"), "nested", depth: 2),
        ], columns: 30)
        == [
          "  1. one two three four five", "     goes on here", "     (a) nested",
        ])
  }

  @Test("puts its text below a marker that leaves no room beside it")
  func longMarkers() {
    #expect(
      rows([Block(.item(marker: "第一百二十条之一"), "国家机关")], columns: 18) == [
        "第一百二十条之一", "  国家机关",
      ])
    #expect(
      rows([Block(.item(marker: "第一百二十条之一"), "国家机关应当公开登记簿")], columns: 26) == [
        "第一百二十条之一 国家机关", "  应当公开登记簿",
      ])
  }

  @Test("keeps room for its text however deep it stands")
  func depth() {
    #expect(
      rows([Block(.item(marker: "•"), "one two three", depth: 30)], columns: 12) == [
        "  • one two", "    three",
      ])
    for columns in 2...60 {
      let set = rows(
        [Block(.item(marker: "•"), "one two three", depth: 30, quotation: 30)], columns: columns)
      #expect(set.count <= max(13, 40 / columns))
    }
  }

  @Test("that is quoted stands behind bars")
  func quotations() {
    #expect(
      rows([Block(.paragraph, "one two three four", quotation: 1)], columns: 15) == [
        "│ one two three", "│ four",
      ])
    #expect(
      rows([Block(.paragraph, "one", quotation: 1)], columns: 15, ambiguousIsWide: true) == [
        "| one"
      ])
  }

  @Test("of kept text keeps its spaces and lines, and tabs go to every eighth column")
  func preformatted() {
    #expect(
      rows([Block(.preformatted, "a\tb\n\n  c   d")], columns: 40) == [
        "  a       b", "", "    c   d",
      ])
    #expect(rows([Block(.preformatted, "abc def ghi")], columns: 12) == ["  abc def gh", "  i"])
  }

  @Test("of facts hangs under its value")
  func facts() {
    let source = Passage("Source: the gazette of the town", marks: [Passage.Mark(0..<7, .label)])
    #expect(
      rows([Block(.fact, source)], columns: 24) == ["Source: the gazette of", "        the town"])
  }

  @Test("is told from others by more than its colour")
  func signs() {
    #expect(rows([Block(.notice, "Repealed.")], columns: 20) == ["! Repealed."])
    #expect(rows([Block(.note(marker: "[1]"), "See there.")], columns: 20) == ["[1] See there."])
    #expect(rows([Block(.rule)], columns: 5) == ["─────"])
    #expect(
      rows([Block(.term, "act"), Block(.definition, "a law")], columns: 20) == ["act", "    a law"])
  }

  @Test("stands apart from the one before it as the spacing says")
  func spacing() {
    let blocks = [
      Block(.paragraph, "a b"), Block(.heading(level: 2), "B"), Block(.paragraph, "c"),
      Block(.item(marker: "•"), "d", depth: 1), Block(.item(marker: "•"), "e", depth: 1),
    ]
    #expect(rows(blocks, columns: 30) == ["a b", "", "B", "c", "  • d", "  • e"])
    #expect(
      rows(blocks, columns: 30, spacing: .normal) == [
        "a b", "", "B", "", "c", "", "  • d", "  • e",
      ])
    #expect(
      rows(Array(blocks.prefix(2)), columns: 2, spacing: .large) == ["a", "", "b", "", "", "B"])
  }
}
