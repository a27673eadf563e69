import Documents
import SharedTexts
import Testing

@testable import Loading

@Suite("Tables of web pages")
struct HTMLTableTests {
  @Test("are rows of cells, with their headings")
  func rows() throws {
    #expect(
      try body("<table><tr><th>Fee<th>Yuan<tr><td>Permit<td><p>12<p>net</table>")
        == ["h|Fee|Yuan|", "|Permit|12 net|"])
    #expect(
      try body("<table><thead><tr><td>a<td>b</thead><tbody><tr><td>1<td>2</table>")
        == ["h|a|b|", "|1|2|"])
  }

  @Test("keep the lines of a cell that the page breaks")
  func lines() throws {
    #expect(
      try body("<table><tr><td>a<td>1 <br> 2<br><br>3<br><tr><td><br>b<td>c</table>")
        == ["|a|1⏎2⏎3|", "|b|c|"])
  }

  @Test("leave a place empty below a cell over several rows, and beside one over several columns")
  func spans() throws {
    #expect(
      try body("<table><tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e<tr><td colspan=2>f<td>g</table>")
        == ["|a|b|c|", "||d|e|", "|f||g|"])
  }

  @Test("that only lay out a page are no tables")
  func layout() throws {
    #expect(
      try body("<table><tr><td><table><tr><td>a<td>b</table><td><h2>T</h2><p>c</table>")
        == ["a", "b", "## T", "c"])
    #expect(try body("<table><tr><td>a<tr><td>b</table>") == ["a", "b"])
  }

  @Test("keep text that stands outside their cells, and number the items in them")
  func strayText() throws {
    #expect(
      try body(
        "<table><caption>Fees</caption><tr><td>a<td><ol><li>x<li>y</ol><tr><td>c<td>d</table>")
        == ["Fees", "|a|1. x 2. y|", "|c|d|"])
  }

  @Test("with spans of a million are read at once")
  func hugeSpans() throws {
    let row = "<tr><td colspan=1000000 rowspan=1000000>x</td><td colspan=-1 rowspan=0>y</td></tr>"
    #expect(try body("<table>\(row)<tr><td>z<td>w</table>") == ["|x|y|", "||z|w|"])
    let many = "<table>" + String(repeating: row, count: 2_000) + "</table>"
    let time = try work { _ = try page(many) }
    #expect(try page(many).blocks.count == 2_000)
    #expect(time < .seconds(3))
  }

  @Test("cannot swell by rows that stand far to the right")
  func padding() throws {
    let wide = String(repeating: "<td rowspan=60000>", count: 900)
    let blocks = try page(
      "<table><tr>\(wide)<td>x" + String(repeating: "<tr><td>y", count: 5_000) + "</table>"
    ).blocks
    #expect(blocks.reduce(0) { $0 + $1.passage.text.utf8.count } < 500_000)
  }
}
