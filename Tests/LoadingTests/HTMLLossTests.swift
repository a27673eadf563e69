import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("Real web pages")
struct HTMLLossTests {
  @Test("lose no letter or digit: what is not in the text is left out by a rule")
  func loss() throws {
    guard let place = try Shared.unpacked("xml-html-samples") else { return }
    defer { try? FileManager.default.removeItem(at: place) }
    let files = Shared.files(in: place).filter { $0.pathExtension == "html" }
    #expect(files.count > 200)
    for file in files {
      let data = try Data(contentsOf: file)
      let text =
        String(validating: data, as: UTF8.self)
        ?? String(decoding: Reading(Array(data)).text, as: UTF8.self)
      let reading = HTMLReading(text, id: Document.ID("page"))
      #expect(reading.missing.isEmpty, "\(file.lastPathComponent): \(reading.missing)")
    }
  }

  @Test("of Iceland's laws have their articles as headings, and the title as title")
  func laws() throws {
    guard let place = try Shared.unpacked("xml-html-samples") else { return }
    defer { try? FileManager.default.removeItem(at: place) }
    let files = Shared.files(in: place).filter {
      $0.path.contains("html-iceland/") && $0.pathExtension == "html"
    }
    #expect(files.count == 200)
    var articles = 0
    for file in files {
      let text = String(decoding: Reading(Array(try Data(contentsOf: file))).text, as: UTF8.self)
      let document = try page(text)
      #expect(document.title != "page", "\(file.lastPathComponent)")
      #expect(!document.blocks.isEmpty)
      articles += document.blocks.count { block in
        if case .heading = block.kind { block.passage.text.contains("gr.") } else { false }
      }
    }
    #expect(articles > 1_000)
  }
}

extension HTMLReading {
  /// The letters and digits of the page that are neither in the document nor left out by a rule, each with how often.
  var missing: [Unicode.Scalar: Int] {
    var found = LetterCount()
    for block in document.blocks {
      var passage = block.passage
      for mark in passage.marks.reversed() {
        guard case .image = mark.style else { continue }
        let bytes = Array(passage.text.utf8)
        // The words of a picture are no text of the page.
        passage.text =
          String(decoding: bytes[..<mark.range.lowerBound], as: UTF8.self)
          + String(decoding: bytes[mark.range.upperBound...], as: UTF8.self)
      }
      if case .item(let marker) = block.kind { found.add(marker) }
      found.add(passage.text)
    }
    for remainder in remainders { found.add(remainder.text) }
    var index = 0
    while index < page.nodes.count {
      if rules[index] == .kept {
        index += 1
      } else {
        found.add(page.words(of: index))
        index = page.nodes[index].end
      }
    }
    var all = LetterCount()
    all.add(HTMLCharacters.restored(page.text))
    return all.more(than: found)
  }
}
