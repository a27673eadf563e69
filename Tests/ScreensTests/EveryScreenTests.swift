import Documents
import Terminal
import SharedTexts
import Testing

@testable import Screens

@Suite("Every screen")
struct EveryScreenTests {
  private static let keys: [Key] =
    "jkhlgGdub /1236?HcMo/aq Q!sfw".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .up, .down, .down, .left, .right, .pageUp, .pageDown, .home,
      .end, .tab, .backTab, .backspace, .delete, .control("u"), .control("c"), .function(1),
    ]

  /// What is wrong with the picture of an app; nil where nothing is.
  private func fault(_ app: App) -> String? {
    let frame = app.frame
    if frame.size != app.desk.size { return "the picture is \(frame.size)" }
    if let cursor = frame.cursor,
      !(0..<frame.size.rows).contains(cursor.row)
        || !(0..<frame.size.columns).contains(cursor.column)
    {
      return "the cursor is at \(cursor)"
    }
    return nil
  }

  @Test(
    "has a picture in every window from 1 × 1 up, whatever keys are pressed",
    arguments: [(Samples.portal, 1800), (Samples.hostile, 150), (Samples.folder(of: 30), 200)])
  func allSizes(_ site: Site, _ count: Int) {
    var dice = Dice(state: 7)
    var app = App(site: site, size: Size(columns: 80, rows: 24))
    let sizes = (1...60).flatMap { columns in
      (1...30).map { Size(columns: columns, rows: $0) }
    }.shuffled(using: &dice)
    for size in sizes.prefix(count) {
      _ = app.update(.input(.resize(size)))
      for _ in 0..<2 {
        let key = EveryScreenTests.keys.randomElement(using: &dice) ?? "q"
        _ = app.update(.input(.key(key)))
      }
      if let fault = fault(app) { Issue.record("\(size): \(fault)") }
    }
  }

  @Test("has a picture in very large windows", arguments: [Samples.portal, Samples.hostile])
  func largeSizes(_ site: Site) {
    for size in [
      Size(columns: 1000, rows: 1000), Size(columns: 1000, rows: 1), Size(columns: 1, rows: 1000),
      Size(columns: 300, rows: 100),
    ] {
      var app = App(site: site, size: size)
      for keys: [Key] in [
        ["1"], ["q", "2"], ["?"], ["H", "/", "a"], [.escape, "f", "a"], [.escape, .tab, .end],
        ["H", "o", .end],
      ] {
        for key in keys { _ = app.update(.input(.key(key))) }
        #expect(fault(app) == nil)
      }
    }
  }

  @Test("hears the mouse anywhere")
  func mouseAnywhere() {
    var dice = Dice(state: 11)
    for site in [Samples.portal, Samples.hostile] {
      var app = App(site: site, size: Size(columns: 90, rows: 30))
      for step in 0..<600 {
        let actions: [Mouse.Action] = [.click, .click, .wheelUp, .wheelDown, .rightClick]
        let place = Frame.Place(
          row: Int.random(in: -2...40, using: &dice), column: Int.random(in: -2...120, using: &dice)
        )
        let action = actions.randomElement(using: &dice) ?? .click
        _ = app.update(.input(.mouse(Mouse(action, at: place))))
        if step % 10 == 0 { #expect(fault(app) == nil) }
      }
    }
  }

  @Test("is the same after a storm of resizes as it was before")
  func resizeStorm() {
    var dice = Dice(state: 3)
    for keys: [Key] in [[], ["3", "2"], ["2", "6"], [.tab, .down], ["3", "?"], ["o", .down]] {
      var sitting = Sitting()
      for key in keys { sitting.press(key) }
      let before = sitting.text
      for _ in 0..<60 {
        sitting.resize(Int.random(in: 1...140, using: &dice), Int.random(in: 1...60, using: &dice))
      }
      sitting.resize(80, 24)
      #expect(sitting.text == before)
    }
  }

  @Test(
    "shows more of a site without a loss of time: ten times the documents, not the work for a key")
  func largeFolder() {
    var small = Sitting(Samples.folder(of: 1_000))
    var large = Sitting(Samples.folder(of: 20_000))
    small.press("1")
    large.press("1")
    func time(_ sitting: inout Sitting) -> Duration {
      work {
        for _ in 0..<60 {
          sitting.press(.down)
          _ = sitting.frame
        }
      }
    }
    let (few, many) = (time(&small), time(&large))
    #expect(many < few * 4 + .milliseconds(50))
  }
}
