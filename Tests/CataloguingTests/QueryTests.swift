import Testing

@testable import Cataloguing

/// What is typed, and how it is read.
@Suite struct QueryTests {
  @Test(arguments: [
    ("product quality", "all of: product, quality"),
    ("\"product quality\" fine", "all of: “product quality”, fine"),
    ("tech*", "tech…"),
    ("tax OR duty free", "all of: tax or duty, free"),
    ("tax -income", "tax · without: income"),
    ("in:laws tax", "tax · in laws"),
    ("in:\"National Laws\" tax", "tax · in National Laws"),
    ("title:opinions", "title opinions"),
    ("from:council", "from council"),
    ("number:7", "number 7"),
    ("year:2015..2020", "2015 to 2020"),
    ("year:2020..2015", "2015 to 2020"),
    ("year:2015", "of 2015"),
    ("year:2015..", "from 2015 on"),
    ("year:..2015", "through 2015"),
    ("before:2020-08-13", "before 2020-08-13"),
    ("after:2020", "after 2020"),
    ("status:in_force -language:en", "status in_force · not language en"),
    ("国发〔2020〕7号", "国发〔2020〕7号"),
  ])
  func aQueryIsReadAsWritten(_ text: String, _ reading: String) {
    #expect(Query(text).reading == reading)
  }

  @Test(arguments: [
    ("\"not closed", "“not closed” · the quote is not closed"),
    ("OR tax", "tax · “OR” at the start is left out"),
    ("tax OR", "tax · “OR” at the end is left out"),
    ("year:soon", "year:soon · “year:soon” is no year and is read as words"),
    (
      "before:2020-02-31", "before:2020-02-31 · “before:2020-02-31” is no date and is read as words"
    ),
    ("in:", "in:"), ("-", "no word to look for"), ("( ) && ^ ~", "no word to look for"),
    ("a:b", "a:b"), ("-tax", "without: tax · no word to look for"),
    ("NEAR(a b)", "all of: NEAR(a, b)"), ("b\"\u{485}R", "b\"\u{485}R"),
    ("***", "no word to look for"), ("\"\"", "no word to look for"), ("", ""), (" ", ""),
    ("- -- -x", "without: x · no word to look for"),
  ])
  func amissIsReadAsWordsAndSaid(_ text: String, _ reading: String) throws {
    #expect(Query(text).reading == reading)
    let library = try Library()
    library.put("laws/a", title: "A law", "Text.")
    try library.build()
    _ = try Catalogue(at: library.path).search(Query(text))
  }

  @Test func noQueryFails() throws {
    let library = try Library()
    library.put("laws/a", title: "A law of tax", "Article 1 Text “of” 第一条 the law.")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let signs = [
      "\"", "*", "-", "(", ")", ":", "OR", "AND", "NOT", "tax", "法", "第", " ", "^", "{", "}", "+",
      "\0",
      "in:", "year:", "number:", "'", "“", "ß", "\u{200B}", "e\u{301}", "..", "\u{1F}", ";--",
      "NEAR",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += signs[Int(state >> 33) % signs.count]
      }
      #expect(throws: Never.self, "\(text)") { try catalogue.search(Query(text)) }
      #expect(throws: Never.self, "\(text)") {
        try catalogue.search(Query(text, isBeingTyped: true))
      }
      #expect(throws: Never.self, "\(text)") { try catalogue.tally(Query(text)) }
    }
  }

  @Test func theLastWordStandsForLongerOnesWhileTyping() throws {
    let library = try Library()
    library.put("laws/a", title: "Act", "Article 1 Regulations on products.")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    for text in ["regul", "regulation", "regulations", "on prod", "REGULATIO"] {
      #expect(try catalogue.search(Query(text, isBeingTyped: true)).total == 1, "\(text)")
    }
    #expect(try catalogue.search(Query("regul")).total == 0)
  }
}
