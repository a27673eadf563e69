import Documents
import Loading
import SharedTexts
import Testing

@testable import Typesetting

@Suite("Real laws")
struct RealLawsTests {
  @Test("as the portal published one are set without loss at every width from 10 to 200")
  func portalPage() throws {
    guard let page = Shared.files(of: "seed")?.first else { return }
    let site = try SiteFolder(opening: page.path)
    let law = try site.document(#require(site.site.root.entries.first).id)
    #expect(law.blocks.count > 10)
    for columns in 10...200 {
      let properties = Properties(law, measure: Measure(columns: columns, spacing: .normal))
      #expect(properties.loss() == nil)
      #expect(properties.excess() == nil)
      #expect(properties.disorder() == nil)
    }
  }

  @Test("of China are set without loss and in good form at every width from 10 to 200")
  func chineseLaws() throws {
    guard let laws = try Shared.texts(of: "cn-just-laws", count: 24) else { return }
    #expect(laws.count > 20)
    for (index, law) in laws.enumerated() {
      // Every law at a few widths, all laws together at all.
      for columns in stride(from: 10 + index % 16, through: 200, by: 16) {
        let properties = Properties(paragraphs(law), measure: Measure(columns: columns))
        #expect(properties.loss() == nil)
        #expect(properties.excess() == nil)
        #expect(properties.disorder() == nil)
        #expect(properties.badForm() == nil)
      }
    }
  }
}
