import Documents
import Testing

@Suite("Words of two texts")
struct WordsTests {
  @Test(
    "are the same whatever white space stands between them",
    arguments: [
      ("Law of the Sea", " Law  of\nthe\u{3000}Sea "), ("", " \n"), ("一 条", "一\u{A0}条"),
    ])
  func same(one: String, other: String) {
    #expect(one.hasSameWords(as: other))
    #expect(other.hasSameWords(as: one))
  }

  @Test(
    "differ where a word or its end does",
    arguments: [("Law of the Sea", "Law of theSea"), ("a b", "a"), ("", "a"), ("条", "款")])
  func different(one: String, other: String) {
    #expect(!one.hasSameWords(as: other))
    #expect(!other.hasSameWords(as: one))
  }
}
