import Documents
import SharedTexts
import Testing

@testable import Loading

@Suite("Dialects of Markdown")
struct MarkdownDialectTests {
  private func document(_ text: String) throws -> Document {
    try Markdown.parse(text, id: Document.ID("act"))
  }

  /// The blocks of a text, one line each.
  private func read(_ text: String) throws -> [String] { lines(try document(text).blocks) }

  @Test(
    "a shortcode of Hugo is left out and its text kept",
    arguments: [
      ("{{< note >}}\nText.\n{{< /note >}}", ["Text."]),
      ("{{% note %}}\n**Text.**\n{{% /note %}}", ["Text."]),
      ("A {{< mark >}}marked{{< /mark >}} word{{< icon \"x\" />}}.", ["A marked word."]),
      ("{{< figure src=\"a.png\" caption=\"The zones\" >}}\nNext.", ["The zones", "Next."]),
      ("{{< figure\n  src=\"a.png\"\n  title=\"The zones\" >}}", ["The zones"]),
      ("{{< youtube w7Ft2ymGmfc >}}\n\nText.", ["Text."]),
      ("{{< details \"What it is\" >}}\nText\n{{< /details >}}", ["What it is", "Text"]),
      ("See [it]({{< ref \"about.md\" >}}).", ["See it."]),
      ("Write {{</* note */>}}.", ["Write {{< note >}}."]),
      ("A{{/* secret */}}B", ["AB"]),
      ("- one\n  {{< note >}}\n  two\n  {{< /note >}}\n- three", ["1|•|one", "two", "1|•|three"]),
    ])
  func hugo(text: String, blocks: [String]) throws {
    #expect(try read(text) == blocks)
  }

  @Test(
    "a tag of Liquid is left out and its text kept",
    arguments: [
      ("{% if page.x %}\nText.\n{% endif %}", ["Text."]),
      ("{% include note.html content=\"Mind the gap\" %}", ["Mind the gap"]),
      ("A{% raw %}{{ page.title }} {% if %}{% endraw %}B", ["A{{ page.title }} {% if %}B"]),
      ("Part of {{ site.title | escape }}.", ["Part of ."]),
      ("{% comment %}\nhidden\n{% endcomment %}\nText.", ["Text."]),
      ("[a]({{ site.baseurl }}/b) [c]({% link d.md %})", ["a c"]),
      ("[a]({{ \"/b\" | relative_url }})", ["a"]),
    ])
  func liquid(text: String, blocks: [String]) throws {
    #expect(try read(text) == blocks)
  }

  @Test(
    "what is no template stays as it is",
    arguments: [
      "A blank: {{ name }}, and {{Cite|url=x}}.", "It never {{< ends here.",
      "At {% of income %} or 5{%.", "The set {{1, 2}, {3}}.", "f(x){n=1} and {#} {.} {}",
      "{{< 12 >}}", "::: and so on", "Ratio ::: 3",
    ])
  func text(text: String) throws {
    #expect(try read(text) == [text])
  }

