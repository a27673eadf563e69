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

  static let widths = 10...1000

  func validate() throws {
    if let width, !Read.widths.contains(width) {
      throw ValidationError("--width: a number from 10 to 1000")
    }
  }

  func run() throws {
    var output = StandardOutput()
    let document = try Reference(reference, at: at, in: site.path).document()
    switch format {
    case .text: output.print(document, columns: width)
    case .markdown: output.print(MarkdownText(of: document).text)
    case .json: output.print(try JSONText.text(of: document))
    }
    try output.finish()
  }

  /// Prints a document as text where the words say no more than that, `read FILE` or `read FILE --width 100`; false
  /// where they are for the parser of arguments. To start that takes longer than to read and print a page.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard words.count == 2 || words.count == 4, words[0] == "read",
      words[1] == "-"
        || !words[1].hasPrefix("-")
    else { return false }
    var width: Int?
    if words.count == 4 {
      guard words[2] == "--width", let columns = Int(words[3]), widths.contains(columns) else {
        return false
      }
      width = columns
    }
    var output = StandardOutput()
    output.print(try Reference(words[1], in: nil).document(), columns: width)
    try output.finish()
    return true
  }
}

extension StandardOutput {
  /// Prints a document as text of so many columns, else as wide as the terminal is, at most 80.
  fileprivate mutating func print(_ document: Document, columns: Int?) {
    print(PlainSetting(document, columns: columns ?? min(StandardOutput.columns ?? 80, 80)))
  }
}
