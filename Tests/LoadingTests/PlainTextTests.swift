import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("Plain text")
struct PlainTextTests {
  static func document(_ text: String) throws -> Document {
    try PlainText.parse(text, id: Document.ID("laws/town"))
  }

  @Test("takes its title from its first line, else from the file's name")
  func titles() throws {
    let titled = try Self.document("\nRules of the Town\n\nThe rules are these.\n")
    #expect(titled.title == "Rules of the Town")
    #expect(lines(titled.blocks) == ["The rules are these."])
    let untitled = try Self.document("The rules are these.\n\nThey hold.\n")
    #expect(untitled.title == "town")
    #expect(lines(untitled.blocks) == ["The rules are these.", "They hold."])
    #expect(try Self.document("Chapter I\n\nText.").title == "town")
    #expect(try Self.document("Alone").blocks.count == 1)
    #expect(try Self.document("").blocks == [])
  }

  @Test("keeps the two signs of width by which its paragraphs begin, and no others")
  func wideIndent() throws {
    let law = "为了规范行政行为，制定本办法。"
    let document = try Self.document(
      "　　某市办法\n\n　　\(law)\n　　第一条　各县应当执行。\n\n　　　　　　　二〇二〇年八月\n")
    #expect(document.title == "某市办法")
    #expect(lines(document.blocks) == ["　　\(law)", "0|第一条|各县应当执行。", "二〇二〇年八月"])
  }

  @Test("may have a description at its head")
  func described() throws {
    let document = try Self.document("---\ntitle: Rules\nnumber: No. 1\n---\nFirst.\n\nSecond.\n")
    #expect(document.title == "Rules")
    #expect(document.facts == [.init(.number, "No. 1")])
    #expect(lines(document.blocks) == ["First.", "Second."])
  }

  @Test("that is broken at a margin is put together again")
  func wrapped() throws {
    let document = try Self.document(
      """
      The keeper of the market shall open the gates of
      the market at six in the morning, and shall close
      them at six in the evening of the same day.

      The keeper shall keep the keys of the gates with
      care, and shall hand them to nobody but the other
      keeper:
      1. on days of rest, when there is no market in
      the town;
      2. at night.
      """)
    #expect(
      lines(document.blocks) == [
        "The keeper of the market shall open the gates of the market at six in the morning, and "
          + "shall close them at six in the evening of the same day.",
        "The keeper shall keep the keys of the gates with care, and shall hand them to nobody but "
          + "the other keeper:", "1|1.|on days of rest, when there is no market in the town;",
        "1|2.|at night.",
      ])
  }

  @Test("that is set by spaces keeps them")
  func columns() throws {
    let table = "day      open\nMonday   six\nTuesday  seven  "
    let document = try Self.document("The hours are these.\n\n\(table)\n")
    #expect(lines(document.blocks).last == "= day      open⏎Monday   six⏎Tuesday  seven  ")
  }

  @Test("of any kind keeps every letter, in time that grows with the text")
  func letters() throws {
    for text in [
      "a\u{0}b\n\u{1B}[31mred\n", String(repeating: "1. ", count: 1000), "第", "(", "§", "I.\nII.\n",
      String(repeating: "a", count: 5000) + "\n" + String(repeating: "一", count: 5000),
      String(repeating: " ", count: 3000) + "x\n", "• • •\n•\n",
    ] {
      let document = try Self.document(text)
      let title = document.title == "town" ? "" : document.title
      #expect(
        (title + LoadingTests.letters(document.blocks)).filter { !$0.isWhitespace }
          == text.filter { !$0.isWhitespace })
    }
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: "I. x 1. y\n第一条 甲\n", count: count)
      return try work {
        let document = try Self.document(text)
        #expect(document.blocks.count == 2 * count)
      }
    }
    let one = try time(2000)
    let four = try time(8000)
    #expect(four < one * 12)
  }

  @Test(
    "reads every hostile file as it stands, letter by letter",
    .enabled(if: Shared.hostileFolder != nil, "the hostile files are not at hand"))
  func hostile() throws {
    let folder = URL(fileURLWithPath: try #require(Shared.hostileFolder))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appendingPathComponent(name)
      guard let bytes = try? Data(contentsOf: file),
        let transcript = try? Transcript(Array(bytes), place: name)
      else { continue }
      let document = try Self.document(transcript.text)
      guard FrontMatter(transcript.text).bodyLine == 1 else { continue }
      let title = document.title == "town" ? "" : document.title
      let read = (title + LoadingTests.letters(document.blocks)).unicodeScalars
        .filter { !$0.isBlank }.count
      #expect(read == transcript.text.unicodeScalars.filter { !$0.isBlank }.count, "\(name)")
    }
  }
}