  @Test("code is left alone")
  func code() throws {
    let text = "`{{< a >}}` ``{% if `x` %}``\n\n```\n{{< b >}}\n::: tip\n```\n\n    {% if c %}"
    #expect(
      try document(text).blocks.map(\.passage.text) == [
        "{{< a >}} {% if `x` %}", "{{< b >}}\n::: tip", "{% if c %}",
      ])
  }

  @Test("links lead where a template's path says")
  func links() throws {
    let marks = try document(
      "[a]({{< relref \"b.md\" >}}) [c]({{ site.baseurl }}/d) [e]({% link f.md %})"
    ).blocks[0].passage.marks
    #expect(marks.map(\.style) == [.link("b.md"), .link("/d"), .link("f.md")])
  }

  @Test(
    "a container is its title in bold type and its text",
    arguments: [
      ("::: tip 第七节　监察委员会\n文。\n:::\n后。", ["第七节　监察委员会", "文。", "后。"]),
      (":::note[Mind]\nText\n:::", ["Mind", "Text"]),
      ("::: warning\nText\n:::", ["Warning", "Text"]),
      ("::: center\nText\n:::", ["Text"]),
      ("::: {.note #x}\nText\n:::", ["Note", "Text"]),
      (":::: tip A\n::: tip B\nb\n:::\na\n::::\nc", ["A", "B", "b", "a", "c"]),
      ("::: tip A\nText", ["A", "Text"]),
      ("> [!NOTE]\n> Text", ["Note", "Text"]), ("> [!tip] Title\n> Text", ["Title", "Text"]),
      ("> [!other]\n> Text", ["[!other] Text"]),
    ])
  func containers(text: String, texts: [String]) throws {
    #expect(try document(text).blocks.map(\.passage.text) == texts)
  }

  @Test("a title of a container is bold")
  func bold() throws {
    let title = try document("::: tip Title\nText\n:::").blocks[0]
    #expect(title == Block(.paragraph, Passage("Title", marks: [.init(0..<5, .strong)])))
  }

  @Test(
    "attributes are left out, and their id is a place",
    arguments: [
      ("## Aims {#a .b}\n\nText", "Aims"), ("## Aims {#a} ##", "Aims {#a}"),
      ("## Aims ## {#a}\n\nText", "Aims"), ("Aims {#a}\n----\n\nText", "Aims"),
      ("## Aims\n{: #a .b}\n\nText", "Aims"), ("Text.\n{: #a}\n\nMore.", "Text."),
      ("{: #a}\n## Aims", "Aims"), ("A ![b](c.png){#a width=50%}.", "A b."),
      ("* One\n* Two\n{:toc #a}", "Two"), ("## Aims {: #a}", "Aims"),
    ])
  func attributes(text: String, place: String) throws {
    let document = try document("First.\n\n" + text)
    guard place != "Aims {#a}" else {
      #expect(document.blocks[1].passage.text == place)
      return
    }
    let position = try #require(document.position(ofAnchor: "a"))
    #expect(document.blocks[position.block].passage.text == place)
    #expect(!document.blocks.contains { $0.passage.text.contains("{") })
  }

  @Test(
    "real laws keep every letter but the names of containers",
    arguments: ["cn-just-laws", "cn-lawrefbook", "derived-encodings"])
  func letters(corpus: String) throws {
    guard let texts = try Shared.texts(of: corpus, count: 2_000) else { return }
    var changed = 0
    for text in texts {
      guard let plain = text.withBytes({ DialectSource.plain($0) }) else { continue }
      changed += 1
      let expected = text.split(separator: "\n").map {
        $0.hasPrefix("::: ") ? $0.dropFirst(4).drop { $0.isASCII && $0.isLetter } : $0
      }.joined()
      let found = String(decoding: plain, as: UTF8.self)
      #expect(
        found.filter { $0.isLetter || $0.isNumber }
          == expected.filter { $0.isLetter || $0.isNumber }, "\(text.prefix(80))")
    }
    print("\(corpus): \(changed) of \(texts.count) texts have something of a dialect")
  }

  @Test("hostile sources take linear time")
  func time() throws {
    let sources = [
      "{{<\"", "{{< a ", "{% comment %}", "{{", "`{", "``` `` `", "::: a\n", "{#a ", "[a]{.b",
      "\\{",
      "{{< a \"", "{: #a}\n", "{% raw %}", "> [!note]\n", "{{ a | ",
    ]
    for source in sources {
      let small = String(repeating: source, count: 5_000)
      let large = String(repeating: source, count: 10_000)
      let (first, second) = leastWork(
        { _ = small.withBytes { DialectSource.plain($0) } },
        { _ = large.withBytes { DialectSource.plain($0) } })
      #expect(second < first * 3 + .milliseconds(5), "\(source): \(first), \(second)")
      #expect(second < .milliseconds(500), "\(source)")
    }
  }
}

extension String {
  fileprivate func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    var copy = self
    return copy.withUTF8(body)
  }
}
