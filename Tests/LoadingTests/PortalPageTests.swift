import Documents
import Testing

@testable import Loading

@Suite("A page of the portal")
struct PortalPageTests {
  static let menu = """
      • Offices
        • Example "Office
      • Rules
        • 中文 Rules
    """
  static let title = "Rules on the Markets of the Town"
  static let from = "From:Example Office | Date Add in:2021-03-04 05:06:07 [A\u{A0}\u{A0}A]"
  static let body = """

    (No. 9 [2021] of the Example Office)

    The rules are as follows.

    I. Markets

    1.\u{A0}Markets open at six.
    2. Markets close at six.

    """
  static let footer = """

    Sponsored by Example Office
    Co-sponsored by Example School Technical Support & Design:Example School
    ICP NO:00000000
    """
  static let unbulleted = String(menu.drop { $0 == " " })

  /// The shapes of a page's head.
  static let heads: [String] = [
    "\(unbulleted)\n\(title)\n\(from)", "Rules\n\(title)\n\(from)",
    "Rules\n\(menu)\n\(title)\n\(from)", "\(title)\n\(from)",
    "-\nRules\n\(menu)\n\(title)\n\(from)", "\(menu)\n\(title)\n\(from)",
    "Rules\nHOME> Current News >  Hot News >  Local > \n\(menu)\n\(title)\n\(from)",
  ]

  static func page(_ text: String) throws -> Document {
    try PlainText.parse(text, id: Document.ID("pages/page"))
  }

  @Test("is read without what stands around its text, whatever its head", arguments: heads)
  func shapes(head: String) throws {
    let document = try Self.page(head + "\n" + Self.body + Self.footer)
    #expect(document.title == Self.title)
    #expect(
      document.facts == [
        .init(.number, "No. 9 [2021] of the Example Office"), .init(.source, "Example Office"),
        .init(.dateAdded, "2021-03-04 05:06:07"),
      ])
    #expect(
      lines(document.blocks) == [
        "(No. 9 [2021] of the Example Office)", "The rules are as follows.", "## I. Markets",
        "1|1.|Markets open at six.", "1|2.|Markets close at six.",
      ])
    #expect(document.notices.isEmpty)
    let entry = PlainText.describe(head + "\n" + String(Self.body.prefix(90)), id: document.id)
    #expect(entry == document.entry)
  }

  @Test("may have lost its head")
  func headless() throws {
    let text =
      "The town has one market.It is open.\nA Short Report\n"
      + String(repeating: "The market was busy. ", count: 10)
    let document = try Self.page(text + "\n" + Self.footer)
    #expect(document.title == "page")
    #expect(document.facts == [])
    #expect(
      lines(document.blocks).prefix(2) == [
        "The town has one market.It is open.", "## A Short Report",
      ])
    #expect(document.blocks.count == 3)
  }

  @Test("may come from a table, all its text in one line")
  func table() throws {
    let line =
      "To serve the town, the measures are:I. Reducing Costs 1. Land shall be cheap.Rents fall. "
      + "(Led by: the Office)2. In section 4. The rest.II. Speed 1.Establishing a desk.It opens."
    let document = try Self.page(
      "\(Self.title) |\nFrom:示例 | Date Add in:2025-01-02 03:04:05 [A A] |\n\(line)\(Self.footer)")
    #expect(document.title == Self.title)
    #expect(document.facts[.source] == "示例" && document.facts[.dateAdded] == "2025-01-02 03:04:05")
    #expect(
      lines(document.blocks) == [
        "To serve the town, the measures are:", "## I. Reducing Costs",
        "1|1.|Land shall be cheap.Rents fall. (Led by: the Office)",
        "1|2.|In section 4. The rest.", "## II. Speed", "1|1.|Establishing a desk.It opens.",
      ])
  }

  @Test("without a source has none")
  func noSource() throws {
    let text = "\(Self.title)\nFrom: | Date Add in:2019-07-23 10:47:00 [A\u{A0}\u{A0}A]\nText."
    let document = try Self.page(text)
    #expect(document.facts == [.init(.dateAdded, "2019-07-23 10:47:00")])
    #expect(lines(document.blocks) == ["Text."])
  }

  @Test("keeps a contact block line by line, and indents make paragraphs")
  func contacts() throws {
    let document = try Self.page(
      """
      \(Self.title)
      \(Self.from)
       Name: Example Bureau\u{A0}
      Address: 1 Example Road
      Telephone: 0000-0000000

      \u{A0}\u{A0}The first paragraph.
      \u{20}
      \u{A0}\u{A0}The second.
      """)
    #expect(
      lines(document.blocks) == [
        "Name: Example Bureau", "Address: 1 Example Road", "Telephone: 0000-0000000",
        "The first paragraph.", "The second.",
      ])
  }

  @Test("keeps a line above the title that is not the portal's")
  func stray() throws {
    let document = try Self.page("Rules\nA line of the text.\n\(Self.title)\n\(Self.from)\nText.")
    #expect(document.title == Self.title)
    #expect(lines(document.blocks) == ["A line of the text.", "Text."])
  }

  @Test(
    "states its own number alone near its top",
    arguments: [
      ("(No. 7 [2020] of the Office)", "No. 7 [2020] of the Office"),
      ("Order No. 3 of the Office, issued on May 1, 2021", nil),
      ("Example Office[2010] No. 4", "Example Office[2010] No. 4"),
      ("Example Office Issue [2024] No.7", "Example Office Issue [2024] No.7"),
      ("示例〔2020〕7号", "示例〔2020〕7号"), ("（第307号）", "第307号"),
      ("According to Example Office[2010] No. 4, the bureau is set up", .some("-")),
      ("The No. 1 market", .some("The No. 1 market")), ("Example [2010] No. 4.", .some("-")),
    ] as [(String, String?)])
  func numbers(line: String, number: String?) throws {
    let document = try Self.page("\(Self.title)\n\(Self.from)\n\(line)\n\nText of the page.")
    let expected = number ?? line
    #expect(document.facts[.number] == (expected == "-" ? nil : expected))
    #expect(lines(document.blocks).first == line)
  }
}
