import ArgumentParser
import Documents
import Typesetting

/// Prints the table of contents of a document.
struct Contents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Prints the headings and provisions of a document.")

  @Argument(help: Reference.help)
  var reference: String

  @OptionGroup var site: SiteOption

  @Flag(help: "Prints a JSON array instead of text.")
  var json = false

  func run() throws {
    var output = StandardOutput()
    let outline = Outline(try Reference(reference, in: site.path).document())
    if json {
      try output.print(json: outline.items.map(OutlineRecord.init))
    } else {
      for item in outline.items {
        let indent = String(repeating: "  ", count: min(item.level - 1, 32))
        let words = [item.marker, item.title].filter { !$0.isEmpty }.joined(separator: " ")
        output.print(indent + Legible.text(words))
      }
    }
    try output.finish()
  }
}

/// A line of a table of contents as JSON.
struct OutlineRecord: Encodable {
  let level: Int
  let marker: String
  let title: String
  let block: Int

  init(_ item: Outline.Item) {
    (level, marker, title) = (item.level, item.marker, item.title)
    block = item.position.block
  }
}
