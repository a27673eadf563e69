import Foundation
import Proofreading
import Testing

/// Links, citations and articles.
@Suite struct LinkTests {
  private func marks(_ text: String) throws -> [String] {
    try Desk([
      "laws/a.md": Desk.sound(text),
      "laws/b.md": "# B\n\n## General (1)\n\nText.[^n]\n\n[^n]: Note.\n",
      "plans/form.pdf": "%PDF-", "plans/c.md": "# C\n\nText.\n",
    ]).marks()
  }

  @Test(arguments: [
    "[b](b.md)", "[b](b)", "[c](../plans/c.md)", "[c](/plans/c.md)", "[plans](../plans/)",
    "[b](b.md#general-1)", "[n](b.md#fn-n)", "<https://example.org>", "[m](mailto:a@example.org)",
    "[here](#here)\n\n## Here", "[up](#)", "![picture](missing.png)", "`[x](missing.md)`",
  ])
  func whatLeadsSomewhereIsNoFault(text: String) throws {
    #expect(try marks(text) == [])
  }

  @Test(arguments: [
    ("[x](missing.md)", "broken-link wrong"), ("[x](<two words.md>)", "broken-link wrong"),
    ("[x](a_\\(1\\).md)", "broken-link wrong"), ("<a href='gone.md'>x</a>", "broken-link wrong"),
    ("[x](/plans/missing)", "broken-link wrong"), ("[x](#nowhere)", "dead-anchor wrong"),
    ("[x](b.md#nowhere)", "dead-anchor wrong"), ("[x](../../secret.md)", "outside-link wrong"),
    ("[x](javascript:alert)", "outside-link wrong"),
    ("[x](file:///etc/passwd)", "outside-link wrong"),
    ("[x](tel:123)", "outside-link note"), ("[x](../plans/form.pdf)", "unopened-link note"),
    ("[x][r]\n\n[r]: missing.md", "broken-link wrong"),
  ])
  func eachBadLinkIsFoundInItsLine(text: String, mark: String) throws {
    let line = text.contains("[r]:") ? 10 : 8
    #expect(try marks("Not missing.md #nowhere.\n\n\(text)") == ["laws/a.md:\(line) \(mark)"])
  }

  @Test func theSameLinkInTwoLinesIsFoundInBoth() throws {
    #expect(
      try marks("[x](no.md)\n\nText\n\n[y](no.md)") == [
        "laws/a.md:6 broken-link wrong", "laws/a.md:10 broken-link wrong",
      ])
  }

  @Test func aSavedPagesLinksAreDoubtful() throws {
    let desk = try Desk([
      "a.html":
        "<title>A</title>\n<p>Long enough words stand here.</p>\n<p><a href=\"x.html\">x</a> words</p>\n"
    ])
    #expect(try desk.marks() == ["a.html:3 broken-link doubtful"])
  }

  @Test func aDocumentAloneHasNoSiteToMiss() throws {
    let desk = try Desk(["a.md": Desk.sound("[x](missing.md) [y](#nowhere)\n\n依照《刑法》办理。")])
    defer { try? FileManager.default.removeItem(at: desk.place) }
    var proofreader = try desk.proofreader("a.md")
    #expect(proofreader.read().map(\.rule) == [.deadAnchor])
  }

  @Test func whatIsCitedAndMissingIsNotedOnce() throws {
    let desk = try Desk([
      "a.md": Desk.sound("依照《民法典》办理。\n\n依照《刑法》第三条办理。\n\n又依照《刑法》办理。"),
      "民法典.md": "# 中华人民共和国民法典\n\n正文。\n",
    ])
    #expect(try desk.marks() == ["a.md:8 unmet-citation note"])
  }

  @Test func anArticleThatIsLeftOutIsNotedAtTheNextOne() throws {
    let numbers = ["一", "二", "三", "四", "六", "七", "八", "九", "十"]
    let articles = numbers.map { "第\($0)条 依照第六条办理。" }.joined(separator: "\n\n")
    #expect(try Desk(["a.md": Desk.sound(articles)]).marks() == ["a.md:14 missing-article note"])
  }

  @Test func aRangeOfRepealedArticlesIsNotMissing() throws {
    let articles = (1...9).map { "##### § \($0). Name\n\nText." }.joined(separator: "\n\n")
    let text = articles + "\n\n##### § 10.\n\n–\n\n##### § 13.\n\n##### § 14. Name\n\nText."
    #expect(try Desk(["a.md": Desk.sound(text)]).marks() == [])
  }
}
