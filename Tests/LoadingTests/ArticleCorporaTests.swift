import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("The articles of real laws")
struct ArticleCorporaTests {
  /// The articles at the start of a line of Markdown: "第十二条" of "## 第十二条　…" and "**第十二条** …".
  private func articles(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      let start = line.drop { "# *\u{3000}\u{200B}".contains($0) }
      guard !isCode, start.first == "第", let read = Designation(String(start.prefix(24))),
        read.kind == .article, read.isSetOff
      else { continue }
      let marker = start.utf8.prefix(read.range.upperBound)
      let behind = start.utf8.dropFirst(read.range.upperBound)
      guard
        behind.isEmpty || behind.first == 0x20 || behind.first == 0x2A
          || behind.starts(with: "\u{3000}".utf8)
      else { continue }
      found.insert(String(Substring(marker)))
    }
    return found
  }

  @Test(
    "are in the outline and are found by their number",
    arguments: ["cn-lawrefbook", "cn-just-laws"])
  func articles(corpus: String) throws {
    guard let texts = try Shared.texts(of: corpus, count: 4_000) else { return }
    var count = 0
    var lost: [String] = []
    for text in texts {
      let document = try Markdown.parse(text, id: Document.ID("law"))
      let outline = Outline(document)
      for article in articles(text) {
        count += 1
        guard let wanted = Designation(article),
          let item = outline.item(numbered: article, near: .init(block: 0)),
          outline.items.contains(item),
          let found = Designation(item.marker.isEmpty ? item.title : item.marker),
          found.kind == .article, found.numbers == wanted.numbers
        else {
          lost.append("\(document.title): \(article)")
          continue
        }
      }
    }
    print("\(corpus): \(count) articles in \(texts.count) texts, \(lost.count) not found")
    #expect(count > 10_000)
    #expect(lost == [])
  }

  @Test("are provisions of their own where lines follow without an empty one")
  func softLines() throws {
    let document = try Markdown.parse(
      "第一条　有下列情形的：\n（一）甲；\n（二）乙，依照第\n（三）项处理。\n第二条　依照\n第三条的规定。",
      id: Document.ID("law"))
    #expect(
      lines(document.blocks) == [
        "0|第一条|有下列情形的：", "1|（一）|甲；", "1|（二）|乙，依照第（三）项处理。", "0|第二条|依照第三条的规定。",
      ])
  }
}
