import Cataloguing
import Documents
import Terminal
import Testing

@testable import Screens

@Suite("At a public terminal")
struct KioskTests {
  private func kiosk(_ site: Site = Samples.portal, idle: Duration = .zero) -> Sitting {
    Sitting(site, mode: .kiosk, idle: idle)
  }

  /// Whether nothing is left to do that ends or stops the program.
  private func stays(_ sitting: Sitting) -> Bool {
    sitting.effects.allSatisfy { effect in
      switch effect {
      case .load, .ask, .redraw, .forget: true
      default: false
      }
    }
  }

  @Test("J02: ^C, ^Z and ^\\ end nothing and say where keys lead")
  func inertControls() {
    for key: Key in [.control("c"), .control("z"), .control("\\")] {
      var sitting = kiosk()
      sitting.press("3", key)
      #expect(sitting.lastRow == " This terminal stays on. Esc goes back, H goes to the start.")
      #expect(sitting.effects.isEmpty)
    }
  }

  @Test("keys that start programs elsewhere say that Gazette only reads, in the reader's language")
  func inertKeys() {
    for key: Key in ["!", "|", "e", "v"] {
      var sitting = kiosk()
      sitting.press(key)
      #expect(sitting.lastRow == " Gazette only reads: it starts no program and writes no file.")
      var other = Sitting(language: .simplifiedChinese, mode: .kiosk)
      other.press(key)
      #expect(other.lastRow == " 本程序仅供阅读，不启动其他程序，也不写入文件。")
    }
  }

  @Test("q at home says how to begin, and asks nothing")
  func homeStays() {
    var sitting = kiosk()
    sitting.press("q")
    #expect(sitting.text.contains("Arrows move, Enter opens, / searches, ? shows every key."))
    sitting.press("q", .enter)
    #expect(stays(sitting))
    #expect(!sitting.text.contains("Leave"))
  }

  @Test("Q goes home, and at home ends the visit")
  func startsAgain() {
    var sitting = kiosk()
    let home = sitting.text
    sitting.press("3", "2", "Q")
    #expect(sitting.rows[2].contains("Contents"))
    sitting.pass(to: .now)
    sitting.press("Q")
    #expect(sitting.text.contains("Press any key to begin."))
    #expect(sitting.effects.last == .forget)
    sitting.press("x")
    #expect(sitting.text == home)
  }

  @Test("help, hints and bindings know no key that leaves, stops, marks or turns the mouse off")
  func absentKeys() {
    var sitting = kiosk()
    #expect(!sitting.lastRow.contains("leave"))
    #expect(!sitting.lastRow.contains("mouse"))
    sitting.press("?")
    var help = sitting.text
    sitting.press("G")
    help += sitting.text
    for words in ["Leave Gazette", "Mouse", "fg continues", "mark"] {
      #expect(!help.contains(words), "\(words)")
    }
    sitting.press(.escape, "M")
    #expect(sitting.app.usesMouse)
  }

  @Test("nothing that belongs to an owner can be asked for")
  func noOwner() {
    #expect(Owner(in: .kiosk) == nil)
    #expect(kiosk().app.desk.owner == nil)
  }

  @Test("the right button goes back and never leaves")
  func rightClick() {
    var sitting = kiosk()
    sitting.press("3")
    for _ in 0..<5 { sitting.mouse(.rightClick, row: 3, column: 3) }
    #expect(sitting.rows[2].contains("Contents"))
    #expect(sitting.effects.isEmpty)
  }

  @Test("a terminal that is gone ends the program")
  func hangup() {
    var sitting = kiosk()
    sitting.hear(.input(.hangup))
    #expect(sitting.effects == [.end])
  }

  @Test("no mark can be set")
  func noMarks() {
    var sitting = Sitting.reading(Manuscripts.zones, mode: .kiosk)
    let before = sitting.text
    sitting.press("m", "a")
    #expect(!sitting.text.contains("Marked"))
    sitting.press("'", "a")
    #expect(!sitting.text.contains("marked"))
    #expect(sitting.rows.first == before.split(separator: "\n").first.map(String.init))
  }

  @Test("J11: what was searched for is not remembered, not even for the next search")
  func noSearches() throws {
    let hall = try Hall([.law("laws/zones", "Zones", "2020-01-01", "On unicorns")], mode: .kiosk)
    try hall.press("s")
    try hall.type("unicorns")
    try hall.press(.enter)
    #expect(hall.sitting.effects.contains(.load(Document.ID("laws/zones"))))
    #expect(hall.sitting.app.desk.searches.isEmpty)
  }

  @Test("what cannot be read is named by its title, never by a path of the machine")
  func noPaths() {
    var sitting = kiosk()
    let id = Samples.zones.id
    sitting.open(.document(id))
    sitting.hear(.failure(id, "the file is larger than can be read"))
    #expect(
      sitting.rows.suffix(3).map(\.trimmed).joined(separator: " ").contains(
        "the file is larger than can be read"))
    #expect(!sitting.text.contains(id.path))
    sitting.learn(CatalogueState(documents: 3, isWhole: true, edition: 1))
    sitting.press("s", "z")
    for case .ask(let question) in sitting.effects {
      sitting.hear(.answer(question, .failure("/var/cache/gazette: damaged")))
    }
    #expect(sitting.text.contains("Only titles are searched now."))
    #expect(!sitting.text.contains("/var"))
  }

  @Test("a document on which the reader crashes is said to be put aside, in the reader's language")
  func aside() {
    for (language, words) in [
      (Language.english, "is put aside for now, as it cannot be shown here"),
      (.simplifiedChinese, "暂不提供，因为在此无法显示"),
    ] {
      var sitting = Sitting(language: language, mode: .kiosk)
      sitting.open(.document(Samples.zones.id))
      sitting.putAside(Samples.zones.id)
      let said = sitting.rows.suffix(3).map(\.trimmed).joined()
      #expect(said.filter { $0 != " " }.contains(words.filter { $0 != " " }))
      #expect(!sitting.text.contains(Samples.zones.id.path))
    }
  }

  @Test("why the catalogue rests is not said with its path")
  func restingSearch() {
    var sitting = kiosk()
    sitting.say(faultOfCatalogue: "/var/cache/gazette/x: cannot be written")
    #expect(sitting.lastRow == " Only titles are searched now.")
  }

  @Test(
    "signs of an input method count as the keys they stand for, and as themselves where one types",
    arguments: [Mode.personal, .kiosk])
  func inputMethods(mode: Mode) {
    var sitting = Sitting(mode: mode)
    sitting.press("、")
    #expect(sitting.text.contains("› Search"))
    sitting.type("、")
    #expect(sitting.text.contains("Search: 、"))
    var reading = Sitting.reading(Manuscripts.zones, mode: mode)
    let first = reading.text
    reading.press("】")
    #expect(reading.text != first)
    reading.press("【")
    var expected = Sitting.reading(Manuscripts.zones, mode: mode)
    expected.press("]", "[")
    #expect(reading.text == expected.text)
  }
}
