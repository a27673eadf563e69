import Documents
import SharedTexts
import Testing

@testable import Loading

@Suite("The structure of a law")
struct ProvisionsTests {
  /// The blocks of paragraphs as lines; nothing of the text may be lost on the way.
  static func recognised(_ texts: [String]) -> [String] {
    let blocks = Provisions.recognised(in: paragraphs(texts))
    #expect(letters(blocks) == letters(paragraphs(texts)))
    return lines(blocks)
  }

  @Test("is read from Roman headings, numbered headings below them and items that run on")
  func opinions() {
    #expect(
      Self.recognised([
        "I. General requirements", "1. Guiding ideology", "Efforts shall be made.",
        "2. Basic principles", "Continuing the approach: Pursuing the path.", "Again: More.",
        "II. Striving to improve", "3. Resources shall be gathered. The zones shall act.",
        "4. Personnel shall be retained.",
      ]) == [
        "## I. General requirements", "### 1. Guiding ideology", "Efforts shall be made.",
        "### 2. Basic principles", "Continuing the approach: Pursuing the path.", "Again: More.",
        "## II. Striving to improve", "1|3.|Resources shall be gathered. The zones shall act.",
        "1|4.|Personnel shall be retained.",
      ])
  }

  @Test("is read from chapters and articles in English")
  func statute() {
    #expect(
      Self.recognised([
        "Chapter I General Provisions", "Article 1 These rules serve the town.",
        "Article 2 In these rules:", "(1) “market” means a place;", "(a) of trade;",
        "(b) of talk;", "(2) “day” means a day.", "Article 1 of the Order is cited here.",
        "Chapter II", "Duties", "Article 3. Keepers shall keep.", "Section 4 The rest is silence.",
        "§ 5 Last words.",
      ]) == [
        "## Chapter I General Provisions", "0|Article 1|These rules serve the town.",
        "0|Article 2|In these rules:", "1|(1)|“market” means a place;", "2|(a)|of trade;",
        "2|(b)|of talk;", "1|(2)|“day” means a day.", "Article 1 of the Order is cited here.",
        "## Chapter II⏎Duties", "0|Article 3.|Keepers shall keep.",
        "0|Section 4|The rest is silence.", "0|§ 5|Last words.",
      ])
  }

  @Test("is read from parts, chapters, sections and articles in Chinese")
  func law() {
    #expect(
      Self.recognised([
        "第一编　总则", "第一章 一般规定", "第一节 目的", "第一条　为了规范登记，制定本法。", "本法适用于登记。",
        "第二条 登记包括下列事项：", "（一）名称；", "（二）住所。", "第二条之一 附加。", "第三条规定的事项另行公布。",
        "第 四 条 空白。", "第二章 附则", "第一百二十条 施行。",
      ]) == [
        "## 第一编　总则", "### 第一章 一般规定", "#### 第一节 目的", "0|第一条|为了规范登记，制定本法。", "本法适用于登记。",
        "0|第二条|登记包括下列事项：", "1|（一）|名称；", "1|（二）|住所。", "0|第二条之一|附加。", "第三条规定的事项另行公布。",
        "0|第 四 条|空白。", "### 第二章 附则", "0|第一百二十条|施行。",
      ])
  }

  @Test("is read from Chinese headings of four levels")
  func circular() {
    #expect(
      Self.recognised([
        "一、总体要求", "（一）指导思想。以发展为先。", "（二）基本原则。统筹兼顾。", "二、主要任务", "（一）加强建设", "各部门应当负责。",
        "1．完善机制", "按规定办理。", "2．落实责任", "按职责办理。", "（二）优化服务", "提高效率。", "①一；", "②二。",
      ]) == [
        "## 一、总体要求", "1|（一）|指导思想。以发展为先。", "1|（二）|基本原则。统筹兼顾。", "## 二、主要任务", "### （一）加强建设",
        "各部门应当负责。",
        "#### 1．完善机制", "按规定办理。", "#### 2．落实责任", "按职责办理。", "### （二）优化服务", "提高效率。", "1|①|一；",
        "1|②|二。",
      ])
  }

  @Test("keeps whole sentences with Roman numbers as items")
  func sentences() {
    let long = String(repeating: "To carry out the rules of the town. ", count: 40)
    #expect(
      Self.recognised(["I.To implement the laws.", "II.\(long)", "III. to supervise the markets;"])
        == [
          "1|I.|To implement the laws.", "1|II.|\(long)", "1|III.|to supervise the markets;",
        ])
  }

  @Test("begins a list anew where its numbers do, and short items are no headings")
  func restarts() {
    let blocks = Provisions.recognised(
      in: paragraphs(["1. apples", "2. pears", "3. plums", "Also:", "1. a tree;", "2. a bush."]))
    #expect(
      lines(blocks) == [
        "1|1.|apples", "1|2.|pears", "1|3.|plums", "Also:", "1|1.|a tree;", "1|2.|a bush.",
      ])
    #expect(
      Self.recognised(["a. one", "b. two", "(h) eight", "(i) nine", "(j) ten"]) == [
        "1|a.|one", "1|b.|two", "2|(h)|eight", "2|(i)|nine", "2|(j)|ten",
      ])
  }

  @Test(
    "is not read into prose",
    arguments: [
      "2020. That was the year.", "3 days later it was over.", "1.5 million people came.",
      "V. Example said so.", "A. Example said so.", "I went home", "C. The third", "D.C. is far.",
      "(2020) was the year.", "Part of the town", "Section by section", "Chapter and verse",
      "e.g. this", "第三条第二款规定的事项", "第一次会议", "12. 8 metres", "Article 5, paragraph 2 applies.",
      "7 p.m. it began", "", "1.", "No. 7 [2020]", "Title deeds", "Art is long",
    ])
  func prose(text: String) {
    #expect(Self.recognised(["Before.", text, "After it."]) == ["Before.", text, "After it."])
  }

  @Test("is not read from a table of contents")
  func contents() {
    #expect(
      Self.recognised([
        "目录", "第一编 总则", "第一章 目的", "第二章 附则", "第二编 分则", "第三章 罚则", "第一编 总则", "第一章 目的",
        "第一条 甲。", "第二章 附则", "第二条 乙。",
      ]) == [
        "目录", "第一编 总则", "第一章 目的", "第二章 附则", "第二编 分则", "第三章 罚则", "## 第一编 总则", "### 第一章 目的",
        "0|第一条|甲。", "### 第二章 附则", "0|第二条|乙。",
      ])
  }

  @Test("leaves what is marked already, and goes on below it")
  func marked() {
    let blocks = [
      Block(.heading(level: 3), "第一章 总则"), Block(.paragraph, "第一条 甲。"),
      Block(.paragraph, "第一节 目的"), Block(.paragraph, "第二条 乙。"),
      Block(.item(marker: "•"), "1. in a list", depth: 1),
      Block(.paragraph, "1. quoted", quotation: 1),
    ]
    #expect(
      lines(Provisions.recognised(in: blocks)) == [
        "### 第一章 总则", "0|第一条|甲。", "#### 第一节 目的", "0|第二条|乙。", "1|•|1. in a list", "1. quoted",
      ])
  }

  @Test("moves marks with their text when a number leaves it")
  func marks() {
    let text = "**第一条**　为了**规范**"
    var passage = Passage(text.replacing("**", with: ""))
    passage.marks = [Passage.Mark(0..<9, .strong), Passage.Mark(18..<24, .strong)]
    let block = Provisions.recognised(in: [Block(.paragraph, passage)])[0]
    #expect(block.kind == .item(marker: "第一条"))
    #expect(block.passage == Passage("为了规范", marks: [Passage.Mark(6..<12, .strong)]))
  }

  @Test("cuts a paragraph whose lines begin with numbers")
  func lineBreaks() {
    #expect(
      Self.recognised(["下列事项：\n（一）甲；\n续；\n（二）乙。"]) == [
        "下列事项：", "1|（一）|甲；⏎续；", "1|（二）|乙。",
      ])
  }

  @Test("is read in time that grows with the text")
  func speed() {
    func time(_ count: Int) -> Duration {
      let many = paragraphs(
        (0..<count).map {
          ["1. a", "(a) b", "I. c", "第一章 总则", "第一条 甲", "text", "i. d"][$0 % 7]
        })
      return work { #expect(!Provisions.recognised(in: many).isEmpty) }
    }
    let one = time(4000)
    #expect(time(16_000) < one * 12)
  }
}
