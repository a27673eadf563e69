import Foundation
import SharedTexts
import Terminal
import Testing

/// The commands that print, as the built program answers them.
@Suite struct PrintingTests {
  private let title = "Several Opinions of the State Council on Promoting High-quality Development"
  private let first = "II. Striving to improve the capability of independent innovation"

  @Test(arguments: [
    Portal.opinions, Portal.opinions + ".md", "2020-high-tech-zones", "No. 7 [2020]",
    "no.7〔2020〕",
  ])
  func aDocumentIsReadByItsIdOrItsNumber(reference: String) throws {
    let printed = try Printed.portal("read", reference)
    #expect(printed.code == 0)
    #expect(printed.errors.isEmpty)
    #expect(printed.output.contains(title))
    #expect(printed.output.contains(first))
    #expect(printed.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func aSiteIsNamedAnyOfThreeWays() throws {
    let named = try Printed(["read", "--site", Portal.folder, Portal.opinions])
    let inEnvironment = try Printed.portal("read", Portal.opinions)
    let beside = (Portal.folder as NSString).deletingLastPathComponent
    let usual = try Printed(["read", Portal.opinions], directory: beside)
    #expect(named.output.contains(title))
    #expect(named.output == inEnvironment.output)
    #expect(named.output == usual.output)
  }

  @Test func aFileAndAPipeAreReadAsTheyAre() throws {
    let file = try Printed(["read", Portal.opinionsFile])
    let text = try String(contentsOfFile: Portal.opinionsFile, encoding: .utf8)
    let pipe = try Printed(["read", "-"], input: text)
    #expect(file.code == 0 && pipe.code == 0)
    #expect(file.output.contains(title))
    #expect(pipe.output == file.output)
  }

  @Test func theOrderOfTheWordsMakesNoDifference() throws {
    // The first is understood without the parser of arguments.
    let plain = try Printed(["read", Portal.opinionsFile, "--width", "50"])
    let other = try Printed(["read", "--width", "50", Portal.opinionsFile])
    #expect(plain.code == 0 && plain.output == other.output)
    let missing = try Printed(["read", "no/such/file.md"])
    let site = try Printed(["read", "--format", "text", "no/such/file.md"])
    #expect(missing.code == 1 && missing.errors == site.errors)
    #expect(try Printed(["read", "--help"]).output.contains("--width"))
  }

  @Test func everyWordIsPrintedAtEveryWidth() throws {
    let whole = try Printed.portal("read", Portal.opinions, "--width", "1000")
    let letters = whole.output.filter(\.isLetter)
    #expect(letters.count > 6000)
    for width in ["10", "11", "17", "40", "79", "133", "999"] {
      let printed = try Printed.portal("read", Portal.opinions, "--width", width)
      #expect(printed.code == 0)
      let narrow = printed.output.filter(\.isLetter)
      #expect(narrow == letters, "at \(width) columns")
      let limit = Int(width) ?? 0
      #expect(printed.lines.allSatisfy { $0.count <= limit }, "at \(width) columns")
    }
  }

  @Test(arguments: [
    ["read", "x", "--width", "9"], ["read", "x", "--width", "1001"],
    ["read", "x", "--width", "-1"],
    ["read", "x", "--width", "wide"], ["read", "x", "--width", "99999999999999999999"],
    ["read", "x", "--width"], ["read"], ["read", "x", "--format", "pdf"], ["list"],
    ["--no-such-thing"], ["tree", "a", "b"], ["read", "a\u{1B}[31m", "b\nc"],
  ])
  func wordsTheCommandDoesNotKnowAreMisuse(arguments: [String]) throws {
    let printed = try Printed(arguments)
    #expect(printed.isUsage, "\(printed.code) \(printed.errors.debugDescription)")
  }

