import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite(
  "Hostile files", .enabled(if: Shared.hostileFolder != nil, "the hostile files are not at hand"))
struct HostileFilesTests {
  private func files(_ prefix: String) throws -> [String] {
    let folder = try #require(Shared.hostileFolder)
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix(prefix) }.sorted().map { folder + "/" + $0 }
  }

  @Test(
    "open, or are refused by name in one line, each at once", arguments: ["A", "B", "C", "D", "E"])
  func all(section: String) throws {
    let files = try files(section)
    #expect(files.count > 5)
    for file in files {
      let time = work {
        do {
          let site = try opened(file)
          let entry = site.site.root.entries[0]
          _ = try site.document(entry.id)
        } catch {
          let said = String(describing: error)
          #expect(said.hasPrefix(file + ": ") && !said.contains("\n"))
        }
      }
      #expect(time < .seconds(2), "\(file)")
    }
  }

  @Test(
    "are read by every format, each at once, as blocks within their bounds",
    arguments: ["Markdown", "PlainText", "HTML", "XML"])
  func everyFormat(name: String) throws {
    let formats: [String: any Format.Type] = [
      "Markdown": Markdown.self, "PlainText": PlainText.self, "HTML": HTML.self, "XML": XML.self,
    ]
    let format = try #require(formats[name])
    for file in try files("") {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
      guard let text = try? Transcript(bytes, place: file).text else { continue }
      var document: Document?
      let time = work { document = try? format.parse(text, id: Document.ID("file")) }
      // A second a megabyte where the program is made for speed, and ten times that where it is made for tests.
      #expect(time < .seconds(1) + .microseconds(10 * bytes.count), "\(file)")
      for block in document?.blocks ?? [] {
        let count = block.passage.text.utf8.count
        #expect((0...64).contains(block.depth) && (0...64).contains(block.quotation), "\(file)")
        #expect(block.passage.marks.allSatisfy { $0.range.upperBound <= count }, "\(file)")
      }
    }
  }

  @Test("of section C: only those that are no text are refused")
  func bytes() throws {
    let refused = try files("C").compactMap { file -> String? in
      let said = refusal { _ = try opened(file) }
      return said.isEmpty ? nil : String(said.split(separator: "/").last ?? "")
    }
    #expect(
      refused == [
        "C03-nul-only.md: this is not a text document",
        "C18-random.bin.md: this is not a text document",
        "C21-pdf-renamed.md: this is a PDF file, not text",
        "C22-lfs-pointer.md: the content was not delivered (a Git LFS pointer)",
      ])
  }

  @Test("of section C say what is wrong with their bytes")
  func notices() throws {
    let expected = [
      "C01": "This document is empty.", "C02": "This document is empty.", "C04": "",
      "C06": "", "C07": "", "C08-": "", "C08b": "", "C09": "", "C10": "",
      "C11": "The file ends inside a character: it may be incomplete.",
      "C12": "The file is not UTF-8", "C14": "", "C15": "", "C16": "", "C17": "",
    ]
    for (prefix, notice) in expected {
      let file = try #require(try files(prefix).first)
      let site = try opened(file)
      let document = try site.document(site.site.root.entries[0].id)
      let said = document.notices.joined(separator: " ")
      #expect(notice.isEmpty ? said.isEmpty : said.hasPrefix(notice), "\(file)")
    }
  }

  @Test("of section C tell the encoding they are in")
  func encodings() throws {
    let expected = [
      "C06": "UTF-16", "C07": "UTF-16", "C08-": "GB18030", "C08b": "GB18030", "C09": "Big5",
      "C10": "Shift_JIS",
    ]
    for (prefix, encoding) in expected {
      let site = try opened(try #require(try files(prefix).first))
      let document = try site.document(site.site.root.entries[0].id)
      #expect(document.facts[.other("encoding")] == encoding, "\(prefix)")
      #expect(!text(of: document).contains("\u{FFFD}"), "\(prefix)")
    }
  }

  @Test("of section E never hide their text")
  func descriptions() throws {
    for file in try files("E") {
      let site = try opened(file)
      let document = try site.document(site.site.root.entries[0].id)
      #expect(!text(of: document).isEmpty, "\(file)")
    }
  }
}
