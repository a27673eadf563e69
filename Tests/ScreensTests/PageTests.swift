import Documents
import Testing
import Typesetting

@testable import Screens

@Suite("A page")
struct PageTests {
  private static let documents = [
    Manuscripts.zones, Manuscripts.law(articles: 30), Manuscripts.chinese, Manuscripts.lines(40),
    Manuscripts.act([
      Block(.row(table: 1, isHeading: true), "Agency\tTelephone\tAddress"),
      Block(.row(table: 1, isHeading: false), "Forestry bureau\t0734-8866\t衡阳市解放大道12号"),
      Block(
        .row(table: 1, isHeading: false), "Bureau\t\tA long address that is wrapped in its cell"),
      Block(.item(marker: "第一百二十条之一"), "国家机关应当公开登记簿", depth: 3),
      Block(.preformatted, "a\n\n\nb\n"), Block(.paragraph, ""), Block(.paragraph, "end"),
    ]), Manuscripts.act([]),
  ]

  private static let spacings = Measure.Spacing.allCases

  private func page(
    _ document: Document, _ columns: Int, _ rows: Int, _ spacing: Measure.Spacing = .normal
  ) -> Page {
    Page(
      document, front: DocumentFront.blocks(of: document),
      measure: Measure(columns: columns, spacing: spacing), rows: rows)
  }

  /// What the page shows, as text.
  private func text(_ page: Page) -> [String] { page.lines.map { page.galley.line($0).text } }

  @Test("goes down and up again to the very same rows", arguments: documents)
  func downAndUp(document: Document) {
    for spacing in Self.spacings {
      for columns in [9, 30, 76] {
        var page = page(document, columns, 5, spacing)
        var shown: [[String]] = []
        while !page.isAtEnd {
          shown.append(text(page))
          page.scroll(by: 1)
        }
        for former in shown.reversed() {
          page.scroll(by: -1)
          #expect(text(page) == former)
        }
        #expect(page.isAtTop)
        page.scroll(by: 7)
        page.scroll(by: -7)
        #expect(page.isAtTop || page.isAtEnd)
      }
    }
  }

  @Test(
    "keeps its place in every window, and shows the same rows in the first", arguments: documents)
  func resizes(document: Document) {
    var page = page(document, 40, 6)
    var steps = 0
    repeat {
      let place = page.place
      let shown = text(page)
      for (columns, rows, spacing) in [
        (76, 20, Measure.Spacing.normal), (11, 3, .compact), (1, 1, .large), (200, 50, .large),
        (40, 0, .normal), (39, 6, .normal),
      ] {
        page.fit(Measure(columns: columns, spacing: spacing), rows: rows)
        #expect(page.place == place)
        let next = page.lines.first.map { page.galley.fraction(at: $0.position) } ?? 0
        #expect(next <= page.galley.fraction(at: place.position))
      }
      page.fit(Measure(columns: 40), rows: 6)
      #expect(text(page) == shown)
      page.scroll(by: 1)
      steps += 1
    } while !page.isAtEnd && steps < 200
  }

  @Test("shows the byte of its place in the first row, at every width")
  func sameByte() {
    let document = Manuscripts.law(articles: 9)
    var page = page(document, 76, 8)
    page.scroll(by: 13)
    let place = page.place.position
    for columns in 1...120 {
      page.fit(Measure(columns: columns), rows: 8)
      #expect(page.spot(of: place)?.row == 0, "\(columns)")
    }
  }

  @Test("goes on by all rows but two, and over nothing")
  func pages() {
    var page = page(Manuscripts.lines(60), 40, 9)
    var seen = text(page)
    while !page.isAtEnd {
      let last = text(page).suffix(2)
      page.turnPages(halves: 2)
      if !page.isAtEnd { #expect(text(page).prefix(2) == last) }
      seen += text(page)
    }
    for number in 1...60 { #expect(seen.contains { $0.hasSuffix("Line \(number)") }) }
  }

  @Test("shows a place near the end in its first row, and goes no further down from there")
  func nearTheEnd() {
    var page = page(Manuscripts.lines(60), 40, 9)
    page.turn(to: Document.Position(block: 58))
    #expect(text(page).map(\.trimmed) == ["Line 59", "Line 60"])
    page.scroll(by: 1)
    #expect(text(page).first?.trimmed == "Line 59")
    page.scroll(by: -1)
    #expect(text(page).first?.trimmed == "Line 58")
  }

  @Test("stays where it is to reveal what is seen, and else shows it in its upper third")
  func reveals() {
    var page = page(Manuscripts.lines(60), 40, 9)
    page.reveal(Document.Position(block: 4))
    #expect(page.isAtTop)
    page.reveal(Document.Position(block: 40))
    #expect(page.spot(of: Document.Position(block: 40))?.row == 3)
    page.reveal(Document.Position(block: 59))
    #expect(page.isAtEnd && page.lines.count == 9)
  }

  @Test("of an empty document is empty")
  func empty() {
    let document = Document(entry: Entry(id: Document.ID("a"), title: ""))
    var page = page(document, 40, 9)
    page.scroll(by: 1)
    page.turnPages(halves: -2)
    page.goToEnd()
    page.reveal(Document.Position(block: 4))
    #expect(page.lines.isEmpty && page.isAtTop && page.isAtEnd)
  }
}
