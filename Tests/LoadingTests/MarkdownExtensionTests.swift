import Documents
import Testing

@testable import Loading

@Suite("Beyond CommonMark, Markdown")
struct MarkdownExtensionTests {
  private func blocks(_ text: String) -> [Block] { MarkdownBody(text).blocks }

  @Test("has tables of which no cell is lost")
  func tables() {
    let expected = [
      Block(.row(table: 1, isHeading: true), "a\tb"),
      Block(.row(table: 1, isHeading: false), "1\t"),
      Block(.row(table: 1, isHeading: false), "1\t2\t3\tx|y"),
      Block(.row(table: 1, isHeading: false), "\t\tz"),
    ]
    #expect(blocks("|a|b|\n|-|-|\n|1|\n|1|2|3|x\\|y|\n|||z|") == expected)
    #expect(blocks("a | b\n:-: | --\n1 | 2").count == 2)
  }

  @Test("shows a table that is too large as it is written")
  func largeTable() {
    let wide = String(repeating: "|c", count: 1000) + "|\n" + String(repeating: "|-", count: 1000)
    let body = MarkdownBody(wide + "|\n" + String(repeating: "|v\n", count: 5000))
    #expect(body.notices.count == 1)
    #expect(Sparse.letters(of: body.blocks).count == 6000)
  }

  @Test("has footnotes in the order in which they are referred to")
  func footnotes() {
    let text =
      "a[^b] c[^1] `[^1]` \\[^1] [^none]\n\n[^1]: one\n    more\n\n    and [^b]\n[^b]: see [^1]\n\n[^x]: unused\n"
    let body = blocks(text)
    #expect(body[0].passage.text == "a[b] c[1] [^1] [^1] [^none]")
    #expect(
      body[0].passage.marks == [
        .init(1..<4, .note("b")), .init(6..<9, .note("1")), .init(10..<14, .code),
      ])
    #expect(body[1].kind == .note(marker: "b"))
    #expect(body[1].passage == Passage("see [1]", marks: [.init(4..<7, .note("1"))]))
    #expect(body[2] == Block(.note(marker: "1"), "one more"))
    #expect(body[3].passage.text == "and [b]")
    #expect(body[4] == Block(.note(marker: "x"), "unused"))
    #expect(body.count == 5)
  }

  @Test("leaves what looks like a footnote in code")
  func footnotesInCode() {
    let text = "[^1]\n\n```\n[^1]: no\n```\n\n[^1]: yes"
    #expect(blocks(text)[1] == Block(.preformatted, "[^1]: no"))
    #expect(blocks(text)[2] == Block(.note(marker: "1"), "yes"))
  }

  @Test("has terms with definitions")
  func definitions() {
    let expected = [
      Block(.term, "Act"), Block(.definition, "a law"), Block(.definition, "a deed"),
      Block(.term, "Order"), Block(.definition, "less"),
      Block(.definition, Passage("than it", marks: [.init(0..<4, .strong)])),
      Block(.paragraph, "not: this"),
    ]
    let text = "Act\n: a law\n: a deed\n\nOrder\n\n: less\n\n    **than** it\n\nnot: this"
    #expect(blocks(text) == expected)
  }

  @Test("has HTML of which the text is kept")
  func html() {
    let expected = [
      Block(.heading(level: 2), "h"), Block(.paragraph, "a & b"),
      Block(.item(marker: "1."), "c", depth: 1), Block(.item(marker: "2."), "d", depth: 1),
      Block(.paragraph, "x"),
    ]
    let text =
      "<div><h2>h</h2><p>a &amp;\nb</p><!-- gone --><style>p {}</style><ol><li>c<li>d</ol></div>\n\nx"
    #expect(blocks(text) == expected)
    let linked = Passage("a\nb c", marks: [.init(2..<3, .link("u")), .init(4..<5, .strong)])
    #expect(
      blocks("a<br/><a href=u>b</a> <b>c</b><a name=x></a>")
        == [Block(.paragraph, linked, anchors: ["x"])])
    #expect(blocks("at most <number> of x<3") == [Block(.paragraph, "at most <number> of x<3")])
    #expect(blocks("a\n\n<!-- INFO END -->\n\nb").count == 2)
  }

  @Test("tells raised numbers from those on the line")
  func raised() {
    #expect(
      blocks("§ 13<sup>1</sup>, H<sub>2</sub>O, 1<sup>st</sup>")[0].passage.text
        == "§ 13¹, H₂O, 1st")
  }

  @Test("has tables of HTML, with an empty cell for each that is reached over")
  func htmlTables() {
    let expected = [
      Block(.row(table: 1, isHeading: true), "A\t\tB"),
      Block(.row(table: 1, isHeading: false), "r\t1\n2\tq"),
      Block(.row(table: 1, isHeading: false), "\tx\ty"),
    ]
    let text = """
      <table>
        <tr><th colspan="2">A</th><th>B</th></tr>
        <tr><td rowspan="2">r</td><td>1<br>2</td><td>q</td></tr>
        <tr><td>x</td><td>y</td></tr>
      </table>
      """
    #expect(blocks(text) == expected)
  }

  @Test("ends a mark of HTML where its cell ends, and raises nothing that is marked")
  func markEnds() {
    let row = Passage("a\tb", marks: [.init(0..<1, .strong), .init(2..<3, .strong)])
    #expect(
      blocks("<table><tr><td><b>a <i></i></b> <td><b>b ")
        == [Block(.row(table: 1, isHeading: false), row)])
    let marked = Passage("x1", marks: [.init(1..<2, .strong)])
    #expect(blocks("x<sup><b>1</b></sup>") == [Block(.paragraph, marked)])
  }

  @Test("shows what follows a comment that does not end")
  func unclosedComment() {
    let body = MarkdownBody("a\n\n<!-- b\n\n## c\n\n- d\n")
    #expect(
      body.blocks == [
        Block(.paragraph, "a"), Block(.paragraph, "b"), Block(.heading(level: 2), "c"),
        Block(.item(marker: "•"), "d", depth: 1),
      ])
    #expect(body.notices.count == 1)
  }
}
