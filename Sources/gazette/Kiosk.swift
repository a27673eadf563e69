import ArgumentParser
import Confinement
import Curses
import Foundation
import Loading
import Terminal

/// Opens the reader for everybody, on a public terminal.
struct Kiosk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a site on a public terminal, where nothing can be done but reading.",
    discussion: """
      The reader gives up every right but that to read the site, is started again when it fails, \
      and cannot be left. --print-unit and --print-sshd print what the machine needs for it.
      """)

  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "site"))
  var path: String?

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var appearance: AppearanceOption

  @Option(
    help: ArgumentHelp(
      "After so many seconds without a key all that was read is forgotten; 0 for never.",
      valueName: "seconds"))
  var idle = 300

  @Option(
    help: ArgumentHelp(
      "After so many seconds a visit ends, whatever keys are pressed; 0 for never.",
      valueName: "seconds"))
  var longestVisit = 3600

  @Option(
    help: ArgumentHelp(
      "A file with the hash of a passphrase that ends the reader, as mkpasswd prints it; ^X asks for the passphrase.",
      valueName: "file"))
  var exitPassphraseFile: String?

  @Flag(help: "Print a unit for systemd, for the first console.")
  var printUnit = false

  @Flag(help: "Print the lines for a login by SSH.")
  var printSshd = false

  @Flag(help: "Press every key on every screen and say what was proved.")
  var selfTest = false

  /// The reader that a warden has started, and not the warden.
  @Flag(help: .hidden) var wardedReader = false

  /// That its warden ends it at a passphrase, of which it knows nothing else.
  @Flag(help: .hidden) var endsAtPassphrase = false

  mutating func validate() throws {
    guard idle >= 0, idle <= 86_400 else {
      throw ValidationError("--idle: from 0 to 86400 seconds")
    }
    guard longestVisit >= 0, longestVisit <= 86_400 else {
      throw ValidationError("--longest-visit: from 0 to 86400 seconds")
    }
    guard path != "-" else {
      throw ValidationError("-: a kiosk opens a folder, which it can open again")
    }
  }

  func run() throws {
    if printUnit {
      let unit = try KioskUnit(words, reading: places, passphraseFile: passphrasePlace)
      return try print(unit.text)
    }
    if printSshd { return try print(KioskLogin(words).text) }
    if selfTest {
      return try print(
        SelfTest(words: words, hasKeeper: exitPassphraseFile != nil).run().joined(separator: "\n")
          + "\n")
    }
    if wardedReader { return try MainActor.assumeIsolated { try KioskReading(self).run() } }
    guard isatty(STDOUT_FILENO) == 1 else { throw Failure("\(CursesError.notATerminal)") }
    var warden = Warden(
      of: try ["gazette", "kiosk", "--warded-reader"]
        + words(keeper: exitPassphraseFile == nil ? [] : ["--ends-at-passphrase"]),
      endedBy: try exitPassphraseFile.map { try Passphrase(hashIn: $0) })
    throw ExitCode(try warden.run())
  }

  /// The site's folder as it was named, else the usual one. A link is kept, so that another folder can take its place.
  func site() throws -> String {
    Self.whole(try path ?? SiteOption.wanted(heedingEnvironment: false))
  }

  /// What the reader reads.
  private var places: [String] {
    get throws {
      [try site()] + [catalogue.path].compactMap { $0.map(Self.whole) }
    }
  }

  private var passphrasePlace: String? { exitPassphraseFile.map(Self.whole) }

  private static func whole(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private func print(_ text: String) throws {
    var output = StandardOutput()
    output.print(whole: text)
    try output.finish()
  }

  /// The arguments with which all this is started again.
  private var words: [String] {
    get throws {
      try words(keeper: passphrasePlace.map { ["--exit-passphrase-file", $0] } ?? [])
    }
  }

  private func words(keeper: [String]) throws -> [String] {
    var words = ["--idle", "\(idle)", "--longest-visit", "\(longestVisit)"] + appearance.words
    if let place = catalogue.path { words += ["--catalogue", Self.whole(place)] }
    return words + keeper + ["--", try site()]
  }
}
