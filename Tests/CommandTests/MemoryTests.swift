import Documents
import Foundation
import Screens
import Terminal
import Testing

@testable import gazette

/// Places that are kept between runs.
@Suite final class MemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("memory-\(UUID())").path
  private let law =
    ReaderTests.data + "/laws-and-regulations/national-laws/2020-high-tech-zones.md"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var environment: [String: String] { ["XDG_STATE_HOME": folder, "HOME": folder] }

  private func memory(_ root: String = "/laws") throws -> Memory {
    try #require(Memory(of: root, environment: environment))
  }

  private var file: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/gazette")
      return folder + "/gazette/" + (try #require(names.first { $0.hasSuffix(".places") }))
    }
  }

  private let odd: [Document.ID: Remembrance] = [
    Document.ID("a,b=c\t第\n1.%"): Remembrance(
      place: Bookmark(name: "第三条,=\t", ordinal: 2, blocks: 3, offset: 4),
      marks: ["a": Bookmark(name: ""), "ü": Bookmark(name: "x", offset: 7)])
  ]

  @Test func whatIsKeptIsReadAgain() throws {
    try memory().add(odd)
    #expect(try memory().read() == odd)
    #expect(try memory("/other/laws").read().isEmpty)
    let other = [Document.ID("other"): Remembrance(place: Bookmark(name: "1."))]
    try memory().add(other)
    #expect(try memory().read() == odd.merging(other) { $1 })
    // Who is back at the start has nothing to come back to.
    try memory().add([Document.ID("other"): Remembrance()])
    #expect(try memory().read() == odd)
  }

  @Test func aDamagedFileIsReadAsFarAsItCanBe() throws {
    try memory().add(odd)
    let good = try #require(FileManager.default.contents(atPath: file))
    for damage in [
      Data("\u{0}\u{1}\n\t\nx\t.=a,b,c,d\ny\t.=1,-2,3,4\nz\n".utf8), Data([0xFF, 0xFE, 0x0A]),
    ] {
      try (damage + good).write(to: URL(fileURLWithPath: file))
      #expect(try memory().read() == odd)
    }
    try good.prefix(good.count / 2).write(to: URL(fileURLWithPath: file))
    _ = try memory().read()
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(
      atPath: folder + "/gazette", withIntermediateDirectories: true)
    #expect(try memory().read().isEmpty)
  }

  @Test func readersAtOnceKeepEachOthersLines() async throws {
    let memory = try memory()
    await withTaskGroup { group in
      for number in 0..<40 {
        group.addTask {
          memory.add([Document.ID("act-\(number)"): Remembrance(place: Bookmark(name: "\(number)"))]
          )
        }
      }
    }
    #expect(memory.read().count == 40)
  }

  @Test func whereNothingCanBeWrittenNothingHappens() throws {
    let missing = try #require(Memory(of: "/laws", environment: ["XDG_STATE_HOME": "/dev/null"]))
    missing.add(odd)
    #expect(missing.read().isEmpty)
    #expect(Memory(of: "/laws", environment: ["GAZETTE_STATE": "off", "HOME": folder]) == nil)
    #expect(Memory(of: "/laws", environment: [:]) == nil)
    #expect(Memory(of: "", environment: environment) == nil)
    let full = try #require(Memory(of: "/laws", environment: ["XDG_STATE_HOME": "/proc"]))
    full.add(odd)
    #expect(full.read().isEmpty)
  }

  private func reader(_ state: String?, shows words: String) throws -> Tty {
    let tty = try Tty(
      [built("gazette"), law], size: Size(columns: 80, rows: 24),
      environment: ["XDG_STATE_HOME": folder, "GAZETTE_STATE": state])
    #expect(tty.shows(words))
    tty.settle()
    return tty
  }

  @Test func aLawIsOpenedWhereItWasLeft() throws {
    let first = try reader(nil, shows: "Several Opinions")
    #expect(first.emulator.row(1).contains("Several Opinions"))
    first.press(":", "5", "enter", "Q")
    #expect(first.waitForEnd() == .code(0))
    let second = try reader(nil, shows: "last time: II.5")
    #expect(second.emulator.row(1).contains("5. Top-caliber"))
    second.press(":", "4", "enter")
    #expect(second.wait { $0.emulator.row(1).contains("4. Excellent") })
    second.signal(SIGHUP)
    second.waitForEnd()
    let third = try reader(nil, shows: "last time: II.4")
    #expect(third.emulator.row(1).contains("4. Excellent"))
    let none = try reader("off", shows: "Several Opinions")
    #expect(none.emulator.row(1).contains("Several Opinions"))
  }
}
