import Documents
import Testing

@testable import Loading

@Suite("Markdown")
struct MarkdownTests {
  private func blocks(_ text: String) -> [Block] { MarkdownBody(text).blocks }

  @Test("has headings, paragraphs, rules and code")
  func plainBlocks() {
    let expected = [
      Block(.heading(level: 1), "A"), Block(.heading(level: 2), "B"), Block(.paragraph, "c d"),
      Block(.rule), Block(.preformatted, "x  y\n z"), Block(.preformatted, "indented"),
    ]
    #expect(
      blocks("# A\n\nB\n---\n\nc\nd\n\n***\n\n```sh\nx  y\n z\n```\n\n    indented\n") == expected)
  }

  @Test("joins lines with a space, lines of Chinese with nothing, and keeps asked breaks")
  func lineBreaks() {
    #expect(blocks("one\ntwo") == [Block(.paragraph, "one two")])
    #expect(blocks("第一条\n为了") == [Block(.paragraph, "第一条为了")])
    #expect(blocks("第一条\nPPP\n项目") == [Block(.paragraph, "第一条 PPP 项目")])
    #expect(blocks("他说\n“好”") == [Block(.paragraph, "他说“好”")])
    #expect(blocks("a  \nb\\\nc<br>d") == [Block(.paragraph, "a\nb\nc\nd")])
  }

  @Test("marks what is marked, longer marks first")
  func marks() {
    let passage = Passage(
      "a b c d e f g",
      marks: [
        .init(2..<5, .strong), .init(2..<3, .emphasis), .init(6..<7, .code),
        .init(8..<9, .deletion), .init(10..<11, .link("u")), .init(12..<13, .image("p")),
      ])
    #expect(blocks("a ***b* c** `d` ~~e~~ [f](u) ![g](p)") == [Block(.paragraph, passage)])
    let strong = Passage("第一条　为了", marks: [.init(0..<9, .strong)])
    #expect(blocks("**第一条**　为了") == [Block(.paragraph, strong)])
  }

  @Test("moves a mark with the space that a line's end becomes")
  func marksAfterBreaks() {
    let passage = Passage("a b", marks: [.init(2..<3, .strong)])
    #expect(blocks("a\n**b**") == [Block(.paragraph, passage)])
  }

  @Test("keeps the numbers that items are written with")
  func numbers() {
    func markers(_ text: String) -> [String] {
      blocks(text).compactMap { if case .item(let marker) = $0.kind { marker } else { nil } }
    }
    #expect(markers("3) a\n4) b\n7) c") == ["3)", "4)", "7)"])
    #expect(markers("1. a\n2. b\n4. **c**\n1. d") == ["1.", "2.", "4.", "1."])
    #expect(markers("1. a\n1. b\n1. c") == ["1.", "2.", "3."])
    #expect(markers("1. a\n1. b\n2. c") == ["1.", "1.", "2."])
    #expect(markers("05. a\n06.\n1935.\n") == ["05.", "06.", "1935."])
    #expect(markers("- [ ] a\n- [x] b\n* c") == ["☐", "☑", "•"])
  }

  @Test("says nesting by numbers")
  func nesting() {
    let expected = [
      Block(.item(marker: "•"), "a", depth: 1), Block(.paragraph, "b", depth: 1),
      Block(.item(marker: "1."), "c", depth: 2), Block(.paragraph, "d", quotation: 1),
      Block(.paragraph, "e", quotation: 2),
      Block(.item(marker: "•"), "f", depth: 1, quotation: 1),
    ]
    #expect(blocks("- a\n\n  b\n  1. c\n\n> d\n>\n> > e\n>\n> - f") == expected)
  }

  @Test("caps nesting and keeps the text")
  func deepNesting() {
    let quoted = blocks(String(repeating: "> ", count: 5000) + "x")
    #expect(quoted == [Block(.paragraph, "x", quotation: 32)])
    let listed = blocks(String(repeating: "- ", count: 5000) + "x")
    #expect(listed.last == Block(.item(marker: "•"), "x", depth: 32))
  }

  @Test("resolves references to characters, and leaves unknown ones as written")
  func references() {
    #expect(
      blocks("&sect; &#167; &#xa7; &nope; &amp;lt; &#27;[31m &#0; &#x110000;")
        == [Block(.paragraph, "§ § § &nope; &lt; \u{1B}[31m \u{FFFD} \u{FFFD}")])
  }

  @Test("finds bare addresses outside of code and links")
  func addresses() {
    let text = "见http://a.b/c?d=(e)。www.x.cn, a.b@c.de! `http://code`"
    let passage = blocks(text)[0].passage
    let links = passage.marks.compactMap { mark in
      if case .link(let address) = mark.style { address } else { nil }
    }
    #expect(links == ["http://a.b/c?d=(e)", "http://www.x.cn", "mailto:a.b@c.de"])
  }

  @Test("tells of a block of code that does not end")
  func unclosedFence() {
    let body = MarkdownBody("a\n\n```\ncode\n# no heading")
    #expect(body.blocks.last == Block(.preformatted, "code\n# no heading"))
    #expect(body.notices.count == 1)
    #expect(MarkdownBody("```\ncode\n```\n").notices.isEmpty)
  }
}
