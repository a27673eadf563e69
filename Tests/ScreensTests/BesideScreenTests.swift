import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Two documents beside each other")
struct BesideScreenTests {
  static let english = law(
    "laws/rescue", "Rescue Regulations", [.init(.translationOf, "rescue-zh")]
  ) { number in
    (
      "Article \(number)",
      "Whoever asks for rescue number \(number) is heard, and what is decided is written down on the same day."
    )
  }
  static let chinese = law("laws/rescue-zh", "救援条例", []) { number in
    ("第\(number)条", "请求第\(number)号救援的，应当听取其意见。")
  }

  private static func law(
    _ id: String, _ title: String, _ facts: Facts, _ article: (Int) -> (String, String)
  ) -> Document {
    Document(
      entry: Entry(id: Document.ID(id), title: title, facts: facts),
      blocks: (1...30).map { number in
        let (marker, text) = article(number)
        return Block(.item(marker: marker), Passage(text))
      })
  }

  private func pair(_ columns: Int = 80, _ rows: Int = 24) -> Sitting {
    let site = Site(
      title: "Portal",
      root: Section(
        id: "", title: "Portal",
        sections: [
          Section(
            id: "laws", title: "Laws",
            entries: [BesideScreenTests.english.entry, BesideScreenTests.chinese.entry])
        ]))
    var sitting = Sitting(site, columns, rows)
    sitting.open(.document(BesideScreenTests.english.id))
    sitting.hear(.document(BesideScreenTests.english))
    return sitting
  }

  private func opened(_ columns: Int = 80, _ rows: Int = 24) -> Sitting {
    var sitting = pair(columns, rows)
    sitting.press(":", "7", .enter, "p")
    sitting.press(.enter)
    sitting.hear(.document(BesideScreenTests.chinese))
    return sitting
  }

