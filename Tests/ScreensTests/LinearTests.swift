import Documents
import Terminal
import Testing

@testable import Screens

/// For screen readers and braille lines.
@Suite("A linear screen")
struct LinearTests {
  private static let sizes = [(80, 24), (40, 12), (200, 60), (40, 40)]

  private static let lists: [[Key]] = [
    [], [.down, .down], [.end], ["1", "1"], ["2"], ["2", "2"], ["2", "6"],
    ["2", "6", .down, .down],
    ["3"], ["3", "2"], ["3", "2", .down], ["o"], ["o", .down], ["o", .tab],
  ]

  private static let others: [[Key]] = [
    ["?"], ["3", "?"], ["?", " "], ["s"], ["s", "z", "o"], ["s", "z", "o", .escape], ["f", "l"],
    ["3", "2", "/", "p"], ["q"], ["c"], ["3", "1", .enter], ["3", "2", "/", "§"],
  ]

  private static let documents: [[Key]] = [
    [], [" "], [.end], ["t"], ["t", "i"], ["/", "i"], ["/", "i", .enter], [":", "4"], ["f"], ["m"],
    ["m", "a"], [.tab], ["w"], ["r"], ["]"], ["+"], ["-"],
  ]

  /// What is wrong with the picture for the ear; nil where nothing is.
  private func fault(_ frame: Frame) -> String? {
    for line in frame.text.split(separator: "\n") {
      if line.unicodeScalars.contains(where: { (0x2500...0x25FF).contains($0.value) }) {
        return "signs that are drawn: \(line)"
      }
      let words = line.drop { $0 == " " }
      if words.contains("  ") { return "two columns: \(line)" }
      if words.contains(" | ") { return "a bar: \(line)" }
    }
    return frame.cursor == nil ? "no cursor" : nil
  }

  @Test("of lists draws no signs and no columns", arguments: lists + others, sizes)
  func plain(keys: [Key], size: (columns: Int, rows: Int)) {
    var sitting = Sitting(Samples.portal, size.columns, size.rows, isLinear: true)
    for key in keys { sitting.press(key) }
    let fault = fault(sitting.frame)
    #expect(fault == nil, "\(keys)\n\(sitting.text)")
  }

  @Test("of a list says a title whole, however long it is", arguments: [12, 24])
  func wholeTitles(rows: Int) {
    let title = (1...40).map { "word\($0)" }.joined(separator: " ")
    let entry = Entry(id: Document.ID("laws/long"), title: title)
    let site = Site(
      title: "Portal",
      root: Section(
        id: "", title: "Portal", sections: [Section(id: "laws", title: "Laws", entries: [entry])]))
    var sitting = Sitting(site, 40, rows, isLinear: true)
    sitting.press("1")
    let words = sitting.text.split { $0 == " " || $0 == "\n" }
    #expect(words.filter { $0.hasPrefix("word") }.count == 40, "\(sitting.text)")
  }

  @Test("of a catalogue's list and of results says titles of four rows", arguments: [true, false])
  func spokenTitles(isSearch: Bool) throws {
    let title = (1...18).map { "word\($0)" }.joined(separator: " ")
    let act = Document(
      entry: Entry(id: Document.ID("laws/long"), title: title),
      blocks: [Block(.paragraph, Passage("A statute."))])
    let hall = try Hall([act], 40, 24, listsAll: false, isLinear: true)
    if isSearch {
      try hall.press("s")
      try hall.type("statute")
    } else {
      try hall.press("1")
    }
    let words = hall.sitting.text.split { $0 == " " || $0 == "\n" }
    #expect(words.filter { $0.hasPrefix("word") }.count == 18, "\(hall.sitting.text)")
  }

