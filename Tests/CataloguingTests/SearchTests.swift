import Documents
import Testing

@testable import Cataloguing

/// What is asked, and what comes first.
@Suite struct SearchTests {
  let library: Library

  init() throws {
    library = try Library()
    library.put(
      "laws/high-tech",
      title: "Several Opinions on National High-tech Industrial Development Zones",
      "Article 1 High-tech zones shall grow.", "Article 2 Product innovation is rewarded.",
      facts: [
        .init(.number, "(No. 7 [2020] of the State Council)"), .init(.issuer, "State Council"),
        .init(.published, "2020-07-13"), .init(.status, "in_force"), .init(.language, "en"),
      ])
    library.put(
      "laws/quality", title: "Product Quality Law", "# General Provisions",
      "Article 1 This law protects users.",
      "Article 12 A product of poor quality is fined.", "Article 13 Fines go to the state.",
      facts: [
        .init(.issuer, "People's Congress"), .init(.published, "1993-02-22"),
        .init(.status, "amended"),
      ])
    library.put(
      "laws/minfa", title: "中华人民共和国民法典", "第一条 为了保护民事主体的合法权益。", "第十二条 中华人民共和国领域内的民事活动，适用中华人民共和国法律。",
      facts: [.init(.number, "主席令第四十五号"), .init(.adopted, "2020-05-28"), .init(.language, "zh")])
    library.put(
      "plans/guofa", title: "国务院关于促进国家高新技术产业开发区高质量发展的若干意见", "一、总体要求。",
      facts: [.init(.number, "国发〔2020〕7号"), .init(.issuer, "国务院"), .init(.published, "2020-07-17")])
    library.put(
      "plans/five-years", title: "Five-Year Plan", "1. Zones of product quality.",
      "2. Nothing else.",
      facts: [.init(.published, "2016-01-01")])
    try library.build()
  }

  @Test(arguments: [
    ("No. 7 [2020]", "laws/high-tech"), ("no.7[2020] of the state council", "laws/high-tech"),
    ("国发〔2020〕7号", "plans/guofa"), ("国发[2020]7号", "plans/guofa"),
    ("Product Quality Law", "laws/quality"), ("product quality law", "laws/quality"),
    ("PQL", "laws/quality"),
    ("民法典", "laws/minfa"), ("民法典 第十二条", "laws/minfa 第十二条"), ("民法典第十二条", "laws/minfa 第十二条"),
    ("民法典12条", "laws/minfa 第十二条"), ("民法典 12条", "laws/minfa 第十二条"),
    ("the Article 12 of the Product Quality Law", "laws/quality Article 12"),
    ("Article 12 of the Product Quality Law", "laws/quality Article 12"),
    ("Product Quality Law, art. 12", "laws/quality Article 12"),
    ("PQL article 12", "laws/quality Article 12"),
    ("article 2 of high-tech zones", "laws/high-tech Article 2"),
    ("fines state", "laws/quality Article 13"), ("民事活动", "laws/minfa 第十二条"),
    ("高质量发展", "plans/guofa 一、"), ("innovation", "laws/high-tech Article 2"),
    ("quality general provisions protects", "laws/quality Article 1"),
  ])
  func theRightProvisionComesFirst(_ asked: String, _ right: String) throws {
    #expect(try library.find(asked).first == right)
  }

  @Test(arguments: [
    ("product quality", 4, 4), ("\"product quality\"", 4, 4), ("product -law", 2, 2),
    ("in:plans", 2, 2),
    ("in:plans product", 1, 1), ("-in:plans product", 4, 4), ("year:2016..2019", 1, 1),
    ("before:1994", 1, 1),
    ("after:2020-07-13", 1, 1), ("from:council", 1, 1), ("from:国务院", 1, 1),
    ("status:in_force", 1, 1),
    ("status:\"in force\"", 1, 1), ("language:zh", 1, 1), ("number:7", 2, 2), ("number:8", 0, 0),
    ("number:国发〔2020〕7号", 1, 1),
    ("title:product", 1, 1), ("title:民法", 1, 1), ("fines OR innovation", 2, 2), ("法", 2, 2),
    ("法 -民事", 0, 0), ("法 -合法", 1, 1), ("法 -合", 1, 1), ("国 法", 2, 2), ("领 法", 1, 1),
    ("in:\"national laws\" zones", 2, 2), ("year:2020 意见", 1, 1), ("nowhere", 0, 0),
  ])
  func theCountIsExact(_ asked: String, _ total: Int, _ hits: Int) throws {
    let findings = try Catalogue(at: library.path).search(Query(asked))
    #expect(findings.total == total)
    #expect(findings.hits.count == hits)
  }

  @Test func pagesFollowOneAnother() throws {
    let catalogue = try Catalogue(at: library.path)
    let all = try catalogue.search(Query("product quality law")).hits.map(\.name)
    #expect(Set(all).count == all.count)
    var paged: [String] = []
    for offset in all.indices {
      paged += try catalogue.search(Query("product quality law"), limit: 1, offset: offset).hits
        .map(\.name)
    }
    #expect(paged == all)
  }

  @Test(arguments: [
    ("prodcut", "product"), ("qualty law", "quality law"), ("inovation", "innovation"),
    ("zonse", "zones"),
  ])
  func aWordThatIsNotThereIsPutRight(_ asked: String, _ right: String) throws {
    #expect(try Catalogue(at: library.path).search(Query(asked)).suggestion == right)
  }

  @Test func theTallyCountsDocuments() throws {
    let tally = try Catalogue(at: library.path).tally(Query("product"))
    #expect(tally.documents == 3)
    #expect(tally.sections.map { "\($0.name) \($0.documents)" } == ["laws 2", "plans 1"])
    #expect(tally.years.map { "\($0.name) \($0.documents)" } == ["2020 1", "2016 1", "1993 1"])
    #expect(tally.issuers.map(\.name) == ["People's Congress", "State Council"])
    #expect(try Catalogue(at: library.path).tally(Query("")).documents == 5)
  }

  @Test func listsComeInOrderAndInPages() throws {
    let catalogue = try Catalogue(at: library.path)
    let newest = try catalogue.entries(inSection: "laws", limit: 2)
    #expect(newest.map(\.id.path) == ["laws/high-tech", "laws/minfa"])
    #expect(
      try catalogue.entries(inSection: "laws", limit: 2, offset: 2).map(\.id.path) == [
        "laws/quality"
      ])
    #expect(try catalogue.entries(inSection: nil, order: .name, limit: 10).count == 5)
    #expect(newest.first?.facts[.number] == "(No. 7 [2020] of the State Council)")
    let root = try catalogue.site().root
    #expect(root.sections.map(\.title) == ["National Laws", "Plans"])
    #expect(root.sections.map(\.ownCount) == [3, 2])
    #expect(root.sections[0].entries.map(\.id.path).contains("laws/minfa"))
  }
}