  @Test("are offered with the original first, and open at the same provision")
  func opens() {
    var sitting = pair()
    sitting.press("p")
    let heading = sitting.rows.firstIndex { $0.contains("Lay beside this document") } ?? 0
    #expect(
      sitting.rows[heading + 1].contains("救援条例") && sitting.rows[heading + 1].contains("original"))
    #expect(sitting.text.contains("Any other document"))
    let both = opened()
    #expect(both.rows[0].hasPrefix("▸ Rescue Regulations") || both.rows[0].contains("▸ Rescue"))
    #expect(both.rows[0].contains("救援条例"))
    #expect(both.rows[1].contains("Article 7") && both.rows[1].contains("第7条"))
    #expect(both.lastRow.contains("p other side"))
  }

  @Test("show the same provision however the reader moves, in either of them")
  func follows() {
    var sitting = opened()
    sitting.press("]")
    #expect(sitting.rows[1].contains("Article 8") && sitting.rows[1].contains("第8条"))
    sitting.press("p", ":", "1", "2", .enter)
    #expect(sitting.rows[1].contains("Article 12") && sitting.rows[1].contains("第12条"))
    #expect((sitting.frame.cursor?.column ?? 0) >= 40)
    sitting.press("/")
    sitting.type("第20号")
    sitting.press(.enter)
    #expect(sitting.text.contains("Article 20") || sitting.text.contains("rescue number 20"))
    sitting.press("g")
    #expect(sitting.rows[1].contains("Rescue Regulations") && sitting.rows[1].contains("救援条例"))
  }

  /// The numbers of the articles that begin in each row, on the left and on the right.
  private func numbers(_ row: String) -> [Int?] {
    func number(_ half: some StringProtocol, after mark: String) -> Int? {
      guard let start = half.firstRange(of: mark)?.upperBound else { return nil }
      return Int(half[start...].prefix { $0.isNumber })
    }
    let halves = row.split(separator: "│", maxSplits: 1)
    guard halves.count == 2 else { return [nil, nil] }
    return [number(halves[0], after: "Article "), number(halves[1], after: "第")]
  }

  @Test(
    "begin each provision in the same row, wherever the reader goes", arguments: [80, 110, 160])
  func alignedRows(columns: Int) {
    var sitting = opened(columns, 24)
    var seen: Set<Int> = []
    func look(_ key: Key) {
      for row in sitting.rows.dropFirst().dropLast(2) {
        // A heading that the row above the text repeats is no provision.
        let found = numbers(row).map { $0 }
        guard found.contains(where: { $0 != nil }), !row.contains("号") || found[0] != nil else {
          continue
        }
        #expect(found[0] == found[1], "\(key)\n\(sitting.text)")
        if let number = found[0] { seen.insert(number) }
      }
    }
    let keys: [Key] =
      ["g"] + [Key](repeating: "j", count: 40) + [" ", "b", "]", "]", "[", "p"]
      + [Key](repeating: "j", count: 25) + ["d", "k", "G", "b", "p", "k", "u", "g"]
    for key in keys {
      sitting.press(key)
      look(key)
    }
    sitting.press("G")
    let end = sitting.text
    sitting.press("G", "j")
    #expect(sitting.text == end)
    sitting.press("g")
    for _ in 0..<30 {
      sitting.press(" ")
      look(" ")
    }
    #expect(seen == Set(1...30), "\(sitting.text)")
  }

  @Test("fill up the shorter side, and leave no blank rows to the one that stays")
  func filledRows() {
    var sitting = opened()
    let alone = { (sitting: Sitting) in sitting.rows.dropFirst().dropLast(2) }
    sitting.press("g", "q")
    let before = alone(sitting)
    var untouched = pair()
    untouched.press("g")
    #expect(before == alone(untouched))
  }

  @Test("stand one above the other in a narrow window, and alone in a very small one")
  func narrow() {
    var sitting = opened(40, 20)
    #expect(sitting.rows[1].contains("Article 7"))
    let second = sitting.rows.firstIndex { $0.contains("救援条例") } ?? 0
    #expect((9...11).contains(second) && sitting.rows[second + 1].contains("第7条"))
    sitting.resize(40, 7)
    #expect(sitting.text.contains("Article 7") && !sitting.text.contains("救援条例"))
    sitting.press("p")
    #expect(sitting.text.contains("第7条") && !sitting.text.contains("Article 7"))
    sitting.resize(200, 60)
    #expect(sitting.rows[1].contains("Article 7") && sitting.rows[1].contains("第7条"))
  }

  @Test("give back the first one at its place", arguments: ["q", .left, .escape] as [Key])
  func closes(key: Key) {
    var sitting = opened()
    sitting.press("p", "]", key)
    #expect(sitting.rows[1].hasPrefix("  Article 8 ") && !sitting.text.contains("救援条例"))
    sitting.press("q")
    #expect(!sitting.text.contains("Article 8"))
  }

  @Test("can be any two: the next document that is opened is laid beside")
  func another() {
    var sitting = pair()
    sitting.press("p", .down, .enter)
    #expect(sitting.text.contains("laid beside"))
    sitting.open(.document(BesideScreenTests.chinese.id))
    sitting.hear(.document(BesideScreenTests.chinese))
    #expect(sitting.rows[0].contains("Rescue") && sitting.rows[0].contains("救援条例"))
    // Who comes back without one wants none any more.
    var other = pair()
    other.press("p", .down, .enter, .escape, "j", "q")
    other.open(.document(BesideScreenTests.chinese.id))
    other.hear(.document(BesideScreenTests.chinese))
    #expect(!other.rows[0].contains("Rescue"))
  }

  @Test("have contents, help and sizes like one")
  func keys() {
    var sitting = opened()
    sitting.press("t")
    #expect(sitting.rows[1].contains("Contents") || sitting.text.contains("Article 1 Whoever"))
    sitting.press(.escape, "?")
    #expect(sitting.text.contains("Put the second document away"))
    #expect(sitting.text.contains("Find words in the document"))
    sitting.press("q", "+", "+")
    #expect(sitting.rows[1].contains("第7条"))
  }

  @Test("have a picture in every window")
  func sizes() {
    var sitting = opened()
    for columns in stride(from: 1, through: 160, by: 7) {
      for rows in 1...26 {
        sitting.resize(columns, rows)
        for key in ["p", "j", "]", "u"] as [Key] { sitting.press(key) }
        let frame = sitting.frame
        #expect(frame.size == Size(columns: columns, rows: rows))
        if let cursor = frame.cursor {
          #expect(cursor.row < rows && cursor.column < columns)
        }
      }
    }
    for row in -1...25 {
      sitting.mouse(.click, row: row, column: row * 4)
      sitting.mouse(.wheelDown, row: row, column: 70)
    }
    sitting.mouse(.rightClick, row: 5, column: 5)
  }
}