  @Test("of a list has the cursor on what is selected", arguments: lists, sizes)
  func cursor(keys: [Key], size: (columns: Int, rows: Int)) {
    var sitting = Sitting(Samples.portal, size.columns, size.rows, isLinear: true)
    for key in keys { sitting.press(key) }
    guard let cursor = sitting.frame.cursor else { return }
    let row = sitting.frame.row(cursor.row)
    #expect(row.dropFirst(cursor.column).first?.role == .selection, "\(keys)\n\(sitting.text)")
    #expect(row.first?.text != " " || cursor.column > 0 || row.dropFirst(2).first?.text != " ")
  }

  @Test("of a document draws no signs and no columns", arguments: documents, sizes)
  func document(keys: [Key], size: (columns: Int, rows: Int)) {
    var sitting = Sitting.reading(Manuscripts.zones, size.columns, size.rows, isLinear: true)
    for key in keys { sitting.press(key) }
    let fault = fault(sitting.frame)
    #expect(fault == nil, "\(keys)\n\(sitting.text)")
  }

  @Test("reads a table as records, and a quotation and a rule without signs", arguments: sizes)
  func tables(size: (columns: Int, rows: Int)) {
    let document = Manuscripts.act([
      Block(.row(table: 1, isHeading: true), "Office\tTelephone"),
      Block(.row(table: 1, isHeading: false), "Forestry\t8811900"),
      Block(.rule), Block(.paragraph, "It is said.", quotation: 2),
    ])
    var sitting = Sitting.reading(document, size.columns, size.rows, isLinear: true)
    let top = sitting.text
    sitting.press(.end)
    let fault = fault(sitting.frame)
    #expect(fault == nil, "\(sitting.text)")
    for words in ["Telephone: 8811900", "It is said."] {
      #expect((top + sitting.text).contains(words))
    }
  }

  @Test("of a document has the cursor on the first row that is new")
  func newRows() {
    var sitting = Sitting.reading(Manuscripts.lines(60), 40, 10, isLinear: true)
    // Seven rows of text, of which a page keeps two.
    sitting.press(.home)
    #expect(sitting.cursorRow == "An act")
    sitting.press(" ")
    #expect(sitting.cursorRow.trimmed == "Line 6")
    sitting.press(.down)
    #expect(sitting.cursorRow.trimmed == "Line 11")
    sitting.press(.down)
    #expect(sitting.cursorRow.trimmed == "Line 12")
    sitting.press("d")
    #expect(sitting.cursorRow.trimmed == "Line 13")
    sitting.press(.up)
    #expect(sitting.cursorRow.trimmed == "Line 8")
    sitting.press(.end)
    #expect(sitting.cursorRow.trimmed == "Line 54")
    sitting.press(":", "x", .escape)
    #expect(sitting.cursorRow.trimmed == "Line 54")
  }

  @Test("has the cursor in a line that is typed, and on what is said")
  func prompts() {
    var sitting = Sitting(Samples.portal, 80, 24, isLinear: true)
    sitting.press("f", "l")
    #expect(sitting.cursorRow.hasPrefix("Filter: l"))
    sitting.press(.escape, "c")
    #expect(sitting.cursorRow == " Theme: high contrast")
    sitting.press("q")
    #expect(sitting.cursorRow.hasPrefix(" Leave Gazette?"))
  }

  @Test("of the menu says digit, name and count in one line")
  func menu() {
    let sitting = Sitting(Samples.portal, 80, 24, isLinear: true)
    #expect(
      sitting.rows.prefix(4) == [
        "Hengyang Municipal People's Government, Thursday, 13 August 2020", "Contents",
        "1 Officials, 2", "Municipal Government, 2",
      ])
    #expect(sitting.cursorRow == "1 Officials, 2")
    #expect(sitting.lastRow.hasPrefix("Enter open, "))
  }

  @Test("changes only the rows that a key changes")
  func stillRows() {
    var sitting = Sitting(Samples.portal, 80, 24, isLinear: true)
    let before = sitting.frame
    sitting.press(.down)
    let changed = (0..<24).filter { before.row($0) != sitting.frame.row($0) }
    #expect(changed.count == 2)
  }
}