  @Test(arguments: [
    ["read", "no-such-document"], ["read", "No. 999 [1999]"], ["read", ""],
    ["read", "a\u{1B}]0;b\u{07}\nc"], ["read", "x", "--site", "/nowhere"],
    ["read", "x", "--site", ""], ["list", "no-such-section"], ["tree", "/nowhere"],
    ["tree", "/dev/null"], ["outline", "/dev/null"], ["read", "--", "-x"], ["/nowhere"], [""],
  ])
  func whatCannotBeDoneIsSaidInOneLine(arguments: [String]) throws {
    let printed = try Printed(arguments, environment: ["GAZETTE_SITE": Portal.folder])
    #expect(printed.isRefusal, "\(printed.code) \(printed.errors.debugDescription)")
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["read", "--help"], ["tree", "--help"], ["list", "--help"],
    ["outline", "--help"], ["help", "read"],
  ])
  func helpIsNoError(arguments: [String]) throws {
    let printed = try Printed(arguments)
    #expect(printed.code == 0)
    #expect(printed.errors.isEmpty)
    #expect(printed.output.contains("USAGE: gazette"))
  }

  @Test func theTreeIsThePortalsMenu() throws {
    let printed = try Printed.portal("tree")
    #expect(printed.code == 0)
    let places = [
      "Officials", "Departments", "Working Departments", "Laws and Regulations", "National Laws",
      "Development Planning", "Special Reports", "Latest Reports",
    ].map { title in printed.lines.firstIndex { $0.contains(title) } ?? -1 }
    #expect(!places.contains(-1))
    #expect(places == places.sorted())
    #expect(try Printed(["tree", Portal.folder]).output == printed.output)

    let json = String(describing: try Printed.portal("tree", "--json").json)
    #expect(json.contains("laws-and-regulations/national-laws"))
    #expect(json.contains("Latest Reports"))
  }

  @Test func aListHasTheDocumentsOfASection() throws {
    let printed = try Printed.portal("list", "laws-and-regulations/national-laws")
    #expect(printed.code == 0)
    #expect(printed.lines.count == 1)
    #expect(printed.output.hasPrefix("2020-08-13  Several Opinions"))
    #expect(try Printed.portal("list", "national laws").output == printed.output)

    let entries = try #require(
      try Printed.portal("list", "National Laws", "--json").json as? [[String: Any]])
    #expect(entries.count == 1)
    #expect(entries.first?["id"] as? String == Portal.opinions)
    #expect(entries.first?["date"] as? String == "2020-08-13")
  }

  @Test func anOutlineHasTheProvisions() throws {
    let printed = try Printed.portal("outline", Portal.opinions)
    #expect(printed.code == 0)
    #expect(printed.output.contains("I. General requirements\n"))
    #expect(printed.output.contains("1. Guiding ideology\n"))
    #expect(printed.output.contains(first))
    #expect(printed.lines.contains { $0.drop { $0 == " " }.hasPrefix("6.") })

    let items = try #require(
      try Printed.portal("outline", Portal.opinions, "--json").json as? [[String: Any]])
    #expect(items.contains { $0["marker"] as? String == "II." })
    #expect(items.count == printed.lines.count)
  }

  @Test func jsonHasTheWholeText() throws {
    let document = try #require(
      try Printed.portal("read", Portal.opinions, "--format", "json").json as? [String: Any])
    #expect((document["title"] as? String)?.hasPrefix("Several Opinions") == true)
    let blocks = try #require(document["blocks"] as? [[String: Any]])
    let text = blocks.compactMap { $0["text"] as? String }.joined(separator: "\n")
    #expect(text.contains("Guided by Xi Jinping Thought on Socialism"))
    #expect(text.contains("other technical professionals shall be cultivated."))
  }

  @Test func markdownIsReadAgainAsTheSameDocument() throws {
    let json = try Printed.portal("read", Portal.opinions, "--format", "json")
    let markdown = try Printed.portal("read", Portal.opinions, "--format", "markdown")
    let scratch = try Scratch()
    let file = try scratch.write(markdown.output, to: "again.md")
    let again = try Printed(["read", file, "--format", "json"])
    let blocks = try [json, again].map { printed in
      try #require(try printed.json as? [String: Any])["blocks"] as? NSArray
    }
    #expect(blocks[0] != nil)
    #expect(blocks[0] == blocks[1])
  }

  @Test func noHostileFilePrintsAControl() throws {
    for file in Shared.files(of: "hostile") ?? []
    where "ABE".contains(file.lastPathComponent.first ?? " ") {
      for format in ["text", "json", "markdown"] {
        let printed = try Printed(["read", file.path, "--format", format])
        let place = "\(file.lastPathComponent) as \(format)"
        #expect(printed.code == 0 || printed.isRefusal, "\(place)")
        let foreign = (printed.output + printed.errors).unicodeScalars
          .filter { format == "markdown" ? isActive($0) : $0 != "\n" && !Cell.isSafe($0) }
        #expect(
          foreign.isEmpty, "\(place): \(foreign.map { String($0.value, radix: 16) }.prefix(5))")
      }
    }
  }

  /// Markdown keeps soft hyphens and the like as they are, and nothing that a terminal acts on.
  private func isActive(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\n\t".unicodeScalars.contains(scalar)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || (0xE0000...0xE007F).contains(scalar.value)
  }

  @Test func aHostileTextSurvivesMarkdown() throws {
    let scratch = try Scratch()
    let text = "# Law\n\nRed \u{1B}[31m, \u{9B}2J, \u{202E}back\u{202C} and \u{7F}\u{08}.\n"
    let file = try scratch.write(text, to: "law.md")
    let markdown = try Printed(["read", file, "--format", "markdown"])
    #expect(markdown.output.contains("&#x1B;"))
    let again = try scratch.write(markdown.output, to: "again.md")
    let blocks = try [file, again].map { file in
      let json = try Printed(["read", file, "--format", "json"]).json
      return try #require(json as? [String: Any])["blocks"] as? NSArray
    }
    #expect(blocks[0] != nil)
    #expect(blocks[0] == blocks[1])
  }

  @Test func aPipeIsNoScreen() throws {
    let printed = try Printed([Portal.folder])
    #expect(printed.isRefusal)
    #expect(printed.errors.contains("standard output"))
  }
}
