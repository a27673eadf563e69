import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("Hostile web pages")
struct HTMLFaultTests {
  @Test("of any depth are read without overflow")
  func depth() throws {
    let open = String(repeating: "<div><span><ul><blockquote><b>", count: 20_000)
    #expect(try page(open + "<p>x").blocks.map(\.passage.text) == ["x"])
    let lists = String(repeating: "<ul><li>a", count: 2_000)
    let blocks = try page(lists).blocks
    #expect(blocks.count == 2_000)
    #expect(blocks.allSatisfy { $0.depth <= 64 })
  }

  @Test("misnested in any way give their text in reading order")
  func misnested() throws {
    #expect(
      try body(
        "<table><tr><p>a<b><i>b</b></i><table><td>c</table><li>d<script>x</script><style>p{}</style><p>e"
      )
        == ["ab", "c", "1|•|d", "1||e"])
  }

  @Test("keep their links as written, and do nothing else with them")
  func links() throws {
    let block = try page(
      "<a href='javascript:alert(1)'>a</a> <a href='file:///etc/passwd'>b</a> <a href='ssh://-oProxyCommand=id'>c</a>"
    ).blocks[0]
    #expect(
      marks(block) == [
        "link(\"javascript:alert(1)\"): a", "link(\"file:///etc/passwd\"): b",
        "link(\"ssh://-oProxyCommand=id\"): c",
      ])
  }

  @Test("hide no control character behind a reference")
  func controls() throws {
    let document = try page(
      "<title>&#27;]0;x&#7;</title><p>&#x1b;[2J &#155;31m &#x202e;abc&#x202c; &#0;\u{1B}\u{0}</p>")
    #expect(document.title == "\u{1B}]0;x\u{7}")
    #expect(
      document.blocks[0].passage.text == "\u{1B}[2J ›31m \u{202E}abc\u{202C} \u{FFFD}\u{1B}\u{FFFD}"
    )
  }

  @Test("lose no text to a comment, a script or a tag that does not end")
  func unended() throws {
    #expect(try body("<p>a<!-- b > c<p>d") == ["a c", "d"])
    #expect(try body("<p>a <b and c") == ["a <b and c"])
    #expect(try body("<p>a</p><a href=\"x>y</a><p>b") == ["a", "y", "b"])
    let cut = try page("<p>The text of this page stands before its script.</p><script>if (a<b")
    #expect(cut.notices == ["This page ends inside a script or a style sheet."])
    #expect(cut.blocks.count == 1)
  }

  @Test(
    "take no more than twice the time for twice the size",
    arguments: [
      "<b>", "<b>x</i>", "<!--", "<!-- x", "<a b='", "<a b=\"c", "<![CDATA[", "<script>", "<title>",
      "<p a=1 b=2 c=3 ", "&", "&#", "&#9", "<", "</", "<table><tr><td>", "<ul><li>",
      "<sup>1</sup>2",
      "<a href=#f1>1</a>", "<p id=fn1><a href=#fn1>1</a>", "<wbr>x", "<p>x<br>", "一、",
      "<td colspan=999 rowspan=999>x",
      "<dl><dd>", "<b><p>x</b>", "<span class=nav>", "<font><p>1. x", "<ruby>a<rt>b",
      "<div class=content><p>The text, as said. </p>", "1. The text is here. ",
    ])
  func time(unit: String) throws {
    let small = String(repeating: unit, count: max(1, 25_000 / unit.utf8.count))
    let (one, two) = try leastWork(
      { _ = try page("<body>" + small) }, { _ = try page("<body>" + small + small) })
    #expect(one < .milliseconds(750))
    #expect(two < one * 3 + .milliseconds(38), "\(unit): \(one), \(two)")
  }

  @Test("of section F are read at once")
  func sectionF() throws {
    guard let files = Shared.files(of: "hostile") else { return }
    let pages = files.filter { $0.pathExtension == "html" }
    #expect(pages.count >= 10)
    for file in pages {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let time = try work { _ = try page(text) }
      #expect(time < .seconds(1), "\(file.lastPathComponent)")
    }
  }
}
