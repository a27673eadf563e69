import Documents
import Foundation
import SharedTexts
import Testing

@testable import Exporting
@testable import Loading

/// Documents of a corpus, evenly chosen; nil where it is not at hand.
func samples(of corpus: String, count: Int) throws -> [Document]? {
  guard let place = try Shared.unpacked(corpus) else { return nil }
  defer { try? FileManager.default.removeItem(at: place) }
  let files = Shared.files(in: place).filter {
    Formats.format(forExtension: $0.pathExtension) != nil
  }
  let step = max(files.count / count, 1)
  return try stride(from: 0, to: files.count, by: step).compactMap { index in
    let file = files[index]
    let folder = try SiteFolder(opening: file.path)
    guard let entry = folder.onlyDocument else { return nil }
    return try? folder.document(entry.id)
  }
}

@Suite("Documents of all corpora, written as Markdown")
struct MarkdownRoundTripTests {
  static let corpora = [
    "cn-just-laws", "cn-lawrefbook", "derived-encodings", "ee-legalize", "sa-saudi-laws-md",
    "uy-legalize", "xml-html-samples",
  ]

  @Test("are read again as the same documents", arguments: corpora)
  func same(corpus: String) throws {
    guard let documents = try samples(of: corpus, count: 60) else { return }
    var different = 0
    for document in documents {
      let text = MarkdownText(of: document).text
      let again = try Markdown.parse(text, id: document.id)
      var reasons: [String] = []
      if again.title != document.title {
        reasons.append("title \(again.title) for \(document.title)")
      }
      if again.facts != document.facts {
        let pair = zip(again.facts.all, document.facts.all).first { $0 != $1 }
        reasons.append(
          "facts \(again.facts.all.count) for \(document.facts.all.count): \(pair.map { "\($0)" } ?? "")"
        )
      }
      if again.entry.contact != document.entry.contact { reasons.append("contact") }
      if again.blocks != document.blocks {
        let index = zip(again.blocks, document.blocks).prefix { $0 == $1 }.count
        let (new, old) = (
          again.blocks.dropFirst(index).first, document.blocks.dropFirst(index).first
        )
        reasons.append(
          "block \(index) of \(document.blocks.count):\n   now \("\(new as Any)".prefix(500))\n   was \("\(old as Any)".prefix(500))"
        )
      }
      if !reasons.isEmpty {
        different += 1; print("\(corpus) \(document.id): \(reasons.joined(separator: "; "))")
      }
    }
    print("\(corpus): \(different) of \(documents.count) differ")
    #expect(different == 0)
  }
}
