import Documents
import Foundation
import SharedTexts
import Testing

@testable import Cataloguing

/// Questions over laws in five scripts: what is asked for stands among thousands of other documents.
@Suite struct CorporaQualityTests {
  private static let corpora = [
    "cn-just-laws", "cn-lawrefbook", "ee-legalize", "uy-legalize", "sa-saudi-laws-md",
    "xml-html-samples",
  ]
  /// Of the other documents every so-manieth is taken, unless GAZETTE_ALL is set.
  private static let step =
    ProcessInfo.processInfo.environment["GAZETTE_ALL"] == nil ? 6 : 1
  /// Of the other documents none larger than this is taken, unless GAZETTE_ALL is set.
  private static let largest = step == 1 ? Int.max : 24_000

  /// A site of the corpora, without the files that are not to be among them; nil where one is not at hand.
  private func site() throws -> URL? {
    let site = FileManager.default.temporaryDirectory.appendingPathComponent("corpora-\(UUID())")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    let asked = CorporaQuestions.all.flatMap(\.right)
    for corpus in Self.corpora {
      guard let place = try Shared.unpacked(corpus) else {
        try FileManager.default.removeItem(at: site)
        return nil
      }
      defer { try? FileManager.default.removeItem(at: place) }
      let own = place.appendingPathComponent(corpus)
      for (number, file) in Shared.files(in: own).enumerated() {
        let values = try file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values.isRegularFile == true, file.lastPathComponent != "_index.md" else { continue }
        let path = file.path.dropFirst(place.path.count + 1)
        let id = path.lastIndex(of: ".").map { path[..<$0] } ?? path
        if number % Self.step == 0, values.fileSize ?? 0 <= Self.largest { continue }
        if asked.contains(where: { $0 == id || $0.hasPrefix(id + " ") }) { continue }
        if Self.step > 1 { try FileManager.default.removeItem(at: file) }
      }
      try FileManager.default.moveItem(at: own, to: site.appendingPathComponent(corpus))
    }
    return site
  }

  @Test func officialsFindTheRightLawsInFiveScripts() throws {
    guard let site = try site() else { return }
    defer { try? FileManager.default.removeItem(at: site) }
    let library = try Library()
    let catalogue = try library.catalogue(of: site.path)
    let questions = CorporaQuestions.all
    var (first, ten) = (0, 0)
    for (asked, right) in questions {
      var findings = try catalogue.search(Query(asked), limit: 10)
      if findings.total == 0, let better = findings.suggestion {
        findings = try catalogue.search(Query(better), limit: 10)
      }
      let names = findings.hits.map(\.name)
      func isRight(_ name: String) -> Bool {
        right.contains { name == $0 || name.hasPrefix($0 + " ") || name.hasPrefix($0 + ".") }
      }
      if names.first.map(isRight) == true {
        first += 1
      } else {
        print("«\(asked)» wants \(right), has \(names.prefix(3))")
      }
      if names.contains(where: isRight) { ten += 1 }
    }
    let documents = try catalogue.extent().documents
    print("\(first) of \(questions.count) first, \(ten) among ten, of \(documents) documents")
    #expect(questions.count >= 100)
    #expect(documents >= 2000)
    #expect(first * 100 >= 90 * questions.count, "\(first) of \(questions.count) first")
    #expect(ten * 100 >= 99 * questions.count, "\(ten) of \(questions.count) among ten")
  }
}
