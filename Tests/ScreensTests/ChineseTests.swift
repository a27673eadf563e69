import Cataloguing
import Documents
import Terminal
import Testing

@testable import Screens

@Suite("In Chinese")
struct ChineseTests {
  /// A law whose every word is Chinese, with a footnote, a link, a definition and a deletion.
  private static let law = Document(
    entry: Entry(
      id: Document.ID("法规/1"), title: "登记簿管理条例",
      facts: [
        .init(.number, "国发〔2020〕7号"), .init(.issuer, "国务院"), .init(.source, "公报"),
        .init(.dateAdded, "2020-08-13"), .init(.inForce, "2020-09-01"),
        .init(.repealed, "2030-01-01"), .init(.status, "有效"), .init(.summary, "登记簿的管理。"),
        .init(.adopted, "2020-08-01"), .init(.published, "2020-08-02"),
        .init(.updated, "2020-08-20"),
      ]),
    blocks: [
      Block(.heading(level: 2), "第一章　总则"),
      Block(
        .item(marker: "第一条"),
        Passage(
          "登记簿（以下简称“簿”）应当公开。", marks: [Passage.Mark(0..<9, .note("1"))])),
      Block(.item(marker: "第二条"), "任何人可以查阅簿。本条例所称机关，是指登记机关。"),
      Block(
        .paragraph,
        Passage(
          "徽章旧文", marks: [Passage.Mark(0..<6, .image("a")), Passage.Mark(6..<12, .deletion)])),
      Block(.note(marker: "1"), "见附件。"),
    ] + (3...60).map { Block(.item(marker: "第\($0)条"), "不得收取费用。") })

  private static let other = Document(
    entry: Entry(
      id: Document.ID("规划/2"), title: "登记规划",
      facts: [.init(.dateAdded, "2019-08-13"), .init(.issuer, "发展和改革委员会")]),
    blocks: [Block(.paragraph, "依照《登记簿管理条例》第二条，制定登记规划。")])

  private static let entries: [Entry] = [
    Entry(
      id: Document.ID("agencies/a"), title: "林业局", kind: .agency,
      contact: [.init("地址", "某路"), .init("电话", "0734")]),
    Entry(id: Document.ID("agencies/b"), title: "教育局", kind: .agency),
  ]

  private static let site = Site(
    title: "门户网站", footer: ["主办：市人民政府"],
    root: Section(
      id: "", title: "门户网站",
      sections: [
        Section(id: "法规", title: "法规", entries: [law.entry]),
        Section(id: "规划", title: "规划", entries: [other.entry]),
        Section(id: "agencies", title: "机构", entries: entries),
        Section(id: "list", title: "通讯录", kind: .contacts),
        Section(
          id: "posts", title: "领导",
          entries: [
            Entry(id: Document.ID("posts/a"), title: "某某", kind: .official),
            Entry(id: Document.ID("posts/b"), title: "坏", kind: .official, fault: "不是文本"),
          ]),
        Section(
          id: "empty", title: "空", sections: [Section(id: "empty/below", title: "下级")]),
      ], entries: [Entry(id: Document.ID("alone"), title: "其他")]))

  /// What is written in Latin letters in every language: names of keys as keyboards have them, what a query says, the
  /// forms of provisions, and the name of the other language.
  private static let allowed: Set<String> = [
    "Esc", "Tab", "Shift", "PgUp", "PgDn", "Home", "End", "F", "OR", "title", "in", "from", "year",
    "techn", "English", "II", "Article", "fg",
  ]

