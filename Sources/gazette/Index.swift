import ArgumentParser
import Cataloguing
import Documents
import Foundation
import Loading
import Typesetting

/// Builds the catalogue of a site, or brings it up to date.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the catalogue that makes a site quick to search, or brings it up to date.",
    discussion: "Files that have not changed are not read again. It may be stopped at any moment.")

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  func run() throws {
    var output = StandardOutput()
    let folder = try SiteOption.open(path)
    let place = try catalogue.place(for: folder.rootPath)
    let cataloguer = try Cataloguer(at: place)
    if let remark = cataloguer.remark { output.print(Legible.text(remark)) }
    try cataloguer.arrange(folder.site.root)
    let total = folder.documentIDs.count
    var meter = ProgressMeter(total: total)
    for offer in folder.offers() {
      try cataloguer.take(offer)
      meter.show(cataloguer.progress)
    }
    let done = try cataloguer.finish()
    meter.clear()
    output.print(
      "\(done.offered) documents: \(done.documents) read, \(done.unchanged) unchanged, \(done.removed) removed; \(done.provisions) provisions written"
    )
    for skipped in done.skipped {
      output.print(Legible.text("skipped \(skipped.id): \(skipped.reason)"))
    }
    output.print(Legible.text("the catalogue is \(place)"))
    try output.finish()
  }
}

/// A bar of progress with rate and time left on a terminal; a plain line every few seconds elsewhere.
struct ProgressMeter {
  private let total: Int
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isShown = false

  /// Starts the clock.
  init(total: Int) { self.total = total }

  /// Shows how far the work is, where it is time to.
  mutating func show(_ progress: Cataloguer.Progress) {
    let now = ContinuousClock.now
    guard now - last > (isTerminal ? .milliseconds(200) : .seconds(5)), total > 0 else { return }
    last = now
    isShown = true
    let seconds = max(0.001, (now - start) / .seconds(1))
    let rate = Double(progress.bytes) / 1_000_000 / seconds
    let left = Int(seconds * Double(total - progress.offered) / Double(max(1, progress.offered)))
    let share = progress.offered * 100 / total
    let words =
      "\(share) %  \(progress.offered) of \(total) documents  \(String(format: "%.1f", rate)) MB/s  \(left) s left"
    if isTerminal {
      let filled = share * 20 / 100
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
      write("\r[\(bar)] \(words)\u{1B}[K")
    } else {
      write(words + "\n")
    }
  }

  /// Takes the bar away.
  func clear() {
    if isTerminal, isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
