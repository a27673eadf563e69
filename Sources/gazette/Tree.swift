import ArgumentParser
import Documents
import Typesetting

/// Prints the menu of a site.
struct Tree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Prints the menu of a site, with the number of documents in each section.")

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var path: String?

  @Flag(help: "Prints one JSON object instead of text.")
  var json = false

  func run() throws {
    var output = StandardOutput()
    let site = try SiteOption.open(path).site
    if json {
      try output.print(json: SectionRecord(site.root, of: site))
    } else {
      output.print(Legible.text(site.title))
      for section in site.root.sections { print(section, of: site, depth: 1, to: &output) }
    }
    try output.finish()
  }

  private func print(_ section: Section, of site: Site, depth: Int, to output: inout StandardOutput)
  {
    let indent = String(repeating: "  ", count: depth)
    output.print(
      "\(indent)\(Legible.text(section.title)) (\(site.entries(shownBy: section).count))  \(Legible.text(section.id))"
    )
    for section in section.sections { print(section, of: site, depth: depth + 1, to: &output) }
  }
}

/// A section of the menu as JSON.
struct SectionRecord: Encodable {
  let id: String
  let title: String
  let count: Int
  let sections: [SectionRecord]

  init(_ section: Section, of site: Site) {
    (id, title) = (section.id, section.title)
    count = site.entries(shownBy: section).count
    sections = section.sections.map { SectionRecord($0, of: site) }
  }
}
