import Documents
import SharedTexts
import Testing

@testable import Typesetting

@Suite("Real laws")
struct RealLawsTests {
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
