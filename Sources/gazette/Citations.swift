import ArgumentParser
import Cataloguing
import Documents
import Loading
import Typesetting

/// Prints who cites a document.
struct Citations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: "Prints the provisions of the site that cite a document.",
    discussion: """
      It reads the catalogue: gazette index builds it. A citation that may mean another document is left out.
      """)

  @Argument(help: "The document: its id or its number (\"No. 7 [2020]\").")
  var reference: String

  @OptionGroup var site: SiteOption
  @OptionGroup var catalogue: CatalogueOption

  @Option(help: "How many places are printed, 1 to 10000.")
  var limit = 100

  @Flag(help: "Prints one JSON object instead of text.")
  var json = false

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit: a number from 1 to 10000")
    }
  }

  func run() throws {
    var output = StandardOutput()
    var folder = try site.open()
    let entry = try folder.entry(reference: reference)
    let place = try catalogue.place(for: folder.rootPath)
    let citing = try Catalogue(at: place).citations(of: entry.id, limit: limit)
    if json {
      try output.print(json: CitingRecord(entry, citing))
    } else {
      for place in citing.places {
        let provision = place.provision.isEmpty ? "" : " · \(place.provision)"
        output.print(Legible.text("\(place.entry.title)\(provision)  \(place.entry.id)"))
        output.print(Legible.text("    \(place.snippet.text)"))
      }
      output.print(
        "\(citing.total) \(citing.total == 1 ? "place cites" : "places cite") it, in \(citing.documents) \(citing.documents == 1 ? "document" : "documents")"
      )
    }
    try output.finish()
  }
}

/// Who cites a document, as JSON.
struct CitingRecord: Encodable {
  struct Place: Encodable {
    let id: String
    let title: String
    let provision: String
    let block: Int
    let article: String?
    let snippet: String
  }

  let id: String
  let total: Int
  let documents: Int
  let places: [Place]

  init(_ entry: Entry, _ citing: Citing) {
    (id, total, documents) = (entry.id.path, citing.total, citing.documents)
    places = citing.places.map {
      Place(
        id: $0.entry.id.path, title: $0.entry.title, provision: $0.provision,
        block: $0.position.block, article: $0.article, snippet: $0.snippet.text)
    }
  }
}
