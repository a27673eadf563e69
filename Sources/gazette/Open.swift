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

  @Flag(help: "For terminals that draw characters such as — and ① in two columns.")
  var wideAmbiguous = false

  func run() throws {
    try MainActor.assumeIsolated {
      let folder = try SiteOption.open(path)
      let display = try CursesDisplay(theme: appearance.chosenTheme)
      defer { display.close() }
      let named = catalogue.path
      let librarian =
        folder.onlyDocument == nil
        ? Librarian(of: folder) { try CatalogueOption.place(named: named, for: $0) } : nil
      var reading = Reading(
        folder, librarian, on: display, ambiguousIsWide: wideAmbiguous,
        appearance: appearance, notice: display.notice)
      reading.run()
    }
  }
}
