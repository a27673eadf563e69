import Documents
import Testing

@testable import Loading

@Suite("The text of a web page")
struct HTMLTextTests {
  @Test("is its paragraphs and headings, white space folded as browsers fold it")
  func paragraphs() throws {
    #expect(
      try body(
        "<h2>Scope</h2><p> This  law\n applies. </p><p>It is <b>binding</b>.<h3>Terms</h3>Text")
        == ["## Scope", "This law applies.", "It is binding.", "### Terms", "Text"])
  }

  @Test("has no space where a line of Chinese ends in the file")
  func chineseLines() throws {
    #expect(try body("<p>第一条　为了\n  规范行为，\n制定 本法。</p>") == ["0|第一条|为了规范行为，制定 本法。"])
  }

  @Test("keeps a line break among short lines and makes paragraphs of running text")
  func lineBreaks() throws {
    #expect(
      try body("<p>The Mayor<br>8th Floor<br>Main Street</p>") == [
        "The Mayor⏎8th Floor⏎Main Street"
      ])
    let sentence = String(repeating: "The council decides on the matter. ", count: 5)
    #expect(try body("\(sentence)<br>Then it publishes.<br><br>Done.").count == 3)
    #expect(try body("<div>　　甲方。<br>　　乙方。</div>") == ["甲方。", "乙方。"])
  }

  @Test("numbers lists as the page does")
  func numberedLists() throws {
    #expect(
      try body(
        "<ol start=3><li>a<li value=9>b<li>c</ol><ol type=i><li>d<li>e</ol><ol type=A><li>f</ol>")
        == ["1|3.|a", "1|9.|b", "1|10.|c", "1|i.|d", "1|ii.|e", "1|A.|f"])
    #expect(try body("<ol reversed><li>a<li>b<li>c</ol>") == ["1|3.|a", "1|2.|b", "1|1.|c"])
    #expect(try body("<ol start=99999999999999999999><li>a</ol>") == ["1|1.|a"])
  }

  @Test("nests lists, and continues an item in paragraphs")
  func nestedLists() throws {
    #expect(
      try body("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul><p>e")
        == ["1|•|a", "2|•|b", "1|•|c", "1||d", "e"])
  }

  @Test("has terms, definitions, quotations and preformatted text")
  func otherBlocks() throws {
    #expect(
      try body(
        "<dl><dt>Land<dd>Soil.</dl><blockquote>Said.<blockquote>Cited.</blockquote></blockquote>")
        == [": Land", "= Soil.", "> Said.", "> > Cited."])
    #expect(
      try body("<dl><dt>act<dd><p>A law<p>or a regulation.</dl><p>After.")
        == [": act", "= A law", "= or a regulation.", "After."])
    #expect(
      try body("<p>a</p><pre>\n x  y\n  z\n</pre><hr><p>b") == ["a", "pre  x  y⏎  z", "---", "b"])
  }

  @Test("marks links, stress, code and deletions, and stands for pictures with their words")
  func marked() throws {
    let blocks = try page(
      "<p><a href=' act.html '>the <b>act</b></a> and <del>old</del> <code>x</code> <img src=a.png alt='a map'>"
    ).blocks
    #expect(
      marks(blocks[0]) == [
        "link(\"act.html\"): the act", "strong: act", "deletion: old", "code: x",
        "image(\"a.png\"): a map",
      ])
  }

  @Test("keeps a power apart from its base, and a note's marker apart from the note")
  func raised() throws {
    #expect(
      try body(
        "<p>10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>, law<sup>1)</sup></p><p><sup>1)</sup>Repealed.</p>"
      )
      .first == "10^6 m2, CO2, law1)")
    #expect(try body("<p>x</p><p><b>a</b> <sup>1)</sup>Repealed.</p>").last == "a 1) Repealed.")
  }

  @Test("keeps what is folded away and what stands over words")
  func foldedAway() throws {
    #expect(
      try body(
        "<details><summary>More</summary><p>Hidden rule.</details><ruby>東京<rt>とうきょう</rt></ruby>")
        == ["More", "Hidden rule.", "東京（とうきょう）"])
  }

  @Test("reads references by name and number, those of Windows' code page as what they mean")
  func references() throws {
    #expect(
      try body("<p>In &sect;&nbsp;5 &#167; &#xA7; &#150; &#x93;a&#148; AT&T &unknown; 1 < 2 &lt;b>")
        == ["In §\u{A0}5 § § – “a” AT&T &unknown; 1 < 2 <b>"])
  }

  @Test("has footnotes where links lead there and back, or have the names of notes")
  func notes() throws {
    let blocks = try page(
      """
      <p>Text<sup><a id=r1 href=#fn1>1</a></sup> and more<a href="#_ftn2" name="_ftnref2">[2]</a>.</p>
      <ol><li id=fn1><p>First note. <a href=#r1>↩</a></p></li></ol>
      <p><a href="#_ftnref2" name="_ftn2">[2]</a> Second note.</p>
      """
    ).blocks
    #expect(pageLines(blocks) == ["Text1 and more[2].", "^1|First note.", "^2|Second note."])
    #expect(marks(blocks[0]) == ["note(\"1\"): 1", "note(\"2\"): [2]"])
  }

  @Test("takes a link to a heading for a link, not for a note")
  func noNotes() throws {
    let blocks = try page("<p><a href=#a>Scope</a></p><h2 id=a>Scope of the law</h2><p>x").blocks
    #expect(pageLines(blocks) == ["Scope", "## Scope of the law", "x"])
    #expect(marks(blocks[0]) == ["link(\"#a\"): Scope"])
  }

  @Test("shows lines that are only set as headings as headings")
  func boldHeadings() throws {
    #expect(
      try body(
        "<h2>Law</h2><b>I. kafli.</b> <b><i>Scope</i></b><br><b>1. gr.</b><br>\(sentence)<br><b>2. gr.</b><br>\(sentence)"
      )
        == ["## Law", "### I. kafli. Scope", "#### 1. gr.", sentence, "#### 2. gr.", sentence])
  }

  private let sentence =
    "Whoever becomes aware that a ship is in danger near the land shall do all that is in his power to save the people."
    + " He shall also tell the police."
}
