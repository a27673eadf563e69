import Documents
import Testing

@testable import Loading

@Suite("Web pages of the portal")
struct HTMLPortalTests {
  private static let menu = """
    <div>Laws and Regulations</div><ul><li><a href=/o>Officials</a><ul><li><a href=/m>Municipal Government</a></ul>
    <li><a href=/l>Laws and Regulations</a><ul><li><a href=/n>National Laws</a></ul></ul>
    """
  private static let foot = """
    <div>Sponsored by Example Government</div><div>Co-sponsored by Example Office</div><div>ICP NO:0000</div>
    """
  private static let text = """
    <p>(Example Office [2020] No. 7)</p><p>To the people's governments of all districts:</p>
    <p>I. General requirements</p><p>1. Guiding ideology. The plan shall be carried out in all districts.</p>
    <p>2. Aims. By 2025 the plan shall be complete, and its results shall be published.</p>
    """

  @Test("give title, source, date, number and text, without menu and foot")
  func wholePage() throws {
    let document = try page(
      """
      <html><head><title>portal</title></head><body>\(Self.menu)<div>Example Plan for Districts</div>
      <div>From:示例网 | Date Add in:2020-08-13 10:02:39 [<a href='javascript:a()'>A</a>&nbsp;&nbsp;<a>A</a>]</div>
      <div>\(Self.text)</div>\(Self.foot)</body></html>
      """)
    #expect(document.title == "Example Plan for Districts")
    #expect(document.facts[.source] == "示例网")
    #expect(document.facts[.dateAdded] == "2020-08-13 10:02:39")
    #expect(document.facts[.number] == "Example Office [2020] No. 7")
    #expect(
      pageLines(document.blocks) == [
        "(Example Office [2020] No. 7)", "To the people's governments of all districts:",
        "## I. General requirements",
        "1|1.|Guiding ideology. The plan shall be carried out in all districts.",
        "1|2.|Aims. By 2025 the plan shall be complete, and its results shall be published.",
      ])
  }

  @Test("may have no menu, no source, or the source and the date in parts of their own")
  func shapes() throws {
    let document = try page(
      "<h1>Example Plan</h1><p>From: | Date Add in:2015-04-28 08:28:33 [A A]</p>\(Self.text)\(Self.foot)"
    )
    #expect(document.title == "Example Plan")
    #expect(document.facts[.source] == nil)
    #expect(document.facts[.dateAdded] == "2015-04-28 08:28:33")
    let divided = try page(
      "<h1>Example Plan</h1><p>From:hy |</p><p>Date Add in:2015-04-28 08:28:33</p><p>[A A]</p>\(Self.text)"
    )
    #expect(divided.facts[.source] == "hy")
    #expect(divided.facts[.dateAdded] == "2015-04-28 08:28:33")
    #expect(pageLines(divided.blocks).first == "(Example Office [2020] No. 7)")
  }

  @Test(
    "in a table with the whole text in one line are divided where their headings and items stand")
  func tableShape() throws {
    let line =
      "I. Lowering costs. "
      + String(repeating: "The districts shall lower the cost of land. ", count: 8)
      + "1. Fees. " + String(repeating: "Fees shall be published each year. ", count: 8)
      + "2. Loans. " + String(repeating: "Loans shall be given to small firms. ", count: 8)
      + "II. Better service. " + String(repeating: "Offices shall be open all day. ", count: 8)
    let document = try page(
      """
      <table><tr><td>Example Measures |</td></tr>
      <tr><td>From:示例网 | Date Add in:2025-03-25 16:40:07 [A A] |</td></tr><tr><td>\(line)</td></tr></table>
      \(Self.foot)
      """)
    #expect(document.title == "Example Measures")
    #expect(document.facts[.source] == "示例网")
    let starts = pageLines(document.blocks).map { String($0.prefix(12)) }
    #expect(starts.count == 4)
    #expect(
      starts.contains { $0.contains("1.|Fees") } && starts.contains { $0.contains("2.|Loans") })
  }

  @Test(
    "have their section in the path of their address",
    arguments: [
      (
        "/EGovernment/LawsandRegulations/NationalLaws/20200813/i2119144.html",
        "laws-and-regulations/national-laws"
      ),
      (
        "http://www.example.org/EGovernment/Departments/AgenciesDirectlyunderGovernmentAdministration/20230728/i1.html",
        "departments/agencies-directly-under-government-administration"
      ),
      (
        "http://www.example.org/CurrentNews/HotNews/Local/20240608/i3.html",
        "current-news/hot-news/local"
      ),
      (
        "/EGovernment/zhengfujigou/gongzuobumen/201709/t20170918_1.html",
        "departments/working-departments"
      ), ("/laws/index.html?x=/a/b/", "laws"), ("/laws/", "laws"), ("https://example.org/", ""),
      ("", ""), ("../../etc/passwd", "etc"),
    ])
  func sections(path: String, section: String) {
    #expect(HTML.section(ofPath: path) == section)
  }
}
