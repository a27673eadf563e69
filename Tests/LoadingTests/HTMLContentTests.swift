import Documents
import Testing

@testable import Loading

@Suite("A web page without its chrome")
struct HTMLContentTests {
  private static let prose = """
    <p>The municipal government, having heard the departments concerned, decides as follows.</p>
    <p>Fees for permits are set by the council, and are published every year in the gazette.</p>
    <p>This decision is in force from the day on which it is published.</p>
    """
  private static let text = [
    "The municipal government, having heard the departments concerned, decides as follows.",
    "Fees for permits are set by the council, and are published every year in the gazette.",
    "This decision is in force from the day on which it is published.",
  ]

  @Test(
    "leaves out menus, breadcrumbs, share buttons, heads and feet",
    arguments: [
      "<nav><a href=/>Home</a> <a href=/laws>Laws</a></nav>",
      "<header><img alt=Logo src=l.png>The Portal</header>",
      "<div class=breadcrumb><a href=/>Home</a> &gt; <a href=/laws>Laws</a></div>",
      "<div id=topMenu><ul><li><a href=/a>Officials</a><li><a href=/b>Departments</a></ul></div>",
      "<div class='share-box'>Share: WeChat Weibo</div>", "<script>var a = '<p>x</p>'</script>",
      "<style>p { color: red }</style>", "<div style='display: none'>secret</div>",
      "<form><input name=q><button>Search</button></form>", "<!-- a comment -->",
      "<ul><li><a href=/1>First news</a><li><a href=/2>Second news</a></ul>",
      "<footer>Copyright</footer>", "<div>版权所有 某市人民政府 备案</div>", "<iframe src=x>frame</iframe>",
      "<select><option>one<option>two</select>", "<svg><text>drawn</text></svg>",
    ])
  func chrome(part: String) throws {
    let inside = "<body>\(part)<div>\(Self.prose)</div>"
    #expect(try body(inside + "</body>") == Self.text)
    #expect(try body("<body><div>\(Self.prose)</div>\(part)</body>") == Self.text)
  }

  @Test("keeps what may be law beside the text")
  func kept() throws {
    let annex = "<div><table><tr><td>Permit<td>12<tr><td>Licence<td>30</table></div>"
    #expect(
      try body(
        "<body><div>\(Self.prose)</div>\(annex)<div>The Mayor<br>13 August 2020</div></body>")
        == Self.text + ["|Permit|12|", "|Licence|30|", "The Mayor⏎13 August 2020"])
  }

  @Test("keeps a part with a name of chrome that holds much of the text")
  func namedWrongly() throws {
    #expect(try body("<div class=sidebar>\(Self.prose)</div>") == Self.text)
    #expect(
      try body("<div class=menu-content>\(Self.prose)</div><p>Short.</p>") == Self.text + ["Short."]
    )
  }

  @Test("keeps a signature at the right, and words in a line whatever their name")
  func aligned() throws {
    #expect(
      try body(
        "<div>\(Self.prose)<p class=right>The Mayor</p><div class='text-right bottom'>13 August 2020</div></div>"
      )
        == Self.text + ["The Mayor", "13 August 2020"])
    #expect(
      try body(
        "<div>\(Self.prose)<p>See <a class=link href=a>the Act</a> and <span class=menu>its list</span>.</p></div>"
      )
        == Self.text + ["See the Act and its list."])
  }

  @Test("keeps a form around the whole page, and text that a script would unfold")
  func wrappers() throws {
    #expect(
      try body("<form id=aspnetForm>\(Self.prose)\(Self.prose)\(Self.prose)</form>").count == 9)
    let long = String(repeating: "This rule is folded away, but it is a rule. ", count: 20)
    #expect(try body("<p>Rules.</p><div style='display:none'><p>\(long)</p></div>").count == 2)
  }

  @Test("keeps a table of contents that leads to places of the page")
  func contents() throws {
    let lines = try body(
      "<div>\(Self.prose)<ul><li><a href=#1>One</a><li><a href=#2>Two</a></ul></div>")
    #expect(lines == Self.text + ["1|•|One", "1|•|Two"])
  }

  @Test("that has only links keeps them")
  func onlyLinks() throws {
    #expect(
      try body("<body><ul><li><a href=/1>First act</a><li><a href=/2>Second act</a></ul></body>")
        == ["1|•|First act", "1|•|Second act"])
  }

  @Test("says that it needs a web browser where a script makes its text")
  func scriptOnly() throws {
    let document = try page(
      "<body><noscript>n</noscript><script>document.write('x')</script></body>")
    #expect(document.notices == ["This page needs a web browser: its text is made by a script."])
    #expect(pageLines(document.blocks) == ["n"])
    #expect(try page("<form><input></form>").notices == ["This page has no text."])
  }
}
