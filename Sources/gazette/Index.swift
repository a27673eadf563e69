import ArgumentParser
import Cataloguing
import Documents
import Foundation
import Loading
import Typesetting

/// Builds the catalogue of a site, or brings it up to date.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Builds the catalogue that makes a site quick to search, or brings it up to date.",
    discussion: "Files that have not changed are not read again. It may be stopped at any moment.")

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  @Flag(help: "Build it anew, whatever it has; nothing is found in it meanwhile.")
  var anew = false

  func run() throws {
    var output = StandardOutput()
    let stock = try SiteOption.stock(path)
    let place = try catalogue.place(for: stock.rootPath)
    if anew { try Cataloguer.discard(place, of: stock.rootPath) }
    do {
      try build(stock, at: place, &output)
    } catch let error as CatalogueError where error.isDamage {
      output.print(Legible.text("\(error); it is built anew"))
      try Cataloguer.discard(place, of: stock.rootPath)
      try build(stock, at: place, &output)
    }
    try output.finish()
  }

  private func build(
    _ stock: Stocktaking, at place: String, _ output: inout StandardOutput
  ) throws {
    let cataloguer = try Cataloguer(at: place)
    if let remark = cataloguer.remark { output.print(Legible.text(remark)) }
    try cataloguer.arrange(stock.root, in: stock.rootPath)
    let total = stock.count
    var meter = ProgressMeter(total: total, unit: "documents")
    for offer in stock.offers() {
      try cataloguer.take(offer)
      meter.show(done: cataloguer.progress.offered, bytes: Int(cataloguer.progress.bytes))
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
  }
}
