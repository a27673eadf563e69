import Foundation
import Terminal
import Testing

/// A large site on a public terminal: its menu and its lists come from the catalogue, and its files stay those of now.
@Suite(.serialized) struct KioskCatalogueTests {
  private static let number = 2600
  private static let sections = 10

  /// Writes a site whose documents are about something, and its catalogue in its folder.
  private func publish(_ matter: String, at site: String) throws {
    try FileManager.default.createDirectory(
      atPath: site + "/.gazette", withIntermediateDirectories: true)
    for section in 0..<Self.sections {
      let folder = "\(site)/\(matter.lowercased())-\(section)"
      mkdir(folder, 0o755)
      for number in 0..<Self.number / Self.sections {
        let text = "# \(matter) law \(section).\(number)\n\nOf \(matter), part \(number).\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/law-\(number).md"))
      }
    }
    try index(site)
  }

  private func index(_ site: String) throws { #expect(try Printed(["index", site]).code == 0) }

  private func hasLogged(_ words: String, in log: String) -> Bool {
    (try? String(contentsOfFile: log, encoding: .utf8))?.contains(words) == true
  }

  private func kiosk(_ site: String, log: String) throws -> Tty {
    let tty = try Tty.kiosk(site, log: log)
    #expect(tty.shows("? help", within: .seconds(60)))
    return tty
  }

  @Test func theStartIsMadeFromTheCatalogueAndTheFilesAreReadAsTheyAre() throws {
    let scratch = try Scratch()
    let (site, log) = (scratch.path + "/site", scratch.path + "/log")
    try publish("Ship", at: site)
    // Were the files listed before there is a screen, the part that is gone would never be on one.
    try FileManager.default.removeItem(atPath: "\(site)/ship-9")
    let tty = try kiosk(site, log: log)
    #expect(String(decoding: tty.raw, as: UTF8.self).contains("Ship 9"))
    #expect(tty.wait(upTo: .seconds(60)) { !$0.screen.contains("Ship 9") })
    #expect(hasLogged("the site has changed", in: log))
    try scratch.write("# A bridge law\n\nNobody is above it.\n", to: "site/ship-0/a.md")
    try index(site)
    #expect(tty.shows("261 documents", within: .seconds(60)))
    tty.press("enter")
    #expect(tty.shows("1/261"))
    #expect(tty.screen.contains("A bridge law"))
    tty.press("enter")
    #expect(tty.shows("Nobody is above it."))
  }

  /// How often the log says that the site has changed.
  private func lines(of log: String) -> Int {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count { $0.contains("the site has changed") }
  }

  @Test func anUnchangedSiteIsNotTakenAgain() throws {
    let scratch = try Scratch()
    let (site, log) = (scratch.path + "/site", scratch.path + "/log")
    try publish("Ship", at: site)
    let tty = try kiosk(site, log: log)
    tty.press("enter")
    #expect(tty.shows("1/260"))
    tty.press("enter")
    #expect(tty.shows("Of Ship, part 0."))
    // Another run that finds nothing new.
    try index(site)
    tty.wait(upTo: .seconds(6)) { _ in false }
    #expect(tty.hasHeardAll())
    #expect(lines(of: log) == 0)
  }

  @Test func theFolderIsReplacedWithItsCatalogue() throws {
    let scratch = try Scratch()
    let (link, log) = (scratch.path + "/current", scratch.path + "/log")
    try publish("Ship", at: scratch.path + "/releases/1")
    try publish("Bridge", at: scratch.path + "/releases/2")
    symlink("releases/1", link)
    let tty = try kiosk(link, log: log)
    #expect(tty.shows("Ship 0"))
    symlink("releases/2", link + ".new")
    rename(link + ".new", link)
    #expect(tty.shows("Bridge 0", within: .seconds(60)))
    #expect(!tty.screen.contains("Ship 0"))
    try FileManager.default.removeItem(atPath: scratch.path + "/releases/1")
    tty.press("enter")
    #expect(tty.shows("1/260"))
    tty.press("enter")
    #expect(tty.shows("Of Bridge, part 0."))
    tty.press("H", "/")
    tty.settle()
    tty.send("bridge part 77")
    #expect(tty.shows("Bridge law 9.77"))
    #expect(lines(of: log) == 1)
  }

  @Test func withoutTheCatalogueTheFilesAreListed() throws {
    let scratch = try Scratch()
    let (site, log) = (scratch.path + "/site", scratch.path + "/log")
    try publish("Ship", at: site)
    let tty = try kiosk(site, log: log)
    try FileManager.default.removeItem(atPath: site + "/.gazette")
    #expect(tty.wait(upTo: .seconds(60)) { _ in lines(of: log) == 1 })
    tty.press("enter")
    #expect(tty.shows("1/260"))
    tty.press("enter")
    #expect(tty.shows("Of Ship, part 0."))
  }
}
