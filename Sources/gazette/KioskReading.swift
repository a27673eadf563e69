import ArgumentParser
import CLibraries
import Confinement
import Curses
import Foundation
import Loading
import Screens
import Terminal

/// The reader of a public terminal: it opens what it needs, gives up all other rights, and reads.
@MainActor struct KioskReading {
  private let options: Kiosk

  init(_ options: Kiosk) { self.options = options }

  func run() throws {
    guard let line = ReportLine.toWarden() else {
      throw Failure("--warded-reader: is for `gazette kiosk` itself")
    }
    guard Surroundings.present == Surroundings.clean(Surroundings.present) else {
      throw Failure("environment: is not the one that a kiosk runs with")
    }
    let path = try options.site()
    let named = options.catalogue.path
    let root = try SiteOption.rootPath(path)
    let catalogue = Result { try CatalogueOption.placeToRead(named: named, for: root) }
    let known = (try? catalogue.get()).flatMap { SiteFolder(of: root, cataloguedAt: $0) }
    let folder = try known ?? SiteFolder(opening: path)
    let appearance = options.appearance.appearance
    let display = try CursesDisplay(theme: appearance.chosenTheme)
    defer { display.close() }
    display.maySuspend = false
    ForeignText.prepare()
    if let reason = gz_load_libxml2() ?? gz_load_uchardet() ?? gz_load_qrencode() {
      throw Failure(String(cString: reason))
    }
    tzset()
    let watch = Watch(line)
    try confine(path, folder, watch)
    if folder.onlyDocument == nil, case .failure(let error) = catalogue { watch.note("\(error)") }
    let librarian =
      folder.onlyDocument == nil
      ? Librarian(of: folder, at: path, mayBuild: false) {
        try CatalogueOption.placeToRead(named: named, for: $0)
      } : nil
    try Confinement.startsNothingMore()
    var reading = Reading(
      folder, librarian, on: display, appearance: appearance, notice: display.notice,
      mode: .kiosk, idle: .seconds(options.idle), longest: .seconds(options.longestVisit),
      hasKeeper: options.endsAtPassphrase, watch: watch)
    reading.run()
  }

  private func confine(_ path: String, _ folder: SiteFolder, _ watch: Watch) throws {
    var readable = ["/etc/localtime", "/usr/share/zoneinfo", Self.room(of: path, folder)]
    if let place = options.catalogue.path {
      // The folder and not the file, which may be made anew.
      readable.append(URL(fileURLWithPath: place).deletingLastPathComponent().path)
    }
    if isatty(STDERR_FILENO) == 1 { silence() }
    let strength = try Confinement(readable: readable).cut()
    watch.note("\(strength)")
    if geteuid() == 0 { watch.note("runs as root, which a public terminal should not") }
  }

  /// The folder of the site. Where the site is named by a link, the one that the linked folder lies in, so that another
  /// folder there can take its place.
  private static func room(of path: String, _ folder: SiteFolder) -> String {
    var status = stat()
    var named = path
    while named.count > 1, named.hasSuffix("/") { named.removeLast() }
    guard lstat(named, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
      return folder.rootPath
    }
    let above = URL(fileURLWithPath: folder.rootPath).deletingLastPathComponent().path
    return above == "/" ? folder.rootPath : above
  }

  /// Whatever a library says of an error is not for the screen that people read on.
  private func silence() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }
}
