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
    try Open.read(
      path, catalogue: catalogue.path, appearance.appearance, allowances.allowance,
      keepsNothing: keepsNothing)
  }

  /// Opens the reader where words that begin with no subcommand name a site, a document or nothing at all; false where
  /// they are for the parser of arguments. To start that takes a fifth of the time to the first screen.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard words.count < 2, words != ["help"],
      words == ["-"] || words.first?.hasPrefix("-") != true
    else { return false }
    try read(words.first, Appearance(), AllowanceOption.allowance())
    return true
  }

  private static func read(
    _ path: String?, catalogue: String? = nil, _ appearance: Appearance, _ allowance: Allowance,
    keepsNothing: Bool = false
  ) throws {
    try MainActor.assumeIsolated {
      let folder = try folder(path, catalogue)
      let display = try CursesDisplay(theme: appearance.chosenTheme)
      defer { display.close() }
      let librarian =
        folder.onlyDocument == nil
        ? Librarian(of: folder) { try CatalogueOption.place(named: catalogue, for: $0) } : nil
      var reading = Reading(
        folder, librarian, on: display, appearance: appearance, allowance: allowance,
        memory: keepsNothing ? nil : Memory(of: folder.rootPath).map(Recollection.init),
        notice: display.notice)
      reading.run()
    }
  }

  /// The site: from its catalogue where it is large, so that a start takes no longer than that of a small one.
  private static func folder(_ path: String?, _ catalogue: String?) throws -> SiteFolder {
    guard path != "-" else { return try SiteOption.open(path) }
    let root = try SiteOption.rootPath(path)
    let known = (try? CatalogueOption.place(named: catalogue, for: root)).flatMap {
      SiteFolder(of: root, cataloguedAt: $0)
    }
    return try known ?? SiteOption.open(path)
  }
}
