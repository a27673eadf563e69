import Foundation
import SharedTexts
import Terminal
import Testing

/// A public terminal under hands that never rest. How long is said in the environment; each test prints what it measured.
@Suite(.serialized) struct KioskEnduranceTests {
  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  /// Random keys, pastes, mouse events, noise and sizes, the same for the same seed.
  private struct Hands {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(max(sides, 1)))
    }

    private static let keys: [String] =
      "jkhlgGdub/1236?HcMo/aqsfwrtn:]['(+-=LQ!|ev ".map { String($0) } + [
        "\r", "\r", "\t", "\u{1B}[Z", "\u{7F}", "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD",
        "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OH", "\u{1B}OF", "\u{1B}OP", "\u{03}", "\u{1A}", "\u{1C}",
        "法", "é",
      ]

    /// What the terminal sends next.
    mutating func next() -> [UInt8] {
      switch roll(40) {
      case 0: Array("\u{1B}[<\([0, 2, 64, 65][roll(4)]);\(1 + roll(100));\(1 + roll(30))M".utf8)
      case 1: Array("\u{1B}[200~\(Hands.keys[roll(Hands.keys.count)])法律 law\u{1B}[201~".utf8)
      case 2: (0...roll(6)).map { _ in UInt8(roll(256)) } + [0x07]
      case 3: [UInt8(roll(256)), 0x07]
      default: Array(Hands.keys[roll(Hands.keys.count)].utf8)
      }
    }
  }

  /// The content of the package, and hostile files where they are at hand.
  private func site(in scratch: Scratch) throws -> String {
    let site = scratch.path + "/site"
    try FileManager.default.copyItem(atPath: Portal.folder, toPath: site)
    for file in Shared.files(of: "hostile") ?? [] {
      let copy = "\(site)/special-reports/\(file.lastPathComponent)"
      let size = (try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
      if size < 1 << 20 { try? FileManager.default.copyItem(atPath: file.path, toPath: copy) }
    }
    return site
  }

  /// Adds some texts of each corpus to a site.
  private func addCorpora(to site: String) throws {
    for corpus in ["cn-lawrefbook", "ee-legalize", "sa-saudi-laws-md", "xml-html-samples"] {
      guard let place = try Shared.unpacked(corpus) else { continue }
      defer { try? FileManager.default.removeItem(at: place) }
      let files = Shared.files(in: place).filter { ["md", "html"].contains($0.pathExtension) }
      mkdir("\(site)/\(corpus)", 0o755)
      for (number, at) in stride(from: 0, to: files.count, by: max(files.count / 80, 1))
        .enumerated()
      {
        let copy = "\(site)/\(corpus)/\(number).\(files[at].pathExtension)"
        try FileManager.default.copyItem(atPath: files[at].path, toPath: copy)
      }
    }
  }

  /// What the reader has in use: memory in kilobytes, and open files; the least of a few looks, as it may be looking for
  /// new content at the moment.
  private func use(of tty: Tty) -> (memory: Int, files: Int?) {
    guard let reader = tty.readers.last else { return (0, nil) }
    let looks = (0..<5).map { look in
      if look > 0 { tty.wait(upTo: .milliseconds(50)) { _ in false } }
      return Tty.openFiles(of: reader)
    }
    return (Tty.memory(of: reader), looks.compactMap(\.self).min())
  }

  @Test(
    "K02: random keys, pastes, mouse events and sizes of a seed: no trap, no more files, no growth")
  func monkey() throws {
    let count = Self.number("GAZETTE_MONKEY", 4000)
    let seed = Self.number("GAZETTE_SEED", 1)
    let scratch = try Scratch()
    let site = try site(in: scratch)
    if count >= 100_000 { try addCorpora(to: site) }
    let tty = try Tty.kiosk(site, log: scratch.path + "/log")
    #expect(tty.shows("National Laws", within: .seconds(60)))
    let readers = tty.readers
    let reader = try #require(readers.last)
    var hands = Hands(state: UInt64(seed))
    var longest = (time: Duration.zero, after: "")
    var (longestRun, last) = (Duration.zero, Tty.running(of: reader).time)
    var early: (memory: Int, files: Int?)?
    var hasNewSize = false
    for number in 0..<count {
      let bytes = hands.next()
      // Twenty events at once, and each fourth time one after the other, once the reader is done with those before.
      let isAlone = number / 20 % 4 == 0
      if isAlone, number % 20 == 0 || hasNewSize { tty.settle(for: .milliseconds(20)) }
      if !isAlone {
        tty.send(bytes)
      } else {
        let time = tty.timeToDraw(bytes, of: reader)
        if time > longest.time {
          let line = tty.screen.split(separator: "\n").first ?? ""
          longest = (
            time, "\(number), \(String(decoding: bytes, as: UTF8.self).debugDescription): \(line)"
          )
        }
      }
      hasNewSize = hands.roll(200) == 0
      if hasNewSize {
        tty.resize(columns: 1 + hands.roll(140), rows: 1 + hands.roll(50))
      }
      guard number % 20 == 19 else { continue }
      guard tty.hasHeardAll(), tty.readers == readers else {
        Issue.record("seed \(seed): the reader ended before key \(number)")
        return
      }
      let now = Tty.running(of: reader).time
      // Keys that come alone have a screen drawn behind each.
      if !isAlone { longestRun = max(longestRun, now - last) }
      last = now
      if number >= count / 10, early == nil { early = use(of: tty) }
      if count >= 100_000, number % 100_000 == 99_999 {
        print("Monkey, seed \(seed): \(number + 1) keys, memory \(use(of: tty).memory) kB")
        fflush(nil)
      }
    }
    let late = use(of: tty)
    let first = try #require(early)
    print(
      "Monkey, seed \(seed): \(count) keys; memory \(first.memory) then \(late.memory) kB;",
      "files \(first.files ?? -1) then \(late.files ?? -1); processor time until the screen is drawn after a key at most",
      "\(longest.time / .milliseconds(1)) ms, at key \(longest.after);",
      "of twenty events together \(longestRun / .milliseconds(1)) ms")
    #expect(longest.time < (count >= 100_000 ? .milliseconds(100) : .seconds(2)))
    #expect(longestRun < .seconds(2))
    #expect(late.files == first.files)
    // A short run has not opened the largest documents in its first tenth.
    let growth = count >= 100_000 ? first.memory / 20 : first.memory / 2
    #expect(late.memory <= first.memory + growth)
  }

  @Test("K01: 20 keys a second, and visits that end: GAZETTE_SOAK says for how many seconds")
  func soak() throws {
    let seconds = Self.number("GAZETTE_SOAK", 0)
    guard seconds > 0 else { return print("Skipped: GAZETTE_SOAK is not set.") }
    let scratch = try Scratch()
    let tty = try Tty.kiosk(
      try site(in: scratch), options: ["--idle", "2"], log: scratch.path + "/log")
    #expect(tty.shows("National Laws", within: .seconds(60)))
    let readers = tty.readers
    var hands = Hands(state: UInt64(Self.number("GAZETTE_SEED", 7)))
    let clock = ContinuousClock()
    let start = clock.now
    var figures: [(memory: Int, files: Int?)] = []
    var (keys, ends) = (0, 0)
    while clock.now < start + .seconds(seconds) {
      let rest = clock.now + .seconds(90)
      while clock.now < min(rest, start + .seconds(seconds)) {
        tty.send(hands.next())
        keys += 1
        tty.wait(upTo: .milliseconds(50)) { _ in false }
      }
      #expect(tty.shows("Press any key to begin.", within: .seconds(40)))
      ends += 1
      figures.append(use(of: tty))
      tty.press("x")
      #expect(tty.readers == readers)
    }
    let memories = figures.map(\.memory)
    print(
      "Soak: \(seconds) s, \(keys) keys, \(ends) visits; memory in kB after each: \(memories);",
      "files: \(figures.map { $0.files ?? -1 })")
    #expect(Set(figures.map(\.files)).count == 1)
    #expect((memories.last ?? 0) <= (memories.prefix(3).max() ?? 0) * 21 / 20 + 2000)
  }

  @Test("K09: starts and ends leave the terminal as it was: GAZETTE_STARTS says how many")
  func starts() throws {
    // A program that leaves its terminal alone shows what one is like at first.
    let modes = try Tty(["/bin/cat"]).modes
    for number in 0..<Self.number("GAZETTE_STARTS", 10) {
      let tty = try Tty.kiosk()
      #expect(tty.shows("National Laws"))
      #expect(tty.modes != modes)
      tty.signal(SIGTERM)
      #expect(tty.waitForEnd(within: .seconds(3)) == .code(0), "start \(number)")
      #expect(tty.modes == modes, "start \(number)")
      #expect(!tty.emulator.isAlternate)
    }
  }
}
