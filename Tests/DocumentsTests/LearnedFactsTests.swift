import Documents
import Testing

@Suite("Facts that a law tells of itself")
struct LearnedFactsTests {
  func facts(_ head: [String], end: String = "") -> [String] {
    let blocks =
      head.map { Block(.paragraph, Passage($0)) } + [Block(.heading(level: 2), "第一章 总则")]
      + [Block(.item(marker: "第一条"), "2001年1月1日通过"), Block(.item(marker: "第九条"), Passage(end))]
    return Facts.learned(from: blocks).all.map { "\($0.name): \($0.value)" }
  }

  @Test("Adoption with its body, and all amendments")
  func adoption() {
    #expect(
      facts([
        "1983年12月8日第六届全国人民代表大会常务委员会第三次会议通过",
        "根据1996年5月15日第八届全国人民代表大会常务委员会第十九次会议《关于修改〈中华人民共和国统计法〉的决定》第一次修正",
        "2009年6月27日第十一届全国人民代表大会常务委员会第九次会议修订",
      ]) == [
        "adopted: 1983-12-08", "issuer: 第六届全国人民代表大会常务委员会",
        "other(\"amended\"): 1996-05-15, 2009-06-27", "updated: 2009-06-27",
      ])
  }

  @Test("An order of the government, and the day it came into force")
  func order() {
    #expect(
      facts(["2008年12月1日　中华人民共和国国务院令第541号公布"], end: "本条例自2009年1月1日起施行。") == [
        "published: 2008-12-01", "number: 中华人民共和国国务院令第541号", "issuer: 中华人民共和国国务院",
        "inForce: 2009-01-01",
      ])
    #expect(facts(["2008年12月1日国务院发布"], end: "本办法自发布之日起施行。").last == "inForce: 2008-12-01")
    #expect(facts([], end: "《旧条例》自2009年1月1日起施行。").isEmpty)
  }

  @Test("What is known already stays, and a file's name tells its version")
  func complete() {
    var facts: Facts = [.init(.adopted, "1999")]
    facts.complete(with: [.init(.adopted, "2000-01-01"), .init(.issuer, "国务院")])
    #expect(facts.all == [.init(.adopted, "1999"), .init(.issuer, "国务院")])
    #expect(
      Facts.version(ofFile: "劳动法(2018-12-29)") == CalendarDate(year: 2018, month: 12, day: 29))
    #expect(Facts.version(ofFile: "劳动法(试行)") == nil)
  }
}
