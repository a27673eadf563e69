import Documents
import Foundation
import Testing

@testable import Cataloguing

/// Queries of real people, each with the document, and where it matters the provision, that they want, over the
/// portal's own collection.
@Suite struct QualityTests {
  static let zones = "national-laws/2020-high-tech-zones"
  static let order307 = "2024-provisions-of-hunan-province-on-optimizing-the-business"
  static let measures = "2025-measures-to-enhance-the-business-environment-in-hengyang"
  static let environment = "bureau-of-environmental-protection"
  static let forestry = "bureau-of-forestry"
  static let food = "bureau-of-food-and-drug-administration"

  static let queries: [(asked: String, right: String)] = [
    // Numbers.
    ("No. 7 [2020]", zones), ("no 7 2020", zones), ("No. 7 [2020] of the State Council", zones),
    ("Ｎｏ．７［２０２０］", zones), ("Order No. 307", order307),
    ("order no 307 of the hunan provincial people's government", order307),
    ("number:307", order307),
    // Titles, short and whole, in part and by initials.
    ("Measures to Enhance the Business Environment in Hengyang", measures),
    ("measures business environment hengyang", measures), ("MEBEH", measures),
    ("Provisions of Hunan Province on Optimizing the Business Environment", order307),
    ("several opinions high-tech zones", zones), ("Deng Qunce", "deng-qunce"),
    ("zhou nong", "zhou-nong"), ("Songmu", "songmu-industrial-park"),
    ("songmu industrial park", "songmu-industrial-park"),
    ("foreign affairs office", "foreign-affairs-office"),
    ("bureau of culture", "bureau-of-culture"), ("bureau education", "bureau-of-education"),
    ("intellectual property", "intellectual-property-bureau"),
    ("environmental protection", environment),
    ("food and drug", food), ("forestry bureau", forestry), ("title:forestry", forestry),
    ("radio film television", "culture-radio-broadcasting-film-and-television-administration"),
    ("14th five-year plan commerce", "2022-hunan-unveils-14th-five-year-plan-for-commerce"),
    (
      "action plan optimizing business environment",
      "2022-hunan-issues-3-year-action-plan-for-optimizing"
    ),
    ("tashan village", "2016-traveling-planning-work-in-the-tashan-village"),
    ("forest resource research", "2016-hengyang-citys-forest-resource-research-findings-in"),
    ("ecological development plan", "2016-ecological-development-plan-of-hengyang-in-twelfth-five"),
    (
      "civil affairs bureau 13th five-year",
      "2016-hengyang-municipal-civil-affairs-bureau-held-working-meeting"
    ),
    (
      "general planning experts investigation",
      "2016-corrected-version-of-hengyang-general-planning-passed-experts"
    ),
    (
      "figures reflecting development",
      "2016-figures-reflecting-development-explanations-of-economic-work-meeting"
    ),
    (
      "innovation restructuring steady growth",
      "2016-explanations-of-economic-work-meeting-of-municipal-party"
    ),
    (
      "mid-term evaluation conference",
      "2016-hengyang-municipal-development-and-reform-commission-held"
    ),
    (
      "city administration interpretation",
      "2019-city-administration-of-hengyang-and-the-interpretation"
    ),
    (
      "work report standing committee",
      "2015-work-report-of-standing-committee-of-hengyang-municipal"
    ),
    // Contacts.
    ("0734-2892828", environment), ("2892828", environment), ("hyshbj2892828@126.com", environment),
    ("Guanghui Street", forestry), ("0734-8811900", forestry), ("0734-8813017", food),
    // Provisions.
    ("guiding ideology", zones + " 1. Guiding ideology"),
    ("basic principles", zones + " 2. Basic principles"),
    ("development objectives 2025", zones + " 3. Development objectives"),
    ("top-caliber personnel", zones + " 5."),
    ("core technologies commercialization", zones + " 6."),
    ("\"innovation resources\" universities", zones + " 4."),
    ("recruiting talents all over the world", zones + " 5."),
    ("Xi Jinping Thought", zones + " 1. Guiding ideology"),
    ("innovation ecosystem", zones + " 2. Basic principles"),
    ("talent recruit* retained", zones + " 5."),
    // Chinese words, short ones too.
    ("北大法律英文网", zones), ("北大", zones), ("湖南省人民政府网", order307), ("新华网", "hu-zhiwen"),
    ("新华", "hu-zhiwen"),
    // Typing mistakes.
    ("forestrry", forestry), ("inteletual property", "intellectual-property-bureau"),
    ("caliberr personnel", zones + " 5."), ("songmo park", "songmu-industrial-park"),
    ("enviromental protection", environment),
    ("telvision", "culture-radio-broadcasting-film-and-television-administration"),
    // Filters.
    ("in:national-laws zones talents", zones + " 5."), ("hunan year:2024", order307),
    ("before:2016 report", "2015-work-report-of-standing-committee-of-hengyang-municipal"),
    ("in:officials propaganda", "zhang-xia"),
  ]

  @Test func theRightProvisionIsFirstInNineOfTenAndNearlyAlwaysAmongTen() throws {
    let site = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data").path
    let library = try Library()
    let catalogue = try library.catalogue(of: site)
    var first = 0
    var ten = 0
    for (asked, right) in Self.queries {
      var findings = try catalogue.search(Query(asked), limit: 10)
      if findings.total == 0, let better = findings.suggestion {
        findings = try catalogue.search(Query(better), limit: 10)
      }
      let names = findings.hits.map(\.name)
      func isRight(_ name: String) -> Bool {
        name.hasSuffix(right) || (!right.contains(" ") && name.contains(right + " "))
      }
      if names.first.map(isRight) == true {
        first += 1
      } else {
        print("«\(asked)» wants \(right), has \(names.prefix(3))")
      }
      if names.contains(where: isRight) { ten += 1 }
    }
    #expect(Self.queries.count >= 60)
    #expect(first * 100 >= 90 * Self.queries.count, "\(first) of \(Self.queries.count) first")
    #expect(ten * 100 >= 99 * Self.queries.count, "\(ten) of \(Self.queries.count) among ten")
  }
}