  /// The words in Latin letters of a picture that are not allowed.
  private static func strangers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
      .filter { $0.count > 1 && !allowed.contains($0) }
  }

  private static func expectChinese(_ sitting: Sitting, _ place: String) {
    let strangers = strangers(in: sitting.text)
    #expect(strangers.isEmpty, "\(place): \(strangers)\n\(sitting.text)")
  }

  @Test(
    "no screen of lists says an English word",
    arguments: [
      [], ["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"], ["?"], ["?", .end], ["1", "?"], ["o"],
      ["o", .tab], ["o", .tab, "?"], ["s"], ["s", .escape, "?"], ["f", "规"], ["f", "无"],
      ["4", "/"],
      ["4", "/", "无"], ["4", "/", "林", .enter], ["q"], ["!"], ["M"], ["M", "M"], ["c"],
      ["1", "o"], [.tab, .down], ["1", .enter],
    ] as [[Key]], [(80, 24), (40, 12), (120, 30), (200, 60), (30, 9), (10, 2)])
  func lists(keys: [Key], size: (columns: Int, rows: Int)) {
    var sitting = Sitting(
      Self.site, size.columns, size.rows, language: .simplifiedChinese)
    for key in keys {
      sitting.press(key)
      Self.expectChinese(sitting, "\(keys)")
    }
  }

  @Test(
    "no document's screen says an English word",
    arguments: [
      [" "], [.end], ["t"], ["t", "无"], ["t", "总"], ["/", "费"], ["/", "费", .enter],
      ["/", "费", .enter, "N"], ["/", "无", .enter], ["n"], [":", "2"], [":", "无", .enter],
      ["9", "9", .enter],
      ["m"], ["m", "a"], ["m", "-"], ["'", "z"], ["'", "'"], ["("], [")"], ["]"], [.end, "]"],
      ["+", "+"], ["-", "-", "-"], [.tab], [.tab, .tab], [.tab, .enter], ["f"], ["f", "7", .enter],
      [.end, "f"], ["w"], [.end, "w"], ["r"], ["?"], ["?", .end], ["="], [.backTab],
    ] as [[Key]], [(80, 24), (40, 12), (120, 30)])
  func documents(keys: [Key], size: (columns: Int, rows: Int)) {
    var sitting = Sitting(Self.site, size.columns, size.rows, language: .simplifiedChinese)
    sitting.open(.document(Self.law.id))
    sitting.hear(.document(Self.law))
    Self.expectChinese(sitting, "open")
    for key in keys {
      sitting.press(key)
      Self.expectChinese(sitting, "\(keys)")
    }
  }

  @Test("no other document says an English word: a post, an act without terms and links")
  func otherDocuments() {
    var sitting = Sitting(Self.site, language: .simplifiedChinese)
    for document in [
      Document(entry: Entry(id: Document.ID("posts/a"), title: "某某", kind: .official)),
      Document(entry: Entry(id: Document.ID("规划/2"), title: "空")), Self.other,
    ] {
      sitting.open(.document(document.id))
      sitting.hear(.document(document))
      for key: Key in ["w", "f", .tab, "t", "]", "r"] {
        sitting.press(key)
        Self.expectChinese(sitting, "\(document.title), \(key)")
        if key == "r" { sitting.press(.escape) }
      }
    }
  }

  @Test(
    "no search and no overview with a catalogue says an English word", arguments: [80, 40, 130])
  func catalogue(columns: Int) throws {
    let hall = try Hall(
      [Self.law, Self.other], columns, 40, sections: ["法规": "法规", "规划": "规划"],
      title: "门户网站", language: .simplifiedChinese)
    for keys: [Key] in [
      ["o"], [.tab], [.tab], [.down], ["?"], ["q"], ["q"], ["s"], ["登"], ["记"], [.escape], [.tab],
      [.enter], ["w"], ["/"], [" ", "-", "x"], [.escape], ["?"], ["q"], ["H"],
    ] {
      for key in keys { try hall.press(key) }
      Self.expectChinese(hall.sitting, "\(keys)")
    }
    try hall.hear(.input(.key("s")))
    for text in [
      "title:登 OR 记", "-法规", "year:2015..2020", "year:无", "before:无", "\"登记", "OR 登记",
      "登记 OR", "in:规 from:国 number:7", "before:2020", "after:2020", "year:2020..", "year:..2020",
      "-year:2020", "status:有效 language:zh", "before:2020-05-01",
    ] {
      try hall.press(.control("u"))
      try hall.type(text)
      let strangers = Self.strangers(in: hall.text).filter {
        word in
        // A long line is cut at its left.
        !["before", "after", "number", "status", "language", "zh"].contains { $0.hasSuffix(word) }
      }
      #expect(strangers.isEmpty, "\(text): \(strangers)")
    }
  }

  @Test("the state of a catalogue is told in Chinese")
  func states() {
    for state in [
      CatalogueState(), CatalogueState(building: .init(done: 1, total: 9)),
      CatalogueState(documents: 3, isWhole: false, building: .init(done: 3, total: 9)),
    ] {
      for keys: [Key] in [["o"], ["s"]] {
        var sitting = Sitting(Self.site, language: .simplifiedChinese)
        sitting.learn(state)
        sitting.press(keys[0])
        Self.expectChinese(sitting, "\(state)")
      }
    }
  }

  @Test("everything on the screen changes at once by L, and comes back by L; the place stays")
  func changes() {
    for keys: [Key] in [
      [], ["1"], ["4"], ["?"], ["3", "?", .down, .down], ["o", .down], ["s", .escape],
      [.tab, .down],
    ] {
      var sitting = Sitting(Self.site, 100, 30)
      for key in keys { sitting.press(key) }
      let (before, cursor) = (sitting.frame, sitting.frame.cursor)
      sitting.press("L")
      #expect(sitting.lastRow.contains("语言：中文"))
      #expect(Self.strangers(in: sitting.text).isEmpty)
      #expect(sitting.frame.cursor == cursor)
      sitting.press("L", .function(12))
      #expect(sitting.frame == before, "\(keys)")
    }
  }

  @Test("a document stays at its place when the language changes, with what is open over it")
  func documentStays() {
    for keys: [Key] in [[], [" ", .down], ["/", "费", .enter], [.end], ["]", "]", .tab]] {
      var sitting = Sitting(Self.site, 80, 24)
      sitting.open(.document(Self.law.id))
      sitting.hear(.document(Self.law))
      for key in keys { sitting.press(key) }
      let before = sitting.frame
      sitting.press("L")
      Self.expectChinese(sitting, "\(keys)")
      sitting.press("L", .function(12))
      #expect(sitting.frame == before, "\(keys)")
    }
  }

  @Test(
    "is the language of Chinese locales and of no other",
    arguments: [
      ("zh_CN.UTF-8", .simplifiedChinese), ("zh", .simplifiedChinese),
      ("zh_TW", .simplifiedChinese),
      ("ZH-Hans", .simplifiedChinese), ("en_GB.UTF-8", .english), ("C", .english), ("", .english),
      ("POSIX", .english), ("zha_CN", .english), ("de_DE", .english),
    ] as [(String, Language)])
  func locales(locale: String, language: Language) {
    #expect(Language(ofLocale: locale) == language)
  }
}
