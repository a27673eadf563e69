import ArgumentParser
import Cataloguing
import Documents
import Foundation
import Loading
import Typesetting

/// Counts what a site holds.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts the documents of a site by section, year and issuer.")

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  @Flag(help: "Prints one JSON object instead of text.")
  var json = false

  func run() throws {
    var output = StandardOutput()
    let stock = try SiteOption.stock(path)
    let place = try catalogue.place(for: stock.rootPath)
    let open = try stock.catalogued(at: place)
    let record = StatsRecord(try open.extent(), try open.tally(Query("")))
    if json {
      try output.print(json: record)
    } else {
      record.print(to: &output)
    }
    try output.finish()
  }
}

/// The counts of a site.
struct StatsRecord: Encodable {
  struct Count: Encodable {
    let name: String
    let documents: Int
  }

  let documents: Int
  let provisions: Int
  let bytes: Int64
  let catalogueBytes: Int64
  let unreadable: Int
  let sections: [Count]
  let years: [Count]
  let issuers: [Count]

  init(_ extent: Extent, _ tally: Tally) {
    documents = extent.documents
    provisions = extent.provisions
    (bytes, catalogueBytes, unreadable) = (extent.bytes, extent.catalogueBytes, extent.faults)
    func counts(_ counts: [Tally.Count]) -> [Count] {
      counts.map { Count(name: $0.name, documents: $0.documents) }
    }
    sections = counts(tally.sections)
    years = counts(tally.years)
    issuers = counts(tally.issuers)
  }

  func print(to output: inout StandardOutput) {
    output.print("\(documents) documents with \(provisions) provisions in \(bytes) bytes")
    output.print("the catalogue takes \(catalogueBytes) bytes")
    if unreadable > 0 { output.print("\(unreadable) documents cannot be read") }
    for (title, counts) in [("by section", sections), ("by year", years), ("by issuer", issuers)]
    where !counts.isEmpty {
      output.print("")
      output.print(title)
      for count in counts.prefix(40) {
        let number = String(count.documents)
        let room = String(repeating: " ", count: max(0, 8 - number.count))
        output.print(Legible.text("\(room)\(number)  \(count.name.isEmpty ? "(top)" : count.name)"))
      }
      if counts.count > 40 { output.print("          … and \(counts.count - 40) more") }
    }
  }
}
