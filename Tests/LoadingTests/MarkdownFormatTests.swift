import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("A file of Markdown")
struct MarkdownFormatTests {
  private let id = Document.ID("laws/water-act")

  @Test("is described by its description, else by its first heading, else by its name")
  func titles() {
    func title(_ text: String) -> String { Markdown.describe(text, id: id).title }
    #expect(title("---\ntitle: The Act\nnumber: No. 7\n---\n# Other\n") == "The Act")
    #expect(title("# The *Act*\n\ntext") == "The Act")
    #expect(title("The Act\n=======\n\ntext") == "The Act")
    #expect(title("No. 7\n\n# The Act\n\ntext") == "The Act")
    #expect(title("text\n\n## Part\n") == "water-act")
  }

  @Test("does not show its title twice")
  func heading() throws {
    let repeated = try Markdown.parse("---\ntitle: The Act\n---\n\n# The  Act\n\ntext\n", id: id)
    #expect(repeated.blocks == [Block(.paragraph, "text")])
    let other = try Markdown.parse("---\ntitle: The Act\n---\n\n# Part\n\ntext\n", id: id)
    #expect(other.blocks.count == 2)
  }

  @Test("loses no letter and no digit of real laws")
  func realLaws() throws {
    for corpus in ["cn-lawrefbook", "uy-legalize", "ee-legalize"] {
      guard let laws = try RealLaws(corpus, count: 60) else { continue }
      #expect(laws.texts.count > 50)
      for (name, text) in laws.texts {
        let body = String(FrontMatter(text).body)
        let read = Sparse.letters(of: MarkdownBody(body).blocks)
        #expect(read == Sparse.letters(ofMarkdown: body), "\(name)")
      }
    }
  }

  @Test("takes time that grows with its length, whatever it holds", arguments: Hostile.all)
  func linearTime(hostile: Hostile) {
    func seconds(_ count: Int) -> Double {
      let text = hostile.text(count)
      return (0..<2).map { _ in
        work { _ = MarkdownBody(text).blocks.count } / .seconds(1)
      }.min() ?? 0
    }
    let (short, long) = (seconds(10_000), seconds(40_000))
    // Four times the length: a square would be sixteen times the time. What takes no time is not measured.
    #expect(long < 0.1 || long / max(short, 1e-6) < 9, "\(short) s, then \(long) s")
  }
}

/// A kind of text that is made to cost a reader of Markdown time.
struct Hostile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: @Sendable (Int) -> String

  init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    (testDescription, self.text) = (name, text)
  }

  static let all: [Hostile] = [
    repeated("> "), repeated("- "), repeated("["), repeated("[a](b"), repeated("*a_ "),
    repeated("*a **a "), repeated("</<!--"), repeated("![[]()"), repeated("# h\n\n"),
    repeated("a\n\n<!-- "), repeated("x <b>", "</i>"), repeated("<td>"), repeated("http://a"),
    repeated("a@"), repeated("term\n: d\n"), repeated("[^a]"), repeated("<script>\n\n"),
    Hostile("footnotes") { count in
      "a[^0]\n\n" + (0..<count).map { "[^\($0)]: see [^\($0 + 1)]\n\n" }.joined()
    },
    Hostile("definitions of links") { count in
      (0..<count).map { "[\($0)]: /u\n" }.joined() + "\n" + (0..<count).map { "[\($0)] " }.joined()
    },
    Hostile("runs of backticks, each longer") { count in
      var text = ""
      for length in 1... {
        guard text.utf8.count < count * 4 else { break }
        text += "e" + String(repeating: "`", count: length)
      }
      return text
    },
    Hostile("a tall table") { count in "|a|b|\n|-|-|\n" + String(repeating: "|c|d|\n", count: count)
    },
    Hostile("a large cell") { count in
      "|a|\n|-|\n|" + String(repeating: "word ", count: count) + "|"
    },
    Hostile("a fence that does not end") { count in
      "```\n" + String(repeating: "code\n", count: count)
    },
    Hostile("a wide table") { count in
      ["|c", "|-", "|v"].map { String(repeating: $0, count: count) }.joined(separator: "|\n")
    },
  ]

  private static func repeated(_ first: String, _ second: String = "") -> Hostile {
    Hostile((first + second).debugDescription) { count in
      String(repeating: first, count: count) + String(repeating: second, count: count)
    }
  }
}
