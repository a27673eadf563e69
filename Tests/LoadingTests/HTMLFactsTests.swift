import Documents
import Testing

@testable import Loading

@Suite("The facts of a web page")
struct HTMLFactsTests {
  @Test(
    "begin with its title: the heading, else its name without the site's",
    arguments: [
      ("<title>Act on Land - Portal</title><h1>Act on Land</h1><p>x", "Act on Land"),
      ("<title>土地管理办法_某市人民政府</title><p>x", "土地管理办法"),
      (
        "<title>Act on Land | The Portal</title><h1>The Portal</h1><h2>Act on Land</h2>",
        "Act on Land"
      ),
      ("<title>监察条例-某网</title><div>监察条例</div><p>x", "监察条例"),
      ("<meta property=og:title content='Act on Water'><p>x", "Act on Water"), ("<p>x", "page"),
    ])
  func title(text: String, title: String) throws {
    #expect(try page(text).title == title)
  }

  @Test("do not stand in its text again")
  func once() throws {
    let document = try page(
      "<title>办法</title><h1>土地管理办法</h1><div>发布时间：2020-08-13 10:02 来源：某市政府 字号：大 中 小</div>"
        + "<p>为了加强土地管理，维护土地的社会主义公有制，保护、开发土地资源，合理利用土地，制定本办法。</p>")
    #expect(document.title == "土地管理办法")
    #expect(document.blocks.count == 1)
    #expect(document.facts[.source] == "某市政府")
    #expect(document.facts[.published] == "2020-08-13 10:02")
  }

  @Test("are read from lines that a reader sees and from what is meant for machines")
  func sources() throws {
    let facts = try page(
      """
      <html lang=zh-CN><head><link rel=canonical href="https://example.org/a.html">
      <meta name=ContentSource content="来源：网站"><meta name=PubDate content="2016-11-22 09:53">
      <meta property="article:modified_time" content="2021-03-04T08:00:00+08:00"></head>
      <body><table><tr><td>索 引 号：</td><td>0001</td><td>发文机关：</td><td>某市政府</td></tr>
      <tr><td>成文日期：</td><td>2016年11月20日</td><td>发文字号：</td><td>某政发〔2016〕7号</td></tr></table>
      <p>各县人民政府，市直各部门：现将有关事项通知如下，请认真贯彻执行，并将执行情况报告市人民政府办公室。</p>
      """
    ).facts
    #expect(facts[.other("索引号")] == "0001")
    #expect(facts[.issuer] == "某市政府")
    #expect(facts[.adopted] == "2016年11月20日")
    #expect(facts[.number] == "某政发〔2016〕7号")
    #expect(facts[.source] == "网站")
    #expect(facts[.published] == "2016-11-22 09:53")
    #expect(facts[.updated] == "2021-03-04T08:00:00")
    #expect(facts[.language] == "zh-CN")
    #expect(facts[.sourceURL] == "https://example.org/a.html")
  }

  @Test("have the number that stands alone above the text")
  func number() throws {
    let facts = try page(
      "<h1>Opinions</h1><p>(No. 7 [2020] of the State Council)</p><p>To all:</p>"
    ).facts
    #expect(facts[.number] == "No. 7 [2020] of the State Council")
  }

  @Test("are not taken from running text")
  func runningText() throws {
    let text = "The reporter said on the Date: 2020-01-01 that the Source: of the fire is unknown. "
    let facts = try page("<p>" + String(repeating: text, count: 10)).facts
    #expect(facts.all.isEmpty)
  }

  @Test("are known from the start of a page alone")
  func described() {
    let head =
      "<html lang=en><title>Act on Land - Portal</title><body><h1>Act on Land</h1><div>Source: Gaz"
    let entry = HTML.describe(head, id: Document.ID("laws/land"))
    #expect(entry.title == "Act on Land")
    #expect(entry.facts[.language] == "en")
    #expect(HTML.describe("", id: Document.ID("laws/land")).title == "land")
  }
}
