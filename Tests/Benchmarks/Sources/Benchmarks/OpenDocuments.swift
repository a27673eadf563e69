import ArgumentParser
import Documents
import Foundation
import Glibc
import Loading
import Screens
import Terminal

/// Opens every document of a site as the reader does, and says what each took.
struct OpenDocuments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-documents",
    abstract: "Opens every document of a site and says how long each took.")
  @Argument var folder: String

  /// What takes longer than this, in milliseconds, is opened thrice; the least counts.
  private static let doubtful = 10.0

  func run() throws {
    var site = try SiteFolder(opening: folder)
    while !site.isDescribed { site.describe(within: .seconds(1)) }
    var app = App(site: site.site, size: Size(columns: 80, rows: 24))
    _ = app.frame
    for (number, id) in site.documentIDs.enumerated() {
      var least = try open(id, in: &app, of: site)
      // What the first one does once for all is not done again.
      for _ in 0..<2 where number > 0 && (least?.all ?? 0) > Self.doubtful {
        guard let again = try open(id, in: &app, of: site), let first = least else { break }
        if again.all < first.all { least = again }
      }
      guard let least else { continue }
      let path = site.place(of: id) ?? id.path
      let size = Inputs.size(of: "\(folder)/\(path)")
      let numbers = [least.loading, least.all, least.rest, least.slice].map { "\($0)" }
      print((numbers + ["\(least.isSame)", "\(size)", path]).joined(separator: "\t"))
    }
  }

  /// Milliseconds of processor time.
  private struct Opening {
    /// Of reading the file, or its head.
    var loading = 0.0
    /// Of all up to the first picture.
    var all = 0.0
    /// Of the rest of a long document.
    var rest = 0.0
    /// Of the longest slice of what is done while nobody presses a key.
    var slice = 0.0
    /// Whether the first picture is that of the whole document.
    var isSame = true
  }

  /// Opens a document and lets it be read through; nil where it cannot be read.
  private func open(_ id: Document.ID, in app: inout App, of site: SiteFolder) throws -> Opening? {
    let start = OpenDocuments.now
    _ = app.open(.document(id))
    let head = site.head(of: id)
    guard let document = try? head ?? site.document(id) else { return nil }
    let loaded = OpenDocuments.now
    _ = app.update(head == nil ? .document(document) : .head(document))
    let frame = app.frame
    let end = OpenDocuments.now
    guard frame.text.contains(where: { !$0.isWhitespace }) else {
      throw BenchmarkError(place: id.path, reason: "has no picture")
    }
    var opening = Opening(loading: loaded - start, all: end - start)
    if head != nil {
      _ = app.update(.document(try site.document(id)))
      opening.rest = OpenDocuments.now - end
    }
    while app.isBusy {
      let start = OpenDocuments.now
      _ = app.update(.input(.idle))
      opening.slice = max(opening.slice, OpenDocuments.now - start)
    }
    opening.isSame = app.frame.text == frame.text
    _ = app.update(.input(.key(.character("q"))))
    return opening
  }

  /// The processor time of this thread, in milliseconds.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
