import Documents
import Terminal
import Testing

@testable import Screens

/// The keyboard alone, no colours, forty columns.
@Suite("At 40 columns, without colours and by keys alone")
struct KeyboardAloneTests {
  private func sitting(isLinear: Bool, language: Language = .english) -> Sitting {
    Sitting(
      Samples.portal, 40, 24, language: language, isLinear: isLinear, theme: .monochrome)
  }

  /// Whether the row of the cursor looks different from plain text without a colour, by its reversed ground.
  private func showsSelection(_ sitting: Sitting) -> Bool {
    guard let cursor = sitting.frame.cursor else { return false }
    let cells = sitting.frame.row(cursor.row)
    return cells.contains { Theme.monochrome[$0.role].isReversed && $0.text != " " }
  }

  @Test(
    "every item of the home screen can be selected and opened", arguments: [true, false],
    Language.allCases)
  func everyItem(isLinear: Bool, language: Language) {
    var seen: Set<String> = []
    var sitting = sitting(isLinear: isLinear, language: language)
    let menu = MenuTree(
      Samples.portal, filter: Filter(""), agencies: 0, in: EnglishWords()
    ).items.count
    for number in 0..<menu + 6 {
      #expect(showsSelection(sitting), "\(number)\n\(sitting.text)")
      let home = sitting.frame
      seen.insert(sitting.cursorRow)
      sitting.press(.enter)
      #expect(sitting.frame != home)
      if number < menu {
        if sitting.text.contains("▸") || isLinear { #expect(sitting.frame.cursor != nil) }
      }
      sitting.press(.escape)
      #expect(sitting.frame == home, "\(number)")
      sitting.press(.down)
    }
    #expect(seen.count == menu + 6)
  }

  @Test(
    "what is selected can be told on every screen", arguments: [true, false],
    [
      ["1", "1"], ["2"], ["2", "2"], ["2", "6"], ["3", "2"], ["o"], ["o", .tab],
      ["s", "z", "o", "n", .escape],
    ] as [[Key]])
  func everyScreen(isLinear: Bool, keys: [Key]) {
    var sitting = sitting(isLinear: isLinear)
    for key in keys { sitting.press(key) }
    #expect(showsSelection(sitting), "\(keys)\n\(sitting.text)")
  }

  @Test("a link, a heading of the contents and a match can be told", arguments: [true, false])
  func documents(isLinear: Bool) {
    for keys: [Key] in [["t"], ["t", .down], [.tab], ["/", "i", .enter]] {
      var sitting = Sitting.reading(Manuscripts.zones, 40, 24, isLinear: isLinear)
      for key in keys { sitting.press(key) }
      #expect(showsSelection(sitting), "\(keys)\n\(sitting.text)")
    }
  }

  @Test("a search is typed, narrowed, and opened", arguments: [true, false])
  func search(isLinear: Bool) throws {
    let hall = try Hall(
      [
        .law("laws/1", "Register act", "2020-01-01", "The register is open.", "It is free."),
        .law("plans/2", "Register plan", "2019-01-01", "A register is planned."),
      ], 40, 24, isLinear: isLinear)
    try hall.press("s")
    try hall.type("register")
    try hall.press(.escape, .down)
    #expect(showsSelection(hall.sitting), "\(hall.text)")
    try hall.press(.tab)
    #expect(showsSelection(hall.sitting), "\(hall.text)")
    try hall.press(.enter, .enter)
    #expect(hall.sitting.effects.contains { if case .load = $0 { true } else { false } })
  }
}
