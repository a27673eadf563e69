import Documents
import Terminal
import Testing

@testable import Typesetting

@Suite("A paragraph")
struct LineTests {
  @Test("breaks between words, and its spaces hang at the ends of lines")
  func words() {
    #expect(rows("The quick  brown   fox", columns: 7) == ["The", "quick", "brown", "fox"])
    #expect(rows("The quick  brown   fox", columns: 13) == ["The quick", "brown   fox"])
  }

  @Test("keeps the spaces it begins with")
  func leadingSpaces() {
    #expect(rows("　　第一条　总则", columns: 14) == ["　　第一条", "总则"])
    #expect(rows("  ab cd", columns: 5) == ["  ab", "cd"])
  }

  @Test("divides a word that is wider than the line")
  func longWords() {
    #expect(rows("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(rows("abcdef. x", columns: 6) == ["abcde", "f. x"])
    #expect(rows("衡阳市", columns: 1) == ["衡", "阳", "市"])
  }

  @Test("ends a line where the author did")
  func forcedBreaks() {
    #expect(rows("one\n\ntwo", columns: 9) == ["one", "", "two"])
    #expect(rows("a\u{2028}b\u{2029}c\u{85}d\n", columns: 9) == ["a", "b", "c", "d"])
  }

  @Test("shows a soft hyphen only where a line ends at it")
  func softHyphens() {
    let word = "Rechts\u{AD}schutz\u{AD}versicherung"
    #expect(rows(word, columns: 30) == ["Rechtsschutzversicherung"])
    #expect(rows(word, columns: 13) == ["Rechtsschutz-", "versicherung"])
    #expect(rows(word, columns: 12) == ["Rechts-", "schutz-", "versicherung"])
  }

  @Test("of Chinese neither begins nor ends a line with the wrong punctuation")
  func chinese() {
    #expect(rows("国家机关应当，公开", columns: 12) == ["国家机关应", "当，公开"])
    #expect(rows("本法（以下简称法）所称", columns: 8) == ["本法（以", "下简称", "法）所称"])
    #expect(rows("他说“你好”。再见", columns: 6) == ["他说", "“你", "好”。", "再见"])
    #expect(rows("他说“你好”再见", columns: 10) == ["他说“你好”", "再见"])
  }

  @Test("of Chinese does not end with a lone sign, where the line before has one to give")
  func loneSigns() {
    #expect(rows("国家机关应当公开", columns: 14) == ["国家机关应当", "公开"])
    #expect(rows("国家机关应当公开。", columns: 14) == ["国家机关应当", "公开。"])
    #expect(rows("国家机关应当，公", columns: 14) == ["国家机关应", "当，公"])
    #expect(rows("国家机关（应）公", columns: 14) == ["国家机关", "（应）公"])
    #expect(rows("国家机关应\n当", columns: 10) == ["国家机关应", "当"])
    #expect(rows("国家机关应当公开", columns: 8) == ["国家机关", "应当公开"])
    #expect(rows("国家机关应", columns: 8) == ["国家机关", "应"])
    #expect(rows("国家机关 office 国", columns: 15) == ["国家机关 office", "国"])
  }

  @Test("never divides a cluster that fits on a line")
  func clusters() {
    #expect(rows("कि कि", columns: 3) == ["कि", "कि"])
    #expect(rows("กี่กี่กี่", columns: 2) == ["กี่กี่", "กี่"])
    #expect(rows("👨‍👩‍👧👨‍👩‍👧", columns: 7) == ["👨👩👧", "👨👩👧"])
    #expect(rows("🇩🇪🇪🇺", columns: 3) == ["🇩🇪", "🇪🇺"])
  }

  @Test("is measured in wide columns where the terminal's ambiguous characters are wide")
  func ambiguous() {
    let block = Block(.paragraph, "①②③④")
    #expect(rows([block], columns: 4) == ["①②③④"])
    #expect(rows([block], columns: 4, ambiguousIsWide: true) == ["①②", "③④"])
  }

  @Test("shows its marks, highlights above them, in roles")
  func roles() {
    let passage = Passage(
      "see the act now",
      marks: [Passage.Mark(4..<11, .link("act.md")), Passage.Mark(8..<11, .strong)])
    var galley = Galley(
      document([Block(.paragraph, passage)]), measure: Measure(columns: 80))
    let row = galley.lines(from: galley.first, count: 1)[0]
    #expect(
      galley.line(row)
        == [Span("see "), Span("the act", .link), Span(" now")])
    let found = Highlight(block: 0, range: 6..<9, role: .match)
    let current = Highlight(block: 0, range: 8..<13, role: .currentMatch)
    #expect(
      galley.line(row, highlights: [found, current]) == [
        Span("see "), Span("th", .link), Span("e ", .match), Span("act n", .currentMatch),
        Span("ow"),
      ])
  }

  @Test("says in words what is a picture and what is struck out")
  func wordsOfMarks() {
    let passage = Passage(
      "An arms of old town.",
      marks: [Passage.Mark(3..<7, .image("arms.png")), Passage.Mark(11..<14, .deletion)])
    #expect(
      rows([Block(.paragraph, passage)], columns: 60) == [
        "An [image: arms] of [deleted: old] town."
      ])
    #expect(
      rows([Block(.paragraph, passage)], columns: 12) == ["An [arms] of", "[-old-]", "town."])
  }
}
