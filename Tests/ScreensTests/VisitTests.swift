import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A visit to a public terminal")
struct VisitTests {
  private let start = ContinuousClock.now

  private func visited(_ keys: Key..., language: Language = .english) -> Sitting {
    var sitting = Sitting(language: language, mode: .kiosk, idle: .seconds(300))
    sitting.pass(to: start)
    for key in keys { sitting.press(key) }
    return sitting
  }

  @Test("J08: is warned after the idle time, not a second before, and is over 20 seconds later")
  func ends() {
    var sitting = visited("3", "2")
    let page = sitting.text
    sitting.pass(to: start + .seconds(299))
    #expect(sitting.text == page)
    sitting.pass(to: start + .milliseconds(300_000))
    #expect(sitting.text.contains("In 20 seconds this visit ends"))
    #expect(sitting.text.contains("20 秒后结束本次阅读"))
    sitting.pass(to: start + .seconds(301))
    #expect(sitting.text.contains("In 19 seconds"))
    sitting.pass(to: start + .milliseconds(319_999))
    #expect(sitting.text.contains("In 1 second this"))
    #expect(sitting.effects.isEmpty)
    sitting.pass(to: start + .seconds(320))
    #expect(sitting.text.contains("Press any key to begin."))
    #expect(sitting.effects == [.forget])
  }

  @Test(
    "J08: goes on by any key, click or paste, which does nothing else",
    arguments: [
      Input.key("q"), .key("Q"), .key(.enter), .key(.escape), .key(.control("c")), .paste("Q"),
      .mouse(Mouse(.rightClick, at: Frame.Place(row: 1, column: 1))),
      .mouse(Mouse(.wheelDown, at: Frame.Place(row: 1, column: 1))),
    ])
  func goesOn(input: Input) {
    var sitting = visited("3", "2")
    let page = sitting.text
    sitting.pass(to: start + .seconds(310))
    #expect(sitting.text != page)
    sitting.hear(.input(input))
    #expect(sitting.text == page)
    sitting.pass(to: start + .seconds(609))
    #expect(sitting.text == page)
    sitting.pass(to: start + .seconds(610))
    #expect(sitting.text.contains("In 20 seconds"))
  }

  @Test("is warned in dialogs, help and prompts too")
  func everywhere() {
    for keys: [Key] in [["?"], ["s", "a"], ["f", "a"], ["o"], ["3", "f"]] {
      var sitting = visited()
      for key in keys { sitting.press(key) }
      sitting.pass(to: start + .seconds(300))
      #expect(sitting.text.contains("In 20 seconds"), "\(keys)")
    }
  }

  @Test("a resize is no touch, and the warning fits every window")
  func resized() {
    var sitting = visited("3")
    sitting.pass(to: start + .seconds(301))
    for columns in 1...90 {
      for rows in [1, 2, 3, 5, 10, 24] {
        sitting.resize(columns, rows)
        #expect(sitting.frame.size == Size(columns: columns, rows: rows))
      }
    }
    sitting.resize(80, 24)
    #expect(sitting.text.contains("In 19 seconds"))
  }

  @Test("J09: leaves nothing: no place, search, theme or size of text")
  func leavesNothing() throws {
    let fresh = visited()
    var sitting = visited("c", "3", "2", "+", "H", .down, .down, "f", "l", "a", .enter)
    #expect(sitting.app.theme != fresh.app.theme)
    sitting.pass(to: start + .seconds(400))
    sitting.press("x")
    #expect(sitting.text == fresh.text)
    #expect(sitting.app.theme == fresh.app.theme)
    #expect(sitting.app.desk == fresh.app.desk)
    #expect(sitting.app.screens.count == 1)
    #expect(sitting.effects.contains(.forget))
  }

  @Test("J09: a document that comes after the end is not opened")
  func lateDocument() {
    var sitting = visited()
    sitting.open(.document(Samples.zones.id))
    sitting.pass(to: start + .seconds(320))
    sitting.hear(.document(Manuscripts.zones))
    #expect(sitting.text.contains("Press any key to begin."))
    sitting.press(" ")
    #expect(sitting.rows[2].contains("Contents"))
  }

  @Test(
    "J10: whoever comes next and presses Back is at home",
    arguments: ["q", .escape, .left] as [Key])
  func nextVisitor(key: Key) {
    var sitting = visited("3", "2", .down, .enter)
    sitting.pass(to: start + .seconds(320))
    sitting.press("x", key, key, key)
    #expect(sitting.rows[2].contains("Contents"))
  }

  @Test("is over at once after a suspend, before the key that ended it is heard")
  func suspended() {
    var sitting = visited("3", "2")
    sitting.pass(to: start + .seconds(86_400))
    #expect(sitting.text.contains("Press any key to begin."))
    #expect(sitting.effects == [.forget])
    sitting.press("q")
    #expect(sitting.rows[2].contains("Contents"))
  }

  @Test("never ends where the idle time is 0")
  func forEver() {
    var sitting = Sitting(mode: .kiosk)
    sitting.pass(to: start)
    sitting.press("3")
    let page = sitting.text
    sitting.pass(to: start + .seconds(1_000_000))
    #expect(sitting.text == page)
    #expect(sitting.app.patience == nil)
  }

  @Test("has no warning and no end at a terminal of one's own")
  func personal() {
    var sitting = Sitting(idle: .seconds(300))
    sitting.pass(to: start)
    let page = sitting.text
    sitting.pass(to: start + .seconds(1000))
    #expect(sitting.text == page)
    #expect(sitting.app.patience == nil)
  }

