import ArgumentParser
import Documents
import Exporting
import Loading
import Screens
import Typesetting

/// Prints a document, or one place of it.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints a document: as the screen shows it, as Markdown, or as JSON.")

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(help: Reference.help)
  var reference: String

  @OptionGroup var site: SiteOption

  @Option(
    help: ArgumentHelp(
      "Only one place of it: a provision (\"Article 12\", \"第十二条\", \"II.4\"), a heading, or an id.",
      valueName: "place"))
  var at: String?

  @Option(help: "The width of the text in columns, 10 to 1000; else the terminal's, at most 80.")
  var width: Int?

  @Option(help: "text, markdown or json.")
  var format = Format.text

  func validate() throws {
    if let width, !(10...1000).contains(width) {
      throw ValidationError("--width: a number from 10 to 1000")
    }
  }

  func run() throws {
    var output = StandardOutput()
    let document = try Reference(reference, at: at, in: site).document()
    switch format {
    case .text:
      let columns = width ?? min(StandardOutput.columns ?? 80, 80)
      output.print(PlainSetting(document, columns: columns))
    case .markdown: output.print(MarkdownText(of: document).text)
    case .json: output.print(try JSONText.text(of: document))
    }
    try output.finish()
  }
}
