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

extension Block {
  /// The block as Markdown can have it: a table has one row of headings there.
  fileprivate var plain: Block {
    guard case .row(let table, _) = kind else { return self }
    var block = self
    block.kind = .row(table: table, isHeading: false)
    return block
  }
}

@Suite("Documents of the corpora in Markdown, written as Markdown")
struct MarkdownRoundTripTests {
  static let corpora = [
    "cn-just-laws", "cn-lawrefbook", "ee-legalize", "sa-saudi-laws-md", "uy-legalize",
  ]

  @Test("are read again as the same documents", arguments: corpora)
  func same(corpus: String) throws {
    // GAZETTE_SAMPLES asks for more of them.
    let count = ProcessInfo.processInfo.environment["GAZETTE_SAMPLES"].flatMap(Int.init) ?? 60
    guard let documents = try samples(of: corpus, count: count) else { return }
    var different = 0
    for document in documents {
      let blocks = document.blocks.map(\.plain)
      let text = MarkdownText(of: document).text
      var again = try Markdown.parse(text, id: document.id)
      again.blocks = again.blocks.map(\.plain)
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
      if again.blocks != blocks {
        let index = zip(again.blocks, blocks).prefix { $0 == $1 }.count
        let (new, old) = (
          again.blocks.dropFirst(index).first, blocks.dropFirst(index).first
        )
        reasons.append(
          "block \(index) of \(blocks.count):\n   now \("\(new as Any)".prefix(500))\n   was \("\(old as Any)".prefix(500))"
        )
      }
      if !reasons.isEmpty {
        different += 1
        print("\(corpus) \(document.id): \(reasons.joined(separator: "; "))")
      }
    }
    print("\(corpus): \(different) of \(documents.count) differ")
    #expect(different == 0)
  }
}
