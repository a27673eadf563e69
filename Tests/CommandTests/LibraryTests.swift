import Foundation
import Testing

/// Libraries of the system that are loaded when a document needs them.
@Suite struct LibraryTests {
  private let page = "<html><head><title>An Act on Ships</title></head><body><p>Its text.</p>"

  /// Reads a document on a machine whose libraries are damaged.
  private func read(_ name: String, in scratch: Scratch) throws -> Printed {
    try run(["read", scratch.path + "/" + name], in: scratch)
  }

  private func run(_ words: [String], in scratch: Scratch) throws -> Printed {
    let libraries = [
      "libxml2.so.2", "libuchardet.so.0", "libqrencode.so.4", "libcrypt.so.1",
    ]
    for library in libraries { try scratch.write("", to: "libraries/\(library)") }
    return try Printed(words, environment: ["LD_LIBRARY_PATH": scratch.path + "/libraries"])
  }

  @Test func aTextNeedsNone() throws {
    let scratch = try Scratch()
    try scratch.write("# An Act on Ships\n\nIts text.\n", to: "act.md")
    let printed = try read("act.md", in: scratch)
    #expect(printed.code == 0 && printed.output.contains("Its text."))
  }

  @Test func aPageWithoutItsParserIsRefusedInOneLine() throws {
    let scratch = try Scratch()
    try scratch.write(page, to: "act.html")
    try scratch.write("<act><p>Its text.</p></act>", to: "act.xml")
    #expect(try Printed(["read", scratch.path + "/act.html"]).output.contains("Its text."))
    for name in ["act.html", "act.xml"] {
      let printed = try read(name, in: scratch)
      #expect(printed.code == 1 && printed.output.isEmpty)
      #expect(printed.errors.hasPrefix("gazette: act"), "\(printed.errors)")
      #expect(printed.errors.contains("libxml2.so.2: "), "\(printed.errors)")
      #expect(printed.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func aTextThatCannotBeToldApartIsShownAsFarAsItIsRead() throws {
    let scratch = try Scratch()
    // "Law of the People's Republic", in GB18030.
    let words: [UInt8] = [0xC8, 0xCB, 0xC3, 0xF1, 0xB7, 0xA8, 0xC2, 0xC9, 0xA1, 0xA3]
    let place = scratch.path + "/act.txt"
    try Data("Law\n\n".utf8 + (0..<30).flatMap { _ in words }).write(
      to: URL(fileURLWithPath: place))
    #expect(try Printed(["read", place]).output.contains("人民法律"))
    let printed = try read("act.txt", in: scratch)
    #expect(printed.code == 0)
    #expect(printed.output.contains("Law"))
  }

  @Test func aPublicTerminalLoadsThemBeforeItIsConfined() throws {
    let scratch = try Scratch()
    try scratch.write("---\ntitle: National Laws\n---\n", to: "site/_index.md")
    try scratch.write(page, to: "site/act.html")
    let tty = try Tty.kiosk(scratch.path + "/site")
    #expect(tty.newReader() != nil)
    #expect(tty.shows("An Act on Ships"))
    tty.press("tab", "enter")
    #expect(tty.shows("Its text."))
  }
}
