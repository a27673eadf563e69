import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

/// The collection that comes with the reader.
@Suite("The collection")
struct CollectionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")

  /// A page of the portal as plain text, if it is at hand.
  static let page: String? = Shared.hostileFolder.flatMap { hostile in
    let shared = URL(fileURLWithPath: hostile).deletingLastPathComponent()
    let seed = shared.appendingPathComponent("seed/000_f2f9d6ddc2c3d343.txt")
    return (try? Data(contentsOf: seed)).map { String(decoding: $0, as: UTF8.self) }
  }

  static func site() throws -> Site {
    try opened(folder.path).site
  }

  @Test("has the menu of the portal, in its order, and its footer")
  func menu() throws {
    let site = try Self.site()
    let titles = site.root.sections.map { [$0.title] + $0.sections.map(\.title) }
    #expect(
      titles == [
        ["Officials", "Municipal Government"],
        [
          "Departments", "Government Office", "Working Departments",
          "Agencies Directly under Government Administration",
          "Agencies under Government Administration", "Special Departments",
          "Contact List of Government Agencies",
        ], ["Laws and Regulations", "National Laws", "Local Laws and Regulations"],
        ["Development Planning", "Development Planning Information"],
        ["Special Reports", "Latest Reports"],
      ])
    #expect(site.title == "Hengyang Municipal People's Government" && site.language == "en")
    #expect(site.footer.count == 3 && site.footer.last == "ICP NO:05002289")
    guard let page = Self.page else { return }
    let lines = page.split(separator: "\n")
    #expect(site.footer == lines.suffix(3).map { String($0) })
    let items = lines.filter { $0.hasPrefix("  ") && $0.trimmed.hasPrefix("•") }
      .map { String($0.trimmed.dropFirst().trimmed) }
    #expect(items == titles.flatMap { $0 })
  }

  @Test("holds the catalogued pages of each section")
  func counts() throws {
    let site = try Self.site()
    let counts = site.root.sections.flatMap { $0.sections.map(\.entries.count) }
    #expect(counts == [7, 1, 5, 2, 0, 1, 0, 1, 4, 11, 0])
    #expect(site.root.allEntries.allSatisfy { $0.fault == nil && $0.facts.date != nil })
    #expect(site.root.allEntries.allSatisfy { $0.facts[.sourceURL]?.hasPrefix("http://") == true })
    let agencies = site.root.sections[1].allEntries
    #expect(agencies.allSatisfy { $0.kind == .agency })
    #expect(agencies.count { $0.contact["Telephone"] != nil } == 4)
    #expect(site.root.sections[0].allEntries.allSatisfy { $0.kind == .official })
    #expect(site.root.sections[1].sections[5].kind == .contacts)
  }

  @Test("says plainly what is not in it")
  func absence() throws {
    let folder = try opened(Self.folder.path)
    for section in folder.site.root.sections.flatMap(\.sections)
    where section.entries.isEmpty && section.kind == .documents {
      #expect(
        section.introduction.map(\.passage.text) == [
          "No page of this section was found for this collection."
        ])
    }
    for entry in folder.site.root.allEntries where entry.id.name != "2020-high-tech-zones" {
      let text = text(of: try folder.document(entry.id))
      #expect(text.contains("not held here"))
      if entry.kind == .official { #expect(text.contains("Nothing here says who holds it today.")) }
    }
  }

  @Test(
    "has its law word for word as the page has it",
    .enabled(if: page != nil, "the page is not at hand"))
  func law() throws {
    let page = try #require(Self.page)
    let id = Document.ID("laws-and-regulations/national-laws/2020-high-tech-zones")
    let read = try PlainText.parse(page, id: id)
    let file = Self.folder.appendingPathComponent(id.path + ".md")
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let description = FrontMatter(written)
    #expect(description.title == read.title)
    for name in [Facts.Name.number, .source, .dateAdded] {
      #expect(description.facts[name] == read.facts[name])
    }
    let paragraphs = description.body.split(separator: "\n").map { line in
      String(line.drop { $0 == "#" }.trimmed)
    }
    let published = PortalPage(Array(Lines(page[...]))).body.map { String($0.trimmed) }
    #expect(paragraphs == published.filter { !$0.isEmpty })
    guard let markdown = Formats.format(forExtension: "md") else { return }
    #expect(lines(try markdown.parse(written, id: id).blocks) == lines(read.blocks))
  }

  @Test("is read from the page as a reader sees it", .enabled(if: page != nil, "no page at hand"))
  func outline() throws {
    let page = try #require(Self.page)
    let document = try PlainText.parse(page, id: Document.ID("page"))
    #expect(
      document.title
        == "Several Opinions of the State Council on Promoting High-quality Development of "
        + "National High-tech Industrial Development Zones")
    #expect(
      document.facts == [
        .init(.number, "No. 7 [2020] of the State Council"), .init(.source, "北大法律英文网"),
        .init(.dateAdded, "2020-08-13 10:02:39"),
      ])
    #expect(document.blocks.first?.passage == "(No. 7 [2020] of the State Council)")
    #expect(document.notices.isEmpty)
    let items = Outline(document).items
    #expect(items.map(\.marker) == ["I.", "1.", "2.", "3.", "II.", "4.", "5.", "6."])
    #expect(items.map(\.level) == [1, 2, 2, 2, 1, 2, 2, 2])
    #expect(items[0].title == "General requirements" && items[1].title == "Guiding ideology")
    let item = Outline(document).item(numbered: "II.4", near: Document.Position(block: 0))
    #expect(item?.title.hasPrefix("Excellent innovation resources shall be") == true)
    guard case .item("6.") = document.blocks.last?.kind else {
      Issue.record("The last block is item 6")
      return
    }
    #expect(document.blocks.last?.depth == 1)
  }
}
