import ArgumentParser
import Curses
import Documents
import Loading
import Screens
import Terminal

/// Opens the reader.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract:
      "Opens a site, or one document, in the reader. This is what happens without a subcommand.")

  @Argument(
    help: ArgumentHelp(
      "The folder of the site, one document, or - for a document through a pipe.",
      valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var appearance: AppearanceOption

  @Flag(
    name: .customLong("no-state"),
    help:
      "Keeps no places and no marks for the next time, and knows none; so does GAZETTE_STATE=off.")
  var keepsNothing = false

  @OptionGroup var allowances: AllowanceOption

  func run() throws {
    try MainActor.assumeIsolated {
      let folder = try folder()
      let display = try CursesDisplay(theme: appearance.chosenTheme)
      defer { display.close() }
      let named = catalogue.path
      let librarian =
        folder.onlyDocument == nil
        ? Librarian(of: folder) { try CatalogueOption.place(named: named, for: $0) } : nil
      var reading = Reading(
        folder, librarian, on: display, appearance: appearance, allowance: allowances.allowance,
        memory: keepsNothing ? nil : Memory(of: folder.rootPath).map(Recollection.init),
        notice: display.notice)
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
