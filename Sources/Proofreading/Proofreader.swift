import Documents
import Loading

/// Reads a whole site, one document at a time, and says what is wrong with it.
///
/// Nothing is changed, nothing outside the site is read, and no link is followed out of it.
public struct Proofreader {
  private var folder: SiteFolder
  private let shelves: [Shelf]
  private let grounds: Grounds
  private var findings: [Finding] = []
  private var calls: [AnchorCall] = []
  private var doubles = Doubles()

  /// How many documents and pages of sections have been read.
  public private(set) var count = 0

  /// Takes up a site, and reads the heads of all its documents.
  public init(_ folder: SiteFolder) {
    var folder = folder
    while folder.describe(within: .seconds(60)) {}
    shelves = folder.shelves
    self.folder = folder
    let places = Set(shelves.flatMap(\.places))
    grounds = Grounds(folder.site, isSite: !shelves.isEmpty, places: places)
  }

  /// Reads everything, and gives all findings by file and line.
  public mutating func read() -> [Finding] {
    for shelf in shelves {
      findings += Names.findings(in: shelf)
      readPage(of: shelf)
    }
    let ids = folder.documentIDs
    for id in ids { read(id) }
    findings += doubles.findings
    findings += sameIDs(ids)
    answerCalls()
    return Set(findings).sorted()
  }

  private mutating func readPage(of shelf: Shelf) {
    do throws(LoadingError) {
      guard let page = try folder.page(of: shelf) else { return }
      read(page, isPage: true)
    } catch {
      add(error)
    }
  }

  private mutating func read(_ id: Document.ID) {
    do throws(LoadingError) {
      read(try folder.manuscript(id), isPage: false)
    } catch {
      add(error)
    }
  }

  private mutating func read(_ manuscript: Manuscript, isPage: Bool) {
    count += 1
    var proof = Proof(manuscript)
    proof.readSigns()
    proof.readDescription()
    proof.readText()
    proof.readLinks(in: grounds, &calls)
    if grounds.isSite { proof.readCitations(in: grounds) }
    proof.readArticles()
    if !isPage { doubles.add(proof) }
    findings += proof.findings
  }

  private mutating func add(_ error: LoadingError) {
    count += 1
    let isPointer = error.reason.contains("Git LFS")
    let rule = isPointer ? Rule.missingContent : .unreadableFile
    findings.append(
      Finding(
        file: error.place, line: isPointer ? 1 : nil, column: nil, rule: rule,
        severity: rule.severity, reason: error.reason))
  }

  /// Files that differ in the extension alone: the second has its extension in its id.
  private func sameIDs(_ ids: [Document.ID]) -> [Finding] {
    ids.compactMap { id in
      guard let place = folder.place(of: id), id.path == place,
        let dot = place.lastIndex(of: "."), grounds.isSite,
        let other = folder.place(of: Document.ID(String(place[..<dot]))),
        !other.hasSuffix(place[dot...])
      else { return nil }
      return Finding(
        file: place, line: nil, column: nil, rule: .sameID, severity: Rule.sameID.severity,
        reason: "\(other) has the same name and so the id; this document is \(id)")
    }
  }

  /// Looks for the places in other documents that links lead to, each document read once more.
  private mutating func answerCalls() {
    let byTarget = Dictionary(grouping: calls, by: \.target)
    for (target, calls) in byTarget.sorted(by: { $0.key < $1.key }) {
      let document: Document
      do throws(LoadingError) { document = try folder.document(target) } catch { continue }
      var anchors = AnchorLookup(document)
      findings += calls.filter { !anchors.holds($0.anchor) }.map(\.finding)
    }
  }
}