  @Test("is looked after each second while it lasts, and hardly once it is over")
  func patience() {
    var sitting = visited()
    #expect(sitting.app.patience == .seconds(1))
    sitting.pass(to: start + .milliseconds(299_400))
    #expect(sitting.app.patience == .milliseconds(600))
    sitting.pass(to: start + .milliseconds(300_250))
    #expect(sitting.app.patience == .milliseconds(750))
    sitting.pass(to: start + .seconds(320))
    #expect(sitting.app.patience == .seconds(60))
    sitting.pass(to: start + .seconds(370))
    #expect(sitting.app.patience == .seconds(10))
  }

  @Test("a clock that stands still or goes back is no trouble")
  func strangeClock() {
    var sitting = visited("3")
    let page = sitting.text
    sitting.pass(to: start - .seconds(1000))
    #expect(sitting.text == page)
    sitting.pass(to: start)
    #expect(sitting.text == page)
  }

  @Test("between visits the portal's name, the day and how to begin stand there in both languages")
  func frontispiece() {
    var sitting = visited()
    sitting.pass(to: start + .seconds(320))
    #expect(
      sitting.rows.map { $0.trimmed }.filter { !$0.isEmpty } == [
        "Hengyang Municipal People's Government", "────────────────────────",
        "Thursday, 13 August 2020", "2020年8月13日 星期四", "Press any key to begin.", "按任意键开始。",
      ])
  }

  @Test("what stands there between visits stands still for a minute, and then elsewhere")
  func shifting() {
    var sitting = visited()
    sitting.pass(to: start + .seconds(320))
    let first = sitting.text
    sitting.pass(to: start + .seconds(379))
    #expect(sitting.text == first)
    var places: Set<String> = [first]
    for minute in 1...10 {
      sitting.pass(to: start + .seconds(320 + 60 * minute))
      places.insert(sitting.text)
      #expect(sitting.text.contains("Press any key to begin."))
    }
    #expect(places.count == 11)
    sitting.pass(to: start + .seconds(60 * 60 * 24 * 365 * 20))
    #expect(sitting.text.contains("Press any key to begin."))
    for columns in 1...90 {
      for rows in [1, 2, 3, 5, 9, 24] {
        sitting.resize(columns, rows)
        #expect(sitting.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }
}

@Suite("A visit to a public terminal that is long")
struct LongVisitTests {
  private let start = ContinuousClock.now

  private func visited(idle: Duration = .seconds(300)) -> Sitting {
    var sitting = Sitting(mode: .kiosk, idle: idle, longest: .seconds(3600))
    sitting.pass(to: start)
    return sitting
  }

  /// Holds a key down, from one second to another.
  private func hold(_ key: Key, from first: Int, to last: Int, in sitting: inout Sitting) {
    for second in first...last {
      sitting.pass(to: start + .seconds(second))
      sitting.press(key)
    }
  }

  @Test("ends an hour after its first touch, however often a key is pressed", arguments: [0, 300])
  func ends(idle: Int) {
    var sitting = visited(idle: .seconds(idle))
    // Nobody was there for a while, which is no part of the visit.
    hold("3", from: 100, to: 100, in: &sitting)
    hold(.down, from: 101, to: 3679, in: &sitting)
    #expect(!sitting.text.contains("This visit has been long"))
    sitting.pass(to: start + .seconds(3680))
    #expect(sitting.text.contains("This visit has been long. In 20 seconds it ends"))
    #expect(sitting.text.contains("本次阅读时间已长，20 秒后结束"))
    hold(.down, from: 3681, to: 3699, in: &sitting)
    #expect(sitting.text.contains("In 1 second it ends"))
    #expect(sitting.effects.isEmpty)
    sitting.pass(to: start + .seconds(3700))
    #expect(sitting.text.contains("Press any key to begin."))
    #expect(sitting.effects == [.forget])
  }

  @Test("keys do their work while the last warning stands")
  func worksOn() {
    var sitting = visited()
    hold(.down, from: 0, to: 3590, in: &sitting)
    sitting.press("H", "3", "2")
    #expect(sitting.text.contains("This visit has been long"))
    #expect(sitting.app.screens.count == 3)
  }

  @Test("the next visit has its whole time")
  func next() {
    var sitting = visited()
    hold(.down, from: 0, to: 3600, in: &sitting)
    #expect(sitting.effects == [.forget])
    #expect(!sitting.text.contains("Press any key to begin."), "the key that is held begins it")
    hold(.down, from: 3601, to: 7179, in: &sitting)
    #expect(!sitting.text.contains("This visit has been long"))
    sitting.pass(to: start + .seconds(7180))
    #expect(sitting.text.contains("This visit has been long. In 20 seconds"))
  }

  @Test("whoever leaves is warned in the usual way, also shortly before the hour is over")
  func leaves() {
    var sitting = visited()
    hold(.down, from: 0, to: 3279, in: &sitting)
    sitting.pass(to: start + .seconds(3579))
    #expect(sitting.text.contains("Is anybody there? In 20 seconds"))
    sitting.press("x")
    sitting.pass(to: start + .seconds(3580))
    #expect(sitting.text.contains("This visit has been long. In 20 seconds"))
    #expect(sitting.app.patience == .seconds(1))
  }
}
