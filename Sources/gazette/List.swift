import ArgumentParser
import Documents
import Typesetting

/// Prints the documents of a section.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the documents of a section, the newest first.")

  @Argument(
    help:
      "The section, by its path or its title: laws-and-regulations/national-laws, 'National Laws'.")
  var section: String

  @OptionGroup var site: SiteOption

  @Flag(help: "Prints a JSON array instead of text.")
  var json = false

  func run() throws {
    var output = StandardOutput()
    var folder = try site.open()
    while folder.describe(within: .seconds(60)) {}
    let entries = folder.site.entries(shownBy: try find(in: folder.site.root)).sorted(
      by: Entry.isNewer(_:than:))
    if json {
      try output.print(json: entries.map(EntryRecord.init))
    } else {
      for entry in entries { output.print(line(entry)) }
    }
    try output.finish()
  }

  private func line(_ entry: Entry) -> String {
    let date = entry.facts.date?.description ?? "          "
    let fault = entry.fault.map { "  (\($0))" } ?? ""
    return Legible.text("\(date)  \(entry.title)\(fault)  \(entry.id)")
  }

  private func find(in root: Section) throws -> Section {
    let asked = section.hasSuffix("/") ? String(section.dropLast()) : section
    if let found = root.section(at: asked) { return found }
    let named = root.everySection.filter { $0.title.lowercased() == asked.lowercased() }
    guard let found = named.first else {
      throw Failure("\(section): no such section; gazette tree shows them all")
    }
    guard named.count == 1 else {
      let places = named.map(\.id).joined(separator: ", ")
      throw Failure("\(section): the title of several sections; name one of \(places)")
    }
    return found
  }
}

extension Section {
  /// The section and all those below it, in the menu's order.
  var everySection: [Section] { sections.reduce([self]) { $0 + $1.everySection } }
}

/// An entry of a list as JSON.
struct EntryRecord: Encodable {
  let id: String
  let title: String
  let kind: String
  let date: String?
  let number: String?
  let source: String?
  let fault: String?

  init(_ entry: Entry) {
    (id, title, kind) = (entry.id.path, entry.title, entry.kind.rawValue)
    date = entry.facts.date?.description
    number = entry.facts[.number]
    source = entry.facts[.source]
    fault = entry.fault
  }
}
