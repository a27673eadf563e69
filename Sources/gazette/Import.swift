import ArgumentParser
import Documents
import Importing
import Loading
import Typesetting

/// Takes documents into a site.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes files, folders and mirrored web sites into a site, as Markdown.",
    discussion: """
      A folder keeps its tree. In a mirror of a web site (a folder that is called as its host) \
      the address of a page gives its section, and of two copies of one address the richer one \
      is taken. Importing again changes only what changed; what the source no longer has is \
      marked as missing and stays; what was edited in the site since is not overwritten. It may \
      be stopped at any moment. The command fails where something was refused.

        gazette import statutes/ --into laws
        gazette import mirror/www.example.org --into portal --section archive
      """)

  @Argument(help: "Files, folders and mirrors.")
  var sources: [String]

  @Option(
    help: ArgumentHelp("The folder of the site; it is made where there is none.", valueName: "site")
  )
  var into: String

  @Option(help: "The section that all documents go to, by its path: laws/national.")
  var section: String?

  @Option(
    name: .customLong("as"),
    help: "The name by which the site knows the source again; else the name of its folder.")
  var label: String?

  @Flag(help: "Keeps the files as they are in the source, in the site's hidden folder .sources.")
  var keepSource = false

  func validate() throws {
    if sources.isEmpty { throw ValidationError("name what is to be imported") }
    if let label, label.isEmpty || label.contains("/") {
      throw ValidationError("--as: a name without /")
    }
  }

  func run() throws {
    guard let today = Day.today() else { throw Failure("the clock: shows no date") }
    let opened = try sources.map { try SourceFolder(opening: $0) }
    let accession = try Accession(
      into: into,
      wishes: Accession.Wishes(
        section: section, label: label, keepsSources: keepSource,
        today: today.description))
    for source in opened {
      var meter = ProgressMeter(total: source.files.count, unit: "files")
      try accession.take(source) { done, _, bytes in meter.show(done: done, bytes: bytes) }
      meter.clear()
    }
    var output = StandardOutput()
    for line in accession.report.lines { output.print(Legible.text(line)) }
    try output.finish()
    if !accession.report.refused.isEmpty { throw ExitCode.failure }
  }
}

extension Report {
  /// The report as a table: what was done in numbers, then each file that something is to be said of.
  fileprivate var lines: [String] {
    var lines = [
      Report.row("imported", imported), Report.row("unchanged", unchanged),
      Report.row("updated", updated), Report.row("missing", missing.count),
      Report.row("copies", copies.count), Report.row("refused", refused.count),
    ]
    if !others.isEmpty {
      let kinds = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      lines.append(
        Report.row("other files", others.values.reduce(0, +))
          + " (of no kind that is read: \(kinds))")
    }
    lines += missing.map { "missing from the source: \($0)" }
    lines += copies.map { "\($0.path): \($0.words)" }
    lines += remarks.map { "\($0.path): \($0.words)" }
    lines += refused.map { "refused \($0.path): \($0.words)" }
    return lines
  }

  private static func row(_ name: String, _ number: Int) -> String {
    let digits = "\(number)"
    let gap = String(repeating: " ", count: max(1, 24 - name.utf8.count - digits.utf8.count))
    return name + gap + digits
  }
}
