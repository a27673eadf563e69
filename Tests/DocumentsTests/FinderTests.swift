import Testing

@testable import Documents

@Suite("A finder")
struct FinderTests {
  /// What stands at the matches of words in a block, "|" before what begins in the marker.
  static func found(_ words: String, in block: Block) -> [String] {
    let bytes = Array(block.passage.text.utf8)
    return Finder(words).matches(in: block, number: 0).map {
      ($0.includesMarker ? "|" : "") + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  static func found(_ words: String, in text: String) -> [String] {
    found(words, in: Block(.paragraph, Passage(text)))
  }

  @Test(
    "does not mind the case of letters",
    arguments: [
      ("state council", "The State Council"), ("STATE", "The State Council"), ("ÄRA", "ära"),
      ("σοφος", "ΣΟΦΟΣ"), ("ΣΟΦΟΣ", "σοφος"), ("σοφοσ", "σοφος"), ("закон", "ЗАКОН"), ("ﬁ", "ﬁ"),
      ("istanbul", "İSTANBUL"), ("ẞ", "ß"), ("ᏸ", "Ᏸ"),
    ])
  func cases(words: String, text: String) { #expect(Self.found(words, in: text).count == 1) }

  @Test(
    "does not mind the width of letters, nor the style of quotation marks and dashes",
    arguments: [
      ("law 12", "ｌａｗ　１２"), ("ＬＡＷ", "law"), ("(以下", "（以下"), ("\"law\"", "“law”"),
      ("it's", "it’s"), ("it’s", "it`s"), ("1-2", "1–2"),
    ])
  func widths(words: String, text: String) { #expect(Self.found(words, in: text) == [text]) }

  @Test("keeps accents apart")
  func accents() {
    #expect(Self.found("ara", in: "ära").isEmpty)
    #expect(Self.found("ära", in: "ara").isEmpty)
  }

  @Test(
    "passes over what is not seen, on both sides",
    arguments: [
      ("rechtsschutz", "Rechts\u{AD}schutz"), ("Rechts\u{AD}schutz", "rechtsschutz"),
      ("law", "l\u{200B}a\u{2060}w"), ("l\u{FEFF}aw", "law"), ("葛城", "葛\u{E0100}城"),
    ])
  func unseen(words: String, text: String) { #expect(Self.found(words, in: text) == [text]) }

  @Test(
    "takes any run of white space as one space",
    arguments: [
      ("the act", "the\nact"), ("the  act", "the\u{A0}act"), ("the act", "the \t\u{3000} act"),
      ("the\u{3000}act", "the act"), ("act 国", "act　国"),
    ])
  func spaces(words: String, text: String) { #expect(Self.found(words, in: text) == [text]) }

  @Test("finds in narrow letters what it finds in wide ones")
  func narrowAndWide() {
    let signs: [Unicode.Scalar] = ["a", "B", "b", "1", " ", "国", "家", "\u{AD}", "“", "é"]
    var random = SystemRandomNumberGenerator()
    func text(_ count: Int) -> [Unicode.Scalar] {
      (0..<count).compactMap { _ in signs.randomElement(using: &random) }
    }
    func places(_ words: String, _ text: [Unicode.Scalar]) -> [Int] {
      let passage = String(String.UnicodeScalarView(text))
      return Finder(words).matches(in: Block(.paragraph, Passage(passage)), number: 0).map {
        String(decoding: passage.utf8.prefix($0.range.lowerBound), as: UTF8.self).unicodeScalars
          .count
      }
    }
    for _ in 0..<3000 {
      let words = String(String.UnicodeScalarView(text(.random(in: 1...3, using: &random))))
      let narrow = text(40)
      let wide = narrow.map { sign in
        sign.properties.isAlphabetic && sign.isASCII || sign == "1"
          ? Unicode.Scalar(sign.value + 0xFEE0) ?? sign : sign
      }
      #expect(places(words, narrow) == places(words, wide), "\(words) in \(narrow)")
    }
  }

  @Test("keeps words apart that a space keeps apart")
  func words() {
    #expect(Self.found("the act", in: "theact").isEmpty)
    #expect(Self.found("theact", in: "the act").isEmpty)
    #expect(Self.found("act ", in: "actor") == [])
    #expect(Self.found("act ", in: "act of") == ["act "])
  }

  @Test(
    "takes white space between Chinese characters as nothing",
    arguments: [
      ("总则", "总　则"), ("总 则", "总则"), ("国家机关", "国家\n机关"), ("应当，公开", "应当，\n公开"),
    ])
  func chinese(words: String, text: String) { #expect(Self.found(words, in: text) == [text]) }

  @Test("finds a Chinese word at once while a space after it is typed")
  func spaceAfterChinese() { #expect(Self.found("国家 ", in: "国家机关") == ["国家"]) }

  @Test("takes the marker of an item as part of its text")
  func markers() {
    let item = Block(.item(marker: "4."), "Excellent resources", depth: 1)
    #expect(Self.found("4. Excellent", in: item) == ["|Excellent"])
    #expect(Self.found("4.", in: item) == ["|"])
    #expect(Self.found("excellent", in: item) == ["Excellent"])
    let article = Block(.item(marker: "第三条"), "为了规范")
    #expect(Self.found("第三条 为了", in: article) == ["|为了"])
    #expect(Self.found("第三条为了", in: article) == ["|为了"])
    #expect(Self.found("note 1", in: Block(.note(marker: "Note"), "1 and 2")) == ["|1"])
  }

  @Test("counts what stands in a marker alone once")
  func markerOnce() {
    let article = Block(.item(marker: "第一百二十一条"), "一般")
    #expect(Self.found("一", in: article) == ["|", "一"])
  }

  @Test("finds words across the cells of a table's row")
  func cells() {
    let row = Block(.row(table: 0, isHeading: false), "Forestry\t0734-8866")
    #expect(Self.found("forestry 0734", in: row) == ["Forestry\t0734"])
  }

  @Test("gives matches in order that do not overlap")
  func order() {
    #expect(Self.found("aa", in: "aaaaa") == ["aa", "aa"])
    #expect(Self.found("abab", in: "abaabab") == ["abab"])
    let matches = Finder("e").matches(in: Block(.item(marker: "e"), "e e"), number: 3)
    #expect(matches == matches.sorted() && matches.count == 3)
    #expect(matches.allSatisfy { $0.block == 3 })
  }

  @Test("finds nothing where nothing is asked for", arguments: ["", " ", "\u{3000}", "\u{AD}"])
  func nothing(words: String) {
    #expect(Finder(words).isEmpty)
    #expect(Self.found(words, in: "a b\u{3000}c\u{AD}").isEmpty)
  }

  @Test("looks at every letter once, however alike the words and the text are")
  func hostile() {
    // A search that began anew at every letter would compare a hundred thousand million letters here.
    let text = String(repeating: "a", count: 1_000_000)
    let words = String(repeating: "a", count: 500_000) + "b"
    #expect(Self.found(words, in: text).isEmpty)
    #expect(Self.found(words, in: text + "b").count == 1)
  }

  @Test("finds the same as a plain comparison of folded texts")
  func agreement() {
    let texts = ["abcabcab", "aabaabaaab", "Ab aB ab", "the theft of the thesis"]
    for text in texts {
      let folded = Array(text.lowercased())
      for start in folded.indices {
        for end in start..<folded.endIndex {
          let words = String(folded[start...end])
          guard !words.hasPrefix(" "), !words.hasSuffix(" ") else { continue }
          var (count, index) = (0, 0)
          while index + words.count <= folded.count {
            if String(folded[index..<index + words.count]) == words {
              count += 1
              index += words.count
            } else {
              index += 1
            }
          }
          #expect(Self.found(words, in: text).count == count, "\(words) in \(text)")
        }
      }
    }
  }
}
