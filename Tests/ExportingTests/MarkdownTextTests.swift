import Documents
import SharedTexts
import Testing

@testable import Exporting
@testable import Loading

@Suite("A document written as Markdown")
struct MarkdownTextTests {
  @Test("escapes nothing in code, not even inside another mark, and all after it")
  func code() {
    let passage = Passage(
      "a * b * c",
      marks: [Passage.Mark(0..<7, .strong), Passage.Mark(2..<5, .code)])
    #expect(MarkdownText.inline(passage) == "**a `* b` \\*** c")
  }

  @Test("names a note once, and goes on after it")
  func note() {
    let passage = Passage("see [1] *", marks: [Passage.Mark(4..<7, .note("1"))])
    #expect(MarkdownText.inline(passage) == "see [^1] \\*")
  }

  @Test("keeps the number of an item without words between two lists")
  func emptyItem() throws {
    let blocks = [
      Block(.item(marker: "•"), "Embajador, grado", depth: 1),
      Block(.item(marker: "07."), "", depth: 1),
      Block(.item(marker: "•"), "Ministro, grado", depth: 1),
    ]
    let document = Document(entry: Entry(id: Document.ID("a"), title: "Ley"), blocks: blocks)
    let read = try Markdown.parse(MarkdownText(of: document).text, id: Document.ID("a"))
    #expect(read.blocks == blocks)
  }

  @Test("keeps a heading that repeats the title, and facts of one name")
  func repetition() throws {
    let heading = Block(.heading(level: 2), "General")
    var entry = Entry(id: Document.ID("a"), title: "General")
    entry.facts = [.init(.other("title"), "Other"), .init(.status, "1"), .init(.status, "2")]
    let written = MarkdownText(of: Document(entry: entry, blocks: [heading, heading])).text
    let read = try Markdown.parse(written, id: Document.ID("a"))
    #expect(read.blocks == [heading, heading])
    #expect(read.title == "General")
    #expect(read.facts.all.map(\.value) == ["Other", "1", "2"])
  }

  @Test("takes time that grows with its marks, nested or in a row", arguments: [false, true])
  func time(isNested: Bool) {
    func seconds(_ count: Int) -> Double {
      let marks = (0..<count).map {
        Passage.Mark(4 * $0..<(isNested ? 4 * count : 4 * $0 + 3), .deletion)
      }
      let passage = Passage(String(repeating: "word", count: count), marks: marks)
      return (0..<2).map { _ in
        work { #expect(!MarkdownText.inline(passage).isEmpty) } / .seconds(1)
      }.min() ?? 0
    }
    let (short, long) = (seconds(4_000), seconds(16_000))
    // Four times the marks: a square would be sixteen times the time.
    #expect(long / max(short, 1e-6) < 9, "\(short) s, then \(long) s")
  }
}
