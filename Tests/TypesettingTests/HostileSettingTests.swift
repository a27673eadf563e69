import Documents
import Foundation
import Loading
import SharedTexts
import Terminal
import Testing

@testable import Typesetting

/// A document of every fault, in whatever format it is, is set without loss, and nothing of it reaches a terminal but
/// as signs.
@Suite("A hostile file")
struct HostileSettingTests {
  private static let files = (Shared.files(of: "hostile") ?? []).map(\.path).filter { path in
    [".md", ".html", ".xml"].contains { path.hasSuffix($0) }
  }

  @Test("is set whole and harmless", arguments: files)
  func whole(file: String) throws {
    let site: SiteFolder
    let document: Document
    do throws(LoadingError) {
      site = try SiteFolder(opening: file)
      document = try site.document(site.site.root.entries[0].id)
    } catch {
      let said = error.description
      #expect(said.hasPrefix(file + ": ") && !said.contains("\n") && said == Legible.text(said))
      return
    }
    let front =
      [Block(.title, Passage(document.title))]
      + document.notices.map { Block(.notice, Passage($0)) }
    for columns in [2, 37, 80] {
      // The first of many blocks stand for all: the narrow column of a table of fifty thousand rows is long.
      let part = Document(entry: document.entry, blocks: Array(document.blocks.prefix(2_000)))
      let properties = Properties(part, front: front, measure: Measure(columns: columns))
      #expect(properties.loss() == nil, "\(columns) columns")
      #expect(properties.excess() == nil, "\(columns) columns")
      #expect(properties.disorder() == nil, "\(columns) columns")
      #expect(properties.danger() == nil, "\(columns) columns")
    }
  }
}
