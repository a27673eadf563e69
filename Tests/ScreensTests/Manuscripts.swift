import Documents
import Terminal

@testable import Screens

/// Documents to read.
enum Manuscripts {
  /// A text with the shape of the seed's: chapters, headings and items, a link, a footnote.
  static let zones = Document(entry: Samples.zones, blocks: blocks)

  private static let blocks: [Block] = [
    Block(.heading(level: 2), "I. General requirements"),
    Block(.heading(level: 3), "1. Guiding ideology"),
    Block(
      .paragraph,
      Passage(
        "The zones shall be built as places of innovation, with the plan of 2011 and its notes1 in view; innovation comes before size.",
        marks: [Passage.Mark(59..<63, .link("#ii-innovation")), Passage.Mark(85..<86, .note("1"))])),
    Block(.heading(level: 3), "2. Basic principles"),
    Block(
      .paragraph,
      "Innovation leads. Reform and opening go on. Growth is of quality, not of quantity; every zone has its own strengths and plays them."
    ),
    Block(.heading(level: 2), "II. Innovation"),
    Block(
      .item(marker: "4."),
      "Excellent innovation resources shall be gathered in the zones: institutes, laboratories, and the people who work in them, whatever they cost.",
      depth: 1),
    Block(.item(marker: "5."), "Talent shall be drawn in, and be given room.", depth: 1),
    Block(
      .item(marker: "6."),
      "Core technologies shall be developed; see the provisions and the national register.",
      depth: 1),
    Block(.heading(level: 2), "III. Last provisions"),
    Block(.paragraph, "This takes effect on the day of its publication."),
    Block(.note(marker: "1"), "The plan was never published."),
  ]

  /// A document of a title and the blocks, alone in its site.
  static func act(_ blocks: [Block], title: String = "An act") -> Document {
    Document(entry: Entry(id: Document.ID("laws/act"), title: title), blocks: blocks)
  }

  /// Paragraphs "Line 1", "Line 2" … of one row each.
  static func lines(_ count: Int) -> Document {
    act((1...count).map { Block(.preformatted, Passage("Line \($0)")) })
  }

  /// Articles in chapters, long enough to be read for a while.
  static func law(articles: Int) -> Document {
    act(
      (1...articles).flatMap { number -> [Block] in
        let article = Block(
          .item(marker: "Article \(number)"),
          Passage(
            "The register of the kind \(number) is kept by the office that this act names, and every person may look at it without giving a reason, during its hours."
          ))
        guard number % 10 == 1 else { return [article] }
        return [
          Block(.heading(level: 2), Passage("Chapter \(number / 10 + 1) On registers")), article,
        ]
      })
  }

  /// Articles of Chinese.
  static let chinese = act(
    [
      Block(.heading(level: 2), "第一章　总　则"),
      Block(.item(marker: "第一条"), "为了规范政府信息公开工作，根据宪法，制定本条例。"),
      Block(.item(marker: "第二条"), "国家机关应当公开登记簿，本法另有规定的除外。"),
      Block(.item(marker: "第三条"), "国家机关不得收取费用。"),
    ], title: "信息公开条例")

  /// Links of every kind.
  static let links: Document = {
    let targets = [
      "#end", "#nowhere", "other", "../plans", "https://example.org/a", "file:///etc/passwd",
      "gone",
    ]
    var blocks = targets.map { target in
      Block(.paragraph, Passage("To \(target).", marks: [Passage.Mark(0..<2, .link(target))]))
    }
    blocks.append(Block(.heading(level: 2), "End"))
    return Document(
      entry: Entry(id: Document.ID("laws/act"), title: "An act"), blocks: blocks)
  }()
}

extension Sitting {
  /// A reader who has just opened a document.
  static func reading(
    _ document: Document = Manuscripts.zones, _ columns: Int = 80, _ rows: Int = 24,
    ambiguousIsWide: Bool = false, language: Language = .english, isLinear: Bool = false,
    mode: Mode = .personal
  ) -> Sitting {
    let other = Entry(id: Document.ID("laws/other"), title: "Another act")
    let site = Site(
      title: "Portal",
      root: Section(
        id: "", title: "Portal",
        sections: [
          Section(id: "laws", title: "Laws", entries: [document.entry, other]),
          Section(id: "plans", title: "Plans"),
        ]))
    let isSeed = document.id == Manuscripts.zones.id
    var sitting = Sitting(
      isSeed ? Samples.portal : site, columns, rows, ambiguousIsWide: ambiguousIsWide,
      language: language, isLinear: isLinear, mode: mode)
    sitting.open(.section(isSeed ? "laws/national" : "laws"))
    sitting.open(.document(document.id))
    sitting.hear(.document(document))
    return sitting
  }

  /// The rows of the text, below the bar and above the status.
  var textRows: [String] { Array(rows.dropFirst().dropLast(2)) }

  /// The cells of a role, as text, row after row.
  func text(in role: Role) -> String {
    (0..<frame.size.rows).map { row in
      frame.row(row).filter { $0.role == role }.reduce(into: "") { $0 += $1.text }
    }.filter { !$0.isEmpty }.joined(separator: "|")
  }

  /// The text from the cursor on to the end of its row.
  var textAtCursor: String {
    guard let cursor = frame.cursor else { return "" }
    return frame.row(cursor.row).dropFirst(cursor.column).reduce(into: "") { $0 += $1.text }
  }
}
