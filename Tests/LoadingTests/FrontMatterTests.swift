import Documents
import SharedTexts
import Testing

@testable import Loading

@Suite("A description at the head of a file")
struct FrontMatterTests {
  @Test("gives title, facts, kind and contact in the order they are written")
  func whole() {
    let read = FrontMatter(
      """
      ---
      title: Bureau of Forestry
      kind: agency
      source_url: https://example.org/a
      date: 2020-08-13
      contact:
        Address: No. 19 Guanghui Street
        Telephone: 0734-8811900
      tags: [parks, trees]
      ---
      # Body
      """)
    #expect(read.title == "Bureau of Forestry")
    #expect(read.kind == .agency)
    #expect(
      read.contact.fields == [
        Contact.Field("Address", "No. 19 Guanghui Street"),
        Contact.Field("Telephone", "0734-8811900"),
      ])
    #expect(
      read.facts.all == [
        Facts.Fact(.sourceURL, "https://example.org/a"), Facts.Fact(.dateAdded, "2020-08-13"),
        Facts.Fact(.other("tags"), "parks, trees"),
      ])
    #expect(read.body == "# Body")
    #expect(read.bodyLine == 11)
    #expect(read.notices.isEmpty)
  }

  @Test("of a collection of laws is read by the names that collection uses")
  func legalize() {
    let read = FrontMatter(
      """
      ---
      title: "Mälestise tingimused ja kord"
      identifier: "114052019002"
      publication_date: "2026-01-09"
      last_updated: "2026-01-12"
      status: "in_force"
      source: "https://www.riigiteataja.ee/akt/109012026009"
      department: "Kultuuriminister"
      adoption_date: "2019-05-09"
      act_number: "22"
      effective_from: "2026-01-12"
      ---
      """)
    #expect(read.facts[.number] == "22")
    #expect(read.facts[.other("identifier")] == "114052019002")
    #expect(read.facts[.published] == "2026-01-09")
    #expect(read.facts[.updated] == "2026-01-12")
    #expect(read.facts[.sourceURL] == "https://www.riigiteataja.ee/akt/109012026009")
    #expect(read.facts[.source] == nil)
    #expect(read.facts[.issuer] == "Kultuuriminister")
    #expect(read.facts[.adopted] == "2019-05-09")
    #expect(read.facts[.inForce] == "2026-01-12")
  }

  @Test("takes the identifier for the number of a law without another")
  func identifier() {
    let read = FrontMatter("---\nidentifier: BOE-A-1\n---\n")
    #expect(read.facts[.number] == "BOE-A-1")
  }

  @Test("keeps every value as written, and the first where a name is repeated")
  func strings() {
    let read = FrontMatter(
      """
      ---
      title: A
      title: B
      date: 2023-02-30
      weight: 1e999
      no: NO
      ver: 1.10
      t: 12:30:45
      empty:
      none: ~
      ---
      """)
    #expect(read.title == "A")
    #expect(
      read.facts.all == [
        Facts.Fact(.dateAdded, "2023-02-30"), Facts.Fact(.other("weight"), "1e999"),
        Facts.Fact(.other("no"), "NO"), Facts.Fact(.other("ver"), "1.10"),
        Facts.Fact(.other("t"), "12:30:45"), Facts.Fact(.other("none"), "~"),
      ])
    #expect(read.notices.isEmpty)
    let parsed = FrontMatter("---\nno: NO\nver: 1.10\nt: 12:30:45\nnone: ~\nx: 0x10\n---\n")
    #expect(parsed.facts[.other("no")] == "NO")
    #expect(parsed.facts[.other("ver")] == "1.10")
    #expect(parsed.facts[.other("t")] == "12:30:45")
    #expect(parsed.facts[.other("x")] == "0x10")
    #expect(parsed.facts[.other("none")] == nil)
  }

  @Test("that repeats a name still gives its contact block and lists")
  func repeatedBesideContact() {
    let read = FrontMatter(
      """
      ---
      title: 'It''s one'
      title: two
      contact:
        Telephone: "0734"
        Fax: 0735 # both
      languages:
      - en
      - zh
      summary: |
        Two
        lines
      ---
      """)
    #expect(read.title == "It's one")
    #expect(read.contact["Fax"] == "0735")
    #expect(read.facts[.other("languages")] == "en, zh")
    #expect(read.facts[.summary] == "Two lines")
  }

  @Test("that is never closed is text")
  func unclosed() {
    let text = "---\ntitle: x\n\n# never closed\n"
    #expect(FrontMatter(text).body == text)
    #expect(FrontMatter(text).title == nil)
    #expect(FrontMatter(text).bodyLine == 1)
  }

  @Test("that is a list is damaged, and shown")
  func list() {
    let text = "---\n- a\n- b\n---\n\n# Body\n"
    let read = FrontMatter(text)
    #expect(read.body == text)
    #expect(read.notices == ["The description at the head of the file is damaged (line 2)."])
  }

  @Test("is not seen in prose between two rules")
  func prose() {
    let text = "---\nA paragraph of prose.\n\nAnother: with a colon, and more.\nMore.\n---\nText\n"
    #expect(FrontMatter(text).body == text)
    #expect(FrontMatter(text).notices.isEmpty)
  }

  @Test("that is badly indented gives what can be read of it, and the line of the damage")
  func badIndent() {
    let read = FrontMatter("---\ntitle: a\n\tb: c\n  d\n---\n\n# Body\n")
    #expect(read.title == "a")
    #expect(read.body == "\n# Body\n")
    #expect(read.notices == ["The description at the head of the file is damaged (line 3)."])
  }

  @Test("in TOML is read by its simple lines")
  func toml() {
    let read = FrontMatter("+++\ntitle = \"toml\"\ndate = 2020-01-02\n+++\n\n# b\n")
    #expect(read.title == "toml")
    #expect(read.facts[.dateAdded] == "2020-01-02")
    #expect(read.body == "\n# b\n")
  }

  @Test("in TOML keeps values as they are written, in their order")
  func wholeTOML() {
    let read = FrontMatter(
      """
      +++
      title = "An \\"act\\" \\u00a7 1" # of sorts
      version = 1.10
      'odd name' = true
      date = 2020-01-02T03:04:05Z
      tags = [ "a", 'b', # two
        "c",
      ]
      summary = \"\"\"
      One line, \\
        two lines.\"\"\"
      where = { city = "X", zip.code = 12 }
      site.name = 'C:\\d'
      [extra]
      x = 1
      [extra.deep]
      y = [1, [2, 3]]
      [[parts]]
      n = 1
      [[parts]]
      n = 2
      +++
      # b
      """)
    #expect(read.title == "An \"act\" § 1")
    #expect(read.notices == [])
    #expect(read.body == "# b")
    #expect(
      read.facts.all.map { "\($0.name): \($0.value)" } == [
        "\(Facts.Name.other("version")): 1.10", "\(Facts.Name.other("odd name")): true",
        "\(Facts.Name.dateAdded): 2020-01-02T03:04:05Z", "\(Facts.Name.other("tags")): a, b, c",
        "\(Facts.Name.summary): One line, two lines.",
        "\(Facts.Name.other("where")): city: X, zip: code: 12",
        "\(Facts.Name.other("site")): name: C:\\d",
        "\(Facts.Name.other("extra")): x: 1, deep: y: 1, 2, 3",
        "\(Facts.Name.other("parts")): n: 1, n: 2",
      ])
  }

  @Test("in TOML with a damaged line is read, and shown with the text")
  func damagedTOML() {
    for damage in ["tags = [\"a\", \"b\"", "just words", "a = \"\"\"x", "[x", "b ="] {
      let text = "+++\ntitle = \"toml\"\n\(damage)\nnumber = \"No. 1\"\n+++\n# b\n"
      let read = FrontMatter(text)
      #expect(read.title == "toml")
      #expect(read.facts[.number] == "No. 1", "\(damage)")
      #expect(read.body == text)
      #expect(
        read.notices == ["The description at the head of the file is damaged (line 3)."],
        "\(damage)")
    }
  }

  @Test("in TOML of hostile depth or length is read in linear time")
  func hostileTOML() {
    for line in ["a = [\n", "[a\n", "a = \"\"\"\n", "a.b.c = {\n", "[[a]]\n", "a = [1,\n", "[\n"] {
      let texts = [4_000, 8_000].map {
        "+++\n" + String(repeating: line, count: $0) + "+++\n"
      }
      let (small, large) = leastWork(
        { _ = FrontMatter(texts[0]) }, { _ = FrontMatter(texts[1]) })
      #expect(large < small * 3 + .milliseconds(20), "\(line)")
    }
  }

  @Test("in JSON is read as the object that it is")
  func json() {
    let read = FrontMatter(
      "{\n  \"title\": \"A } \\\"b\\\"\",\n\t\"number\": \"No. 1\", \"tags\": [\"x\", \"y\"]\n}\n\n# b\n"
    )
    #expect(read.title == "A } \"b\"")
    #expect(read.facts[.number] == "No. 1")
    #expect(read.body == "\n# b\n")
    #expect(read.bodyLine == 5)
    for text in ["{name} shall\n", "{ \"a\" } b\n", "{\"a\": \n", "{\"a\" \"b\"}\n"] {
      #expect(FrontMatter(text).body == text)
    }
  }

  @Test("of Pandoc gives title, authors and date")
  func pandoc() {
    let read = FrontMatter("% An act\n  on roads\n% A. B.; C. D.\n% 2020-01-02\n\nText.\n")
    #expect(read.title == "An act on roads")
    #expect(read.facts[.other("author")] == "A. B.; C. D.")
    #expect(read.facts[.dateAdded] == "2020-01-02")
    #expect(read.body == "\nText.\n")
    for text in ["%5 of it\n", "% a\nb\n", "% a\n% b\n% c\n% d\n\n", "%\n\nText"] {
      #expect(FrontMatter(text).body == text)
    }
  }

  @Test("ends where the first of two documents ends")
  func twoDocuments() {
    let read = FrontMatter("---\ntitle: a\n---\ntitle: b\n---\n# c\n")
    #expect(read.title == "a")
    #expect(read.body == "title: b\n---\n# c\n")
  }

  @Test("with tags of a programming language is plain text")
  func tags() {
    let read = FrontMatter(
      "---\ntitle: !!python/object/apply:os.system [\"id\"]\nx: !!binary \"//8=\"\n---\n")
    #expect(read.title == nil)
    #expect(read.facts[.other("x")] == "//8=")
    #expect(read.facts[.other("title")] == "id")
  }

  @Test("may have thousands of brackets, quotations and levels, and is read at once")
  func deep() {
    let heads = [
      "a: " + String(repeating: "[", count: 100_000),
      "a: " + String(repeating: "- ", count: 100_000),
      "a: " + String(repeating: "{a: ", count: 50_000),
      "a: " + String(repeating: "\"", count: 100_001),
      (0..<2000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
      (0..<10_000).map { "a\($0): b" }.joined(separator: "\n"),
      (0..<10_000).map { "a\($0): &a\($0) b" }.joined(separator: "\n"),
      String(repeating: "? ", count: 100_000),
      String(repeating: "%TAG ! x\n", count: 20_000),
    ]
    for head in heads {
      let time = work {
        #expect(FrontMatter("---\n\(head)\n---\nBody").body.hasSuffix("Body"))
      }
      #expect(time < .seconds(2), "\(head.prefix(20))")
    }
  }

  @Test(
    "that no parser reads keeps the escapes of its quoted values",
    arguments: [
      (#"a\n\t\"\\\/"#, "a\n\t\"\\/"), (#"\x41\u00e9\U0001F600"#, "Aé😀"),
      (#"\0\e\_"#, "\u{0}\u{1B}\u{A0}"),
      (#"\q\x4\uD800\U00110000\"#, #"\q\x4\uD800\U00110000\"#),
    ])
  func escapes(written: String, meant: String) {
    #expect(DescriptionEscapes.resolved(written[...]) == meant)
  }

  @Test("that repeats itself without end through aliases stops")
  func aliases() {
    var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      bomb +=
        "a\(level): &a\(level) [" + [String](repeating: alias, count: 9).joined(separator: ",")
      bomb += "]\n"
    }
    var doubling = "a0: &a0 x\n"
    for level in 1...15 { doubling += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let heads = [bomb, doubling, "a: &a [*a]\n", "&k [*k, *k]: v\n", "? *x\n: y\n"]
    for head in heads {
      let time = work {
        #expect(FrontMatter("---\n\(head)---\nBody").body.hasSuffix("Body"))
      }
      #expect(time < .milliseconds(200), "\(head.prefix(20))")
    }
  }

  @Test("may be cut anywhere, and take characters of every kind")
  func cutAnywhere() {
    let text = """
      ---
      title: "\u{1B}]0;法\u{301}律"
      '\u{301}a': 'b'
      - \u{301}
      contact: {Telephone: "1", "Fax": [2, 3]}
      x: "\u{301}"
      list: [一, "二", 三]
      ---
      # Body
      """
    for end in text.unicodeScalars.indices {
      let read = FrontMatter(String(text[..<end]))
      #expect(read.bodyLine >= 1)
    }
    #expect(FrontMatter(text).title == "\u{1B}]0;法\u{301}律")
  }

  @Test(
    "of the plainest kind is read as a parser reads it",
    arguments: [
      "a: \"b\"", "a: 1.10", "a-b: x y", "a: b:c", "a: b#c", "a:  \"  x \"",
      "a: 2020-01-02\nb: NO", "A: \"Ä 第一条\"", "a: \"x: y # z\"", "a: \"\"", "a: http://a.org/#b",
    ])
  func plain(head: String) throws {
    let plain = try #require(Description(plain: head[...]))
    let parsed = try #require(Description(yaml: head[...]))
    #expect(String(describing: plain.values) == String(describing: parsed.values))
  }

  @Test(
    "of another kind is left to the parser",
    arguments: [
      "a: b # c", "a: b: c", "a: [b]", "a: 'b'", "a: \"b\\n\"", "a: \"b\"c\"", "a: null", "a: ~",
      "a:", "a: b\n  c", "a: b\n\n", "a: &x b", "a: b ", "- a", "a:b", "a: \"b\nc\"", "a: b:",
    ])
  func notPlain(head: String) {
    #expect(Description(plain: head[...]).map(\.values.count) == nil)
  }
}
