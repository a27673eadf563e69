import ArgumentParser
import Documents
import Exporting
import Loading
import Screens

/// Writes a document or a site as files of another form.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes a document, a section or a whole site as Markdown, HTML, JSON, Akoma Ntoso or text.",
    discussion: """
      A document goes to the standard output, or to the file that -o names. A site goes to a \
      folder, new or empty, one file for each document; as JSON it is one object. What cannot be \
      read is named, and the rest is written all the same.

        gazette export "No. 7 [2020]" --format akn -o law.xml
        gazette export --format html -o pages

      In JSON, each block has its text, and its marks with their start and end in bytes of UTF-8; \
      the text of a table's row is its cells with a tab between them.
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json, akn, text }

  @Argument(
    help: ArgumentHelp(
      "A document as gazette read takes it, a section by its path, or the folder of a site; else the whole site.",
      valueName: "reference"))
  var reference: String?

  @OptionGroup var site: SiteOption

  @Option(name: .shortAndLong, help: "markdown, html, json, akn or text.")
  var format: Format

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file or folder to write to.", valueName: "path"))
  var output: String?

  @Option(help: "The width of text in columns, 10 to 1000.")
  var width = 80

  @Flag(help: "Replaces files that stand there already.")
  var replace = false

  func validate() throws {
    guard (10...1000).contains(width) else {
      throw ValidationError("--width: a number from 10 to 1000")
    }
  }

  func run() throws {
    switch try Exported(reference, in: site) {
    case .document(let document): try write(document)
    case .section(let section, let folder): try write(section, of: folder)
    }
  }

  private var replacing: Depository.Replacing { replace ? .files : .nothing }

  private var form: Edition.Form? {
    switch format {
    case .markdown: .markdown
    case .html: .html
    case .akn: .akomaNtoso
    case .json: nil
    case .text:
      .text { PlainSetting($0, columns: width).text }
    }
  }

  private func write(_ document: Document) throws {
    let text = try form?.text(of: document) ?? JSONText.text(of: document) + "\n"
    guard let output else {
      var standard = StandardOutput()
      standard.print(whole: text)
      return try standard.finish()
    }
    try deposit(output) { try $0(text) }
  }

  private func write(_ section: Section, of folder: SiteFolder) throws {
    guard let form else { return try writeJSON(section, of: folder) }
    guard let output else {
      throw ValidationError("-o FOLDER: many documents need a folder to be written to")
    }
    try Exported.refuse(output, in: folder)
    let depository = try Depository(at: output, mustBeEmpty: !replace)
    let edition = Edition(
      of: section, in: folder.site, as: form, to: depository, replacing: replacing)
    try edition.putPages()
    var losses = Losses()
    for entry in section.allEntries {
      try losses.count { try edition.put(try folder.document(entry.id)) }
    }
    try losses.tell()
  }

  private func writeJSON(_ section: Section, of folder: SiteFolder) throws {
    var losses = Losses()
    var edition = JSONEdition(of: section, in: folder.site)
    func write(to put: (String) throws -> Void) throws {
      try put(edition.opening())
      for entry in section.allEntries {
        try losses.count { try put(edition.text(of: try folder.document(entry.id))) }
      }
      try put(edition.ending)
    }
    if let output {
      try Exported.refuse(output, in: folder)
      try deposit(output, write)
    } else {
      var standard = StandardOutput()
      try write { standard.print(whole: $0) }
      try standard.finish()
    }
    try losses.tell()
  }

  /// Writes a single file, whole or not at all.
  private func deposit(_ path: String, _ write: ((String) throws -> Void) throws -> Void) throws {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = names.count == 1 ? "." : names.dropLast().joined(separator: "/")
    let depository = try Depository(
      opening: names.count > 1 && folder.isEmpty ? "/" : folder, shown: path)
    let file = try depository.deposit(at: names.suffix(1).map(String.init), replacing: replacing)
    try write { try file.write($0) }
    try file.finish()
  }
}
