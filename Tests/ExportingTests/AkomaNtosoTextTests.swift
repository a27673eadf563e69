import Documents
import Foundation
import SharedTexts
import Testing

@testable import Exporting
@testable import Loading

private func document(_ blocks: [Block], facts: Facts = []) -> Document {
  Document(
    entry: Entry(id: Document.ID("laws/roads"), title: "Roads & Ways", facts: facts), blocks: blocks
  )
}

/// The text between two words of the file.
private func part(_ text: String, from start: String, to end: String) -> String {
  guard let first = text.range(of: start),
    let last = text.range(of: end, range: first.upperBound..<text.endIndex)
  else { return "" }
  return text[first.lowerBound..<last.upperBound].replacingOccurrences(of: "\n", with: "")
}

@Suite("Akoma Ntoso, written")
struct AkomaNtosoTextTests {
  static let law = document(
    [
      Block(.paragraph, "The Council <resolves>:"),
      Block(.heading(level: 1), "Chapter I — General"),
      Block(.item(marker: "Article 1"), "Roads are:"),
      Block(
        .item(marker: "(a)"), Passage("streets;", marks: [Passage.Mark(0..<7, .strong)]), depth: 1),
      Block(.item(marker: "(b)"), "ways.", depth: 1),
      Block(.paragraph, "Both are public."),
      Block(.note(marker: "1"), "See the annex."),
      Block(.item(marker: "Article 2"), ""),
      Block(.row(table: 0, isHeading: true), "Way\tFee"),
      Block(.row(table: 0, isHeading: false), "Street\t"),
      Block(.paragraph, "“Quoted.”", quotation: 1),
    ], facts: [.init(.adopted, "2020-08-13"), .init(.language, "zh"), .init(.number, "No. 7")])

  @Test("articles, items and the text between them stand in their elements")
  func law() {
    let text = AkomaNtosoText.text(of: Self.law)
    #expect(
      part(text, from: "<preamble>", to: "</body>") == """
        <preamble><p>The Council &lt;resolves&gt;:</p></preamble><body><chapter eId="chapter_1"><num>Chapter I</num>\
        <heading>General</heading><article eId="article_2"><num>Article 1</num><intro><p>Roads are:</p></intro>\
        <paragraph eId="paragraph_3"><num>(a)</num><content><p><b>streets</b>;</p></content></paragraph>\
        <paragraph eId="paragraph_4"><num>(b)</num><content><p>ways.</p></content></paragraph>\
        <alinea><content><p>Both are public.</p><p><authorialNote marker="1"><p>See the annex.</p></authorialNote></p>\
        </content></alinea></article><article eId="article_5"><num>Article 2</num><content><table>\
        <tr><th><p>Way</p></th><th><p>Fee</p></th></tr><tr><td><p>Street</p></td><td><p></p></td></tr></table>\
        <p><embeddedStructure><p>“Quoted.”</p></embeddedStructure></p></content></article></chapter></body>
        """)
    #expect(text.contains("<FRBRdate date=\"2020-08-13\" name=\"adopted\"/>"))
    #expect(text.contains("<FRBRlanguage language=\"zho\"/>"))
    #expect(text.contains("<act name=\"act\">"))
  }

  @Test("what is written is read again as the same text")
  func again() throws {
    let text = AkomaNtosoText.text(of: Self.law)
    let document = try XML.parse(text, id: Document.ID("roads"))
    #expect(document.title == "Roads & Ways")
    #expect(document.facts[.number] == "No. 7")
    #expect(document.facts[.adopted] == "2020-08-13")
    #expect(document.facts[.language] == "zh")
    #expect(document.notices.isEmpty)
    #expect(document.blocks.dropFirst().map(\.kind) == Self.law.blocks.map(\.kind))
    #expect(document.blocks.dropFirst().map(\.passage.text) == Self.law.blocks.map(\.passage.text))
  }

  @Test("marks that cross each other, and addresses that are none, are well-formed")
  func marks() {
    let passage = Passage(
      "abcdef",
      marks: [
        Passage.Mark(0..<4, .strong), Passage.Mark(2..<6, .emphasis),
        Passage.Mark(3..<5, .link("a b\"?x=%zz#1#2")),
      ])
    let text = AkomaNtosoText.text(of: document([Block(.paragraph, passage)]))
    #expect(
      part(text, from: "<mainBody>", to: "</mainBody>") == """
        <mainBody><p><b>ab<i>c<ref href="a%20b%22?x=%25zz#1%232">d</ref></i></b><i>\
        <ref href="a%20b%22?x=%25zz#1%232">e</ref>f</i></p></mainBody>
        """)
  }

  @Test("control characters and noncharacters become U+FFFD, Greek stays Greek")
  func characters() {
    let text = AkomaNtosoText.text(
      of: document([Block(.paragraph, "\u{1}\u{FFFF}\u{FFFE}ξοΎ\u{FFFD}")]))
    #expect(text.contains("<p>\u{FFFD}\u{FFFD}\u{FFFD}ξοΎ\u{FFFD}</p>"))
  }

  @Test("samples, Markdown documents and odd documents are valid by the schema")
  func schema() throws {
    guard let folder = try Shared.unpacked("xml-html-samples") else { return }
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = Shared.files(in: folder)
    guard let schema = files.first(where: { $0.lastPathComponent == "akomantoso30.xsd" }) else {
      return
    }
    var documents = [Self.law, document([]), document([Block(.rule)])]
    documents.append(
      document(
        [
          Block(.item(marker: "•"), "", depth: 400), Block(.paragraph, "x"),
          Block(.heading(level: 9), ""), Block(.paragraph, "q", quotation: 90),
          Block(.heading(level: 1), "Article 1", quotation: 1),
          Block(.row(table: 3, isHeading: false), ""),
          Block(.term, "t"), Block(.definition, "d"), Block(.preformatted, "a\nb"),
          Block(.notice, "n"),
        ],
        facts: [
          .init(.language, "no such language"), .init(.adopted, "soon"),
          .init(.published, "2020/8/1"),
        ]))
    let markdown = """
      ---
      title: 湖南省文明祭祀条例
      number: 第7号
      ---
      （2016年1月1日通过）

      # 第一章 总则

      第一条 为了规范，制定本条例。[^1]

      第二条 有下列情形之一的：
      （一）甲；
      （二）乙。

      > 引用 **重点**

      | 项 | 数 |
      |---|---|
      | 一 | [二](http://例.cn/a b) |

      1. one
         - two

      [^1]: 注。
      """
    documents.append(try Markdown.parse(markdown, id: Document.ID("条例/文明")))
    for file in files where file.pathExtension == "xml" {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      if let document = try? XML.parse(text, id: Document.ID(file.lastPathComponent)) {
        documents.append(document)
      }
    }
    let written = try documents.enumerated().map { number, document in
      let place = folder.appendingPathComponent("written-\(number).xml")
      try Data(AkomaNtosoText.text(of: document).utf8).write(to: place)
      return place.path
    }
    #expect(written.count > 90)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["xmllint", "--nonet", "--noout", "--schema", schema.path] + written
    let errors = Pipe()
    check.standardError = errors
    try check.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    check.waitUntilExit()
    guard check.terminationStatus != 127 else {
      print("Skipped: xmllint is not here.")
      return
    }
    #expect(check.terminationStatus == 0)
    let lines = said.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
    #expect(lines.isEmpty, "\(lines.prefix(5).joined(separator: "\n"))")
  }
}
