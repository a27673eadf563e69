import Documents
import Exporting
import Foundation
import Loading

/// The taking of documents into a site: a library's word for it.
///
/// Each document becomes a file of Markdown that remembers where it came from (`source_file`) and what it was like when
/// it was taken (`imported`). Files appear whole or not at all, and nothing is written outside the site. What somebody
/// has changed in the site since is not overwritten; what a source no longer has is marked and stays.
public final class Accession {
  /// What is asked of an import besides its sources.
  public struct Wishes: Sendable {
    /// The folders of the section that all documents go to; empty for the root of the site.
    public var section: [String]
    /// The name by which the site knows a source again; nil for the name of its folder.
    public var label: String?
    /// Whether the files of the source are kept beside the documents, in the hidden folder `.sources`.
    public var keepsSources: Bool
    /// The day that is written where a document is missing.
    public var today: String

    /// Makes wishes.
    public init(section: String?, label: String?, keepsSources: Bool, today: String) {
      self.section = (section ?? "").split(separator: "/").map { SafeName(String($0)).text }
      (self.label, self.keepsSources, self.today) = (label, keepsSources, today)
    }
  }

  /// What was done up to now.
  public internal(set) var report = Report()
  let wishes: Wishes
  let depository: Depository
  var standing: Standing
  private let lock: Int32
  private let root: String

  /// Begins an import into the folder at a path, which is made where there is none; throws where another import is at
  /// work in it.
  public init(into site: String, wishes: Wishes) throws {
    self.wishes = wishes
    depository = try Depository(at: site)
    lock = open(site, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      if lock >= 0 { close(lock) }
      throw ImportingError(place: site, reason: "another import is at work in this site")
    }
    root = URL(fileURLWithPath: site).resolvingSymlinksInPath().path
    Accession.sweep(root)
    standing = Standing(in: root)
  }

  /// Gives the lock back by name: a copy of the descriptor in a child that is about to start a program would hold it.
  deinit {
    _ = flock(lock, LOCK_UN)
    close(lock)
  }

  /// Takes all documents of a source; `progress` is told how many of how many files are done, and of how many bytes.
  public func take(_ source: SourceFolder, progress: (Int, Int, Int) -> Void) throws {
    try refuseOverlap(source)
    let plan = try Plan(source, wishes: wishes, standing: &standing)
    report.refused += source.refusals.map { Report.Remark(path: $0.path, words: $0.reason) }
    for (index, group) in plan.groups.enumerated() {
      take(group, of: source, plan: plan)
      progress(index + 1, plan.groups.count, report.bytes)
    }
    if source.isFolder { markMissing(plan) }
  }

  /// A site inside its source would be taken into itself, and the other way round.
  private func refuseOverlap(_ source: SourceFolder) throws {
    let (inner, outer) = (root + "/", source.rootPath == "/" ? "/" : source.rootPath + "/")
    guard inner.hasPrefix(outer) && source.isFolder || outer.hasPrefix(inner) else { return }
    throw ImportingError(
      place: source.rootPath, reason: "the site and the source lie in each other")
  }

  /// Removes what an import that was killed had not finished.
  private static func sweep(_ root: String) {
    guard let paths = FileManager.default.enumerator(atPath: root) else { return }
    for case let path as String in paths {
      let name = path.split(separator: "/").last ?? ""
      guard name.hasPrefix(".gazette-") else { continue }
      let parts = name.dropFirst(9).split(separator: "-", omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ UInt32($0) != nil }) { unlink(root + "/" + path) }
    }
  }
}
