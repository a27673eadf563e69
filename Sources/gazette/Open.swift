import ArgumentParser
import Curses
import Documents
import Loading
import Screens
import Terminal

/// Opens the reader.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Opens a site, or one document, in the reader. This is what happens without a subcommand.")

  @Argument(
    help: ArgumentHelp(
      "The folder of the site, one document, or - for a document through a pipe.",
      valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  @Flag(help: "For terminals that draw characters such as — and ① in two columns.")
  var wideAmbiguous = false

  func run() throws {
    try MainActor.assumeIsolated {
      let folder = try folder()
      let display = try CursesDisplay(theme: .standard)
      defer { display.close() }
      let named = catalogue.path
      let librarian =
        folder.onlyDocument == nil
        ? Librarian(of: folder) { try CatalogueOption.place(named: named, for: $0) } : nil
      var reading = Reading(
        folder, librarian, on: display, ambiguousIsWide: wideAmbiguous, notice: display.notice)
      reading.run()
    }
  }

  /// The site: from its catalogue where it is large, so that a start takes no longer than that of a small one.
  private func folder() throws -> SiteFolder {
    guard path != "-" else { return try SiteOption.open(path) }
    let root = try SiteOption.rootPath(path)
    let known = (try? catalogue.place(for: root)).flatMap {
      SiteFolder(of: root, cataloguedAt: $0)
    }
    return try known ?? SiteOption.open(path)
  }
}
