import Documents
import Foundation
import Importing
import Loading
import SharedTexts
import Testing

/// The letters and digits of a document, block by block; those of its notes after all others and in an order of their
/// own, since Markdown has notes at its end, in the order in which the text names them.
private func signs(_ document: Document) -> String {
  var (text, notes): (String, [String]) = ("", [])
  for block in document.blocks {
    switch block.kind {
    case .note(let marker): notes.append(signs(of: marker + block.passage.text))
    case .item(let marker): text += signs(of: marker + block.passage.text)
    default: text += signs(of: block.passage.text)
    }
  }
  return text + notes.sorted().joined()
}

private func signs(of text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }))
}

@Suite("Every document of the corpora")
struct CompletenessTests {
  /// How many files of a corpus are imported: some hundreds, or all where the environment asks for them.
  private var count: Int {
    ProcessInfo.processInfo.environment["GAZETTE_ALL"] == nil ? 120 : .max
  }

  @Test(
    "is imported with every letter and digit that it had",
    arguments: [
      "cn-lawrefbook", "cn-just-laws", "ee-legalize", "uy-legalize", "sa-saudi-laws-md",
      "xml-html-samples", "derived-encodings",
    ])
  func signsAreKept(corpus: String) throws {
    guard let place = try Shared.unpacked(corpus) else { return }
    defer { try? FileManager.default.removeItem(at: place) }
    let bench = try Workbench()
    let source = try SourceFolder(opening: place.path)
    let step = max(1, source.files.count / count)
    for (index, file) in source.files.enumerated() where index % step != 0 {
      try FileManager.default.removeItem(atPath: place.path + "/" + file.path)
    }
    let chosen = try SourceFolder(opening: place.path)
    let accession = try Accession(
      into: bench.site,
      wishes: Accession.Wishes(section: nil, label: "corpus", keepsSources: false, today: ""))
    try accession.take(chosen) { _, _, _ in }
    let site = try SiteFolder(opening: bench.site)
    var files: [String: Document.ID] = [:]
    var compared = 0
    for id in site.documentIDs {
      let document = try site.document(id)
      if let origin = document.facts[.other("source_file")] { files[origin] = id }
    }
    for file in chosen.files where !SourceFolder.isSectionPage(file) {
      let bytes = try chosen.bytes(of: file)
      guard let read = try? chosen.document(of: file, bytes: bytes, id: Document.ID("x")) else {
        continue
      }
      guard let id = files["corpus/" + file.path] else {
        Issue.record("\(file.path) is not in the site")
        continue
      }
      let imported = try site.document(id)
      let (before, after) = (signs(read), signs(imported))
      #expect(before == after, "\(file.path): \(difference(before, after))")
      compared += 1
    }
    print("\(corpus): \(compared) documents compared, \(accession.report.refused.count) refused")
    #expect(compared > 0)
  }

  /// Where two texts part, for a person to find it.
  private func difference(_ one: String, _ other: String) -> String {
    let same = zip(one, other).prefix { $0 == $1 }.count
    return
      "“\(one.dropFirst(max(0, same - 10)).prefix(40))” became “\(other.dropFirst(max(0, same - 10)).prefix(40))”"
  }
}
