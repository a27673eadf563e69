import Foundation
import Testing

@testable import Loading

@Suite("The bytes of a file")
struct TranscriptTests {
  @Test("are text as they stand where they are UTF-8")
  func utf8() throws {
    let read = try Transcript(Array("第一条 Ä\u{1F600}\n".utf8), place: "a.md")
    #expect(read.text == "第一条 Ä\u{1F600}\n")
    #expect(read.notices.isEmpty)
  }

  @Test("may begin with byte order marks")
  func marks() throws {
    let bytes = Array("\u{FEFF}\u{FEFF}---\ntitle: \u{FEFF}x\n---\n".utf8)
    let read = try Transcript(bytes, place: "a.md")
    #expect(read.text.unicodeScalars.elementsEqual("---\ntitle: \u{FEFF}x\n---\n".unicodeScalars))
  }

  @Test("have the same lines whatever ends them")
  func lineEnds() throws {
    let read = try Transcript(Array("a\r\nb\rc\nd\r\r\ne\n\r".utf8), place: "a.md")
    #expect(read.text == "a\nb\nc\nd\n\ne\n\n")
  }

  @Test(
    "that are no UTF-8 are counted, one for each maximal subpart",
    arguments: [
      ([0x61, 0xC0, 0xAF, 0x62], "a\u{FFFD}\u{FFFD}b", 2),
      ([0xE2, 0x82, 0x61], "\u{FFFD}a", 1),
      ([0xED, 0xA0, 0x80, 0x61], "\u{FFFD}\u{FFFD}\u{FFFD}a", 3),
      ([0xF4, 0x90, 0x80, 0x80, 0x61], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}a", 4),
      ([0xEF, 0xBF, 0xBD, 0xFF, 0x61], "\u{FFFD}\u{FFFD}a", 1),
    ] as [([UInt8], String, Int)])
  func repairs(bytes: [UInt8], text: String, places: Int) throws {
    let read = try Transcript(bytes, place: "a.md")
    #expect(read.text == text)
    let said =
      places == 1
      ? "1 place could not be read and is" : "\(places) places could not be read and are"
    #expect(read.notices == ["The file is not UTF-8: \(said) shown as \u{FFFD}."])
  }

  @Test("that end inside a character may be incomplete")
  func cut() throws {
    let read = try Transcript(Array("国家".utf8.dropLast()), place: "a.md")
    #expect(read.text == "国\u{FFFD}")
    #expect(read.notices == ["The file ends inside a character: it may be incomplete."])
  }

  @Test("in UTF-16 are read, and named", arguments: [true, false], [true, false])
  func utf16(hasMark: Bool, isBig: Bool) throws {
    let text = "# 第一条 Article\n\nText of the law \u{1F600}, and more.\n"
    let units = (hasMark ? "\u{FEFF}" + text : text).utf16
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? Array(pair.reversed()) : pair
    }
    let read = try Transcript(bytes, place: "a.md")
    #expect(read.text == text)
    #expect(read.encoding == "UTF-16")
    #expect(read.notices.isEmpty)
  }

  @Test("of an empty file are a document that says so", arguments: ["", "\n", " \r\n", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try Transcript(Array(text.utf8), place: "a").notices == ["This document is empty."])
  }

  @Test("that are no text are refused by name")
  func refused() {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<65_536).map { _ in UInt8.random(in: 0...255, using: &random) }
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    let cases: [([UInt8], String)] = [
      ([UInt8](repeating: 0, count: 4096), "a.md: this is not a text document"),
      (noise, "a.md: this is not a text document"),
      (Array("%PDF-1.4\n".utf8), "a.md: this is a PDF file, not text"),
      ([0x50, 0x4B, 3, 4, 0], "a.md: this is a ZIP archive or an office document, not text"),
      ([0x89, 0x50, 0x4E, 0x47], "a.md: this is a PNG picture, not text"),
      (Array(pointer.utf8), "a.md: the content was not delivered (a Git LFS pointer)"),
    ]
    for (bytes, said) in cases {
      #expect(refusal { _ = try Transcript(bytes, place: "a.md") } == said)
    }
  }

  @Test("in no encoding that is known show what can be shown")
  func otherEncoding() throws {
    let bytes: [UInt8] = Array("Title\n".utf8) + [0x81, 0x8D, 0xAF, 0x81, 0x9D, 0xAF, 0x0A]
    let read = try Transcript(bytes, place: "a.md")
    #expect(read.text.hasPrefix("Title\n"))
    #expect(read.notices.first?.hasPrefix("The file is not UTF-8: ") == true)
  }

  @Test("may be cut anywhere at the end of a head")
  func heads() throws {
    let bytes = Array("\u{FEFF}第一条 \u{1F600}\r\n".utf8)
    for count in 0...bytes.count {
      #expect(try Transcript(head: Array(bytes.prefix(count)), place: "a").notices.isEmpty)
    }
  }
}
