import Foundation
import SharedTexts
import Testing

/// The commands that print, each as a process of its own.
@Suite struct CommandLineTests {
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  private func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: built("gazette"))
    process.arguments = arguments
    let (output, errors, feed) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = input == nil ? FileHandle.nullDevice as Any : feed
    try process.run()
    if let input {
      feed.fileHandleForWriting.write(Data(input.utf8))
      try feed.fileHandleForWriting.close()
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: text, errors: said)
  }

  private let data = ReaderTests.data
  private let law = "laws-and-regulations/national-laws/2020-high-tech-zones"

  @Test func aDocumentIsNamedByIdByNumberByFileOrThroughAPipe() throws {
    let byID = try run("read", law, "--site", data)
    #expect(byID.code == 0 && byID.output.contains("II. Striving to improve the capability"))
    #expect(try run("read", "No. 7 [2020]", "--site", data).output == byID.output)
    #expect(try run("read", "\(data)/\(law).md").output == byID.output)
    let source = try String(contentsOfFile: "\(data)/\(law).md", encoding: .utf8)
    #expect(try run("read", "-", input: source).output == byID.output)
  }

  @Test func readingIsSentToAPlace() throws {
    let text =
      "# 法\n\n## 第一章　总则\n\n第一条　甲。\n\n第二条　有下列：\n\n（一）乙；[^a]\n\n（二）丙。\n\n<a id=\"Third\"></a>\n\n第三条　丁。\n\n[^a]: 注\n"
    func read(_ place: String) throws -> String {
      try run("read", "-", "--at", place, "--format", "markdown", input: text).output
    }
    let second = try read("第二条")
    for words in ["第二条", "乙", "丙", "注"] { #expect(second.contains(words), "\(second)") }
    #expect(!second.contains("甲") && !second.contains("丁"))
    #expect(try read("Third").contains("丁"))
    #expect(try read("第一章总则").contains("丁"))
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: place) }
    try text.write(to: place, atomically: true, encoding: .utf8)
    let third = try run("read", "\(place.path)#third").output
    #expect(third.contains("丁") && !third.contains("丙"))
    let none = try run("read", "\(place.path)#fourth")
    #expect(none.code == 1 && none.errors.contains("there is no place \"fourth\" in it"))
  }

  @Test(arguments: [10, 33, 80, 200]) func textKeepsToItsWidth(width: Int) throws {
    let read = try run("read", law, "--site", data, "--width", "\(width)")
    let lines = read.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 50)
    #expect(lines.allSatisfy { $0.count <= width && $0.last != " " })
  }

  @Test func markdownIsReadAgainAsTheSameDocument() throws {
    func blocks(_ json: String) throws -> NSArray? {
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return value?["blocks"] as? NSArray
    }
    let markdown = try run("read", law, "--site", data, "--format", "markdown")
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: place) }
    try markdown.output.write(to: place, atomically: true, encoding: .utf8)
    let again = try blocks(run("read", place.path, "--format", "json").output)
    let first = try blocks(run("read", law, "--site", data, "--format", "json").output)
    #expect(first != nil && (first?.count ?? 0) > 15)
    #expect(again == first)
  }

  @Test func theMenuTheListsAndTheContentsArePrinted() throws {
    let tree = try run("tree", data)
    #expect(tree.output.contains("  Laws and Regulations (5)  laws-and-regulations\n"))
    #expect(tree.output.contains("Contact List of Government Agencies (9)"))
    let list = try run("list", "National Laws", "--site", data)
    #expect(list.output.hasPrefix("2020-08-13  Several Opinions of the State Council"))
    let outline = try run("outline", law, "--site", data)
    #expect(outline.output.hasPrefix("I. General requirements\n  1. Guiding ideology\n"))
    for arguments in [["tree", data], ["list", "National Laws", "-s", data]] {
      let process = try run(arguments[0], arguments[1], "--json")
      if arguments[0] == "tree" {
        #expect(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) is [String: Any])
      }
    }
  }

  @Test func anErrorIsOneLine() throws {
    for outcome in [
      try run("read", "no-such-document", "--site", data), try run("list", "Nothing", "-s", data),
      try run("tree", "/no/such/folder"), try run("/no/such/folder"), try run(data),
      try run("read", "/dev/null\u{1B}[31m"),
    ] {
      #expect(outcome.code == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("gazette: ") && outcome.errors.hasSuffix("\n"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(!outcome.errors.contains("\u{1B}"))
    }
    for outcome in [
      try run("read", law, "--width", "9"), try run("read", law, "--width", "x"),
      try run("--no-such-option"), try run("read"),
    ] {
      #expect(outcome.code == 64 && outcome.errors.split(separator: "\n").count == 1)
    }
    let help = try run("--help")
    #expect(help.code == 0 && help.output.contains("gazette law.md"))
  }

  @Test func hostileFilesPrintWithoutAControlCharacter() throws {
    guard let files = Shared.files(of: "hostile") else { return }
    for file in files where file.pathExtension != "zst" {
      let read = try run("read", file.path, "--width", "60")
      #expect([0, 1].contains(read.code), "\(file.lastPathComponent)")
      #expect(read.code == 0 || read.errors.split(separator: "\n").count == 1)
      let isClean = read.output.unicodeScalars.allSatisfy {
        $0 == "\n" || !($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
      }
      #expect(isClean, "\(file.lastPathComponent)")
    }
  }
}
