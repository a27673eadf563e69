import Testing

@testable import Screens

@Suite("A roll")
struct RollTests {
  private func roll(_ heights: [Int], before: Int = 0, after: Int = 0) -> Roll {
    var roll = Roll()
    for _ in 0..<before { roll.append(.blank) }
    for height in heights { roll.appendItem(rows: height) }
    for _ in 0..<after { roll.append(.blank) }
    return roll
  }

  @Test("keeps the selected item wholly in sight")
  func keepsInSight() {
    var roll = roll([2, 3, 1, 4, 2, 2, 3, 1])
    for _ in 0..<7 {
      roll.move(by: 1, height: 5)
      let rows = roll.rows(of: roll.selection)
      #expect(roll.top <= rows.lowerBound && rows.upperBound <= roll.top + 5)
    }
    #expect(roll.selection == 7)
  }

  @Test("goes through an item that is taller than its area row by row")
  func tallItem() {
    var roll = roll([1, 12, 1])
    var tops: [Int] = []
    for _ in 0..<12 {
      roll.move(by: 1, height: 5)
      if roll.selection == 1 { tops.append(roll.top) }
    }
    #expect(Set(1...8).isSubset(of: Set(tops)))
    #expect(roll.selection == 2)
  }

  @Test("pages to the last item and back to the first")
  func pages() {
    var roll = roll(Array(repeating: 1, count: 50))
    for _ in 0..<20 { roll.page(halves: 2, height: 10) }
    #expect(roll.selection == 49)
    #expect(roll.top == 40)
    for _ in 0..<20 { roll.page(halves: -2, height: 10) }
    #expect(roll.selection == 0)
    #expect(roll.top == 0)
  }

  @Test("selects by a click and opens by the second")
  func clicks() {
    var roll = roll([1, 2, 1], before: 1)
    #expect(roll.click(row: 0) == nil)
    #expect(roll.click(row: 3) == nil)
    #expect(roll.selection == 1)
    #expect(roll.click(row: 2) == 1)
    #expect(roll.click(row: 4) == nil)
    #expect(roll.click(row: 2) == nil)
    #expect(roll.click(row: 99) == nil)
  }

  @Test("survives having no rows and no height")
  func empty() {
    var roll = Roll()
    roll.move(by: 1, height: 0)
    roll.page(halves: 2, height: 0)
    roll.goToEnd(true, height: 0)
    roll.reveal(height: 0)
    #expect(roll.visible(height: 5).isEmpty)
    #expect(roll.rows(of: 0).isEmpty)
  }
}

@Suite("A filter")
struct FilterTests {
  private func matches(_ words: String, _ text: String) -> Bool {
    Filter(words).matches(Filter.folded(text))
  }

  @Test("wants all words, in any order, without regard to case and width")
  func words() {
    #expect(matches("law NATIONAL", "National Laws"))
    #expect(matches("ｌａｗ", "National Laws"))
    #expect(matches("law", "Ｎａｔｉｏｎａｌ　Ｌａｗｓ"))
    #expect(matches("ÄMTER", "Die Ämter"))
    #expect(matches("信息公开", "中华人民共和国政府信息公开条例"))
    #expect(!matches("law local", "National Laws"))
    #expect(matches("", "anything"))
    #expect(matches("   ", "anything"))
  }

  @Test("sees through characters that are not seen")
  func unseen() {
    #expect(matches("register", "the reg\u{200B}is\u{AD}ter"))
  }

  @Test("finds a word after false starts")
  func falseStarts() {
    #expect(matches("aab", "aaaaaab"))
    #expect(matches("abcabd", "abcabcabd"))
    #expect(!matches("aab", "aaaaaaa"))
    #expect(!matches("ab", "a"))
  }
}
