import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

/// Citations in real laws. What is linked is counted; whether it is right was judged by hand on samples, which
/// GAZETTE_SAMPLE=200 prints, the same for the same number.
@Suite("Citations in real laws")
struct CitationCorporaTests {
  @Test(
    "Every link leads to a document of the site, and within a document to an article that is there",
    arguments: [
      ("cn-just-laws", 1, 2000), ("cn-lawrefbook", 12, 1000), ("ee-legalize", 16, 200),
      ("uy-legalize", 25, 300), ("sa-saudi-laws-md", 12, 100),
    ])
  func corpora(_ corpus: String, step: Int, least: Int) throws {
    guard let place = try Shared.unpacked(corpus) else { return }
    defer { try? FileManager.default.removeItem(at: place) }
    var folder = try SiteFolder(opening: place.path)
    while folder.describe(within: .seconds(60)) {}
    let entries = folder.site.root.allEntries
    let titles = Dictionary(entries.map { ($0.id, $0.title) }) { first, _ in first }
    let index = CitationIndex(entries)
    var concordance = Concordance()
    var (certain, ambiguous) = (0, 0)
    var sample: [String] = []
    for number in stride(from: 0, to: entries.count, by: step) where entries[number].fault == nil {
      let document = try folder.document(entries[number].id)
      let references = document.references(with: index)
      concordance.add(references, of: document.id)
      certain += references.count { $0.isCertain }
      ambiguous += references.count { !$0.isCertain }
      let outline = references.isEmpty ? nil : Outline(document)
      for reference in references {
        for address in reference.addresses(from: document.id) {
          let resolution = folder.site.resolve(address, from: document.id)
          switch resolution {
          case .anchor(let words):
            let position = outline.flatMap { document.position(of: words, in: $0) }
            #expect(position != nil, "\(document.id): \(address)")
          case .document(let id, _): #expect(titles[id] != nil)
          default: Issue.record("\(document.id): \(address) is \(resolution)")
          }
        }
        if reference.isCertain {
          sample.append(line(of: reference, in: document, titles))
        }
      }
    }
    print("\(corpus): \(certain) certain, \(ambiguous) offered, \(concordance.count) acts cited")
    #expect(certain > least)
    printSample(of: sample)
  }

  private func line(
    of reference: Reference, in document: Document, _ titles: [Document.ID: String]
  ) -> String {
    let bytes = Array(document.blocks[reference.block].passage.text.utf8)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }
    let (start, end) = (reference.range.lowerBound, reference.range.upperBound)
    let target = reference.documents.first.flatMap { titles[$0] } ?? "?"
    return "\(document.title): \(text(max(0, start - 100)..<start))[[\(text(reference.range))]]"
      + "\(text(end..<(end + 60))) → \(target) \(reference.article ?? "")"
  }

  private func printSample(of lines: [String]) {
    guard let wanted = ProcessInfo.processInfo.environment["GAZETTE_SAMPLE"].flatMap({ Int($0) })
    else { return }
    var state: UInt64 = 7
    for _ in 0..<min(wanted / 5, lines.count) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      print(lines[Int(state >> 33) % lines.count].replacing("\n", with: "⏎"))
    }
  }
}
