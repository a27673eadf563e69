import Documents
import Glibc
import Loading
import Screens

/// Proves on the machine itself that a public terminal can do nothing but read: every key is pressed on every screen, of
/// the app as a value and of the confined reader in a terminal.
struct SelfTest {
  /// The arguments of the reader after "gazette kiosk", the last being the site.
  let words: [String]
  /// Whether a passphrase ends the reader.
  let hasKeeper: Bool

  /// Does it, and gives what was proved, one line for each thing; throws at what is not as it must be.
  func run() throws -> [String] {
    guard let site = words.last else { throw Failure("--self-test: names no site") }
    return [try proveValues(of: site)] + (try proveTerminal())
  }

  private func proveValues(of site: String) throws -> String {
    var folder = try SiteFolder(opening: site)
    while folder.describe(within: .seconds(1)) {}
    var documents: [Document.ID: Document] = [:]
    let audit = Audit(of: folder.site, hasKeeper: hasKeeper) { id in
      if documents[id] == nil { documents[id] = try? folder.document(id) }
      return documents[id]
    }
    if let fault = audit.faults.first { throw Failure(fault) }
    return "screens: \(audit.screens) in their states, \(audit.presses) keys alone and after "
      + ": ! | v g o / Esc: no key asks for more than texts, answers and drawing"
  }

  private func proveTerminal() throws -> [String] {
    let (terminal, reader) = try start()
    var sent = 0
    for way in Self.ways {
      try press(way, on: terminal, keeping: reader, sent: &sent)
    }
    let lines = [
      "terminal: \(Self.ways.count) screens and states, \(sent) keys of one byte and more, all 256 "
        + "bytes among them: the reader runs on as process \(reader) and has started nothing",
      try confinement(of: reader),
    ]
    return lines + [try proveEnd(of: terminal)]
  }

  private func start() throws -> (PseudoTerminal, reader: pid_t) {
    let terminal = try PseudoTerminal([KioskUnit.program, "kiosk"] + words)
    guard terminal.wait(milliseconds: 20_000, until: { Self.children(of: $0.process).count == 1 }),
      terminal.hasHeardAll(), let reader = Self.children(of: terminal.process).first
    else { throw Failure("the reader does not start in a terminal") }
    return (terminal, reader)
  }

  /// Ends the reader. As a machine itself may stand still for a moment, one that was slow is tried again.
  private func proveEnd(of first: PseudoTerminal) throws -> String {
    var terminal = first
    var times: [Int] = []
    while times.count < 3 {
      if !times.isEmpty { terminal = try start().0 }
      let start = ContinuousClock.now
      kill(terminal.process, SIGTERM)
      guard terminal.wait(milliseconds: 20_000, until: { $0.code != nil }) else {
        throw Failure("the reader does not end when it is told to")
      }
      guard terminal.code == 0 else {
        throw Failure("the reader ends with code \(terminal.code ?? -1) when it is told to")
      }
      guard terminal.modes == PseudoTerminal.firstModes else {
        throw Failure("the terminal is not as it was before")
      }
      times.append(Int((ContinuousClock.now - start) / .milliseconds(1)))
      guard times.last ?? 0 >= 1000 else {
        return "end: \(times.last ?? 0) ms after SIGTERM, with the terminal as it was before"
      }
    }
    throw Failure("the reader ends \(times) ms after it is told to, and not within a second")
  }

  private func press(
    _ way: [String], on terminal: PseudoTerminal, keeping reader: pid_t, sent: inout Int
  ) throws {
    let bytes = (0...255).map { [UInt8($0)] }
    let pairs = (0...255).map { [0x1B, UInt8($0)] }
    let sequences =
      ["A", "B", "C", "D", "F", "H", "P", "Q", "R", "S", "Z"].map { "\u{1B}[\($0)" }
      + (1...34).map { "\u{1B}[\($0)~" } + ["\u{1B}[<0;5;5M", "\u{1B}[<2;5;5M", "\u{1B}[<65;5;5M"]
    for keys in [bytes, pairs + sequences.map { Array($0.utf8) }] {
      try go(way, on: terminal)
      for start in stride(from: 0, to: keys.count, by: 40) {
        for key in keys[start..<min(start + 40, keys.count)] { terminal.send(key + [0x07]) }
        guard terminal.hasHeardAll(), Self.children(of: terminal.process) == [reader],
          Self.children(of: reader).isEmpty
        else {
          throw Failure("the reader is not the same after keys from \(keys[start]) on, at \(way)")
        }
      }
      sent += keys.count
    }
  }

  private func go(_ way: [String], on terminal: PseudoTerminal) throws {
    for _ in 0..<2 {
      terminal.send([0x1B])
      usleep(50_000)
      // On a slow machine the next key would else be read together with Esc, as one key with Alt.
      guard terminal.hasHeardAll() else { throw Failure("the reader is gone on the way to \(way)") }
    }
    for keys in ["H"] + way { terminal.send(Array(keys.utf8)) }
    guard terminal.hasHeardAll() else { throw Failure("the reader is gone on the way to \(way)") }
  }

  /// What the system says of the reader's rights.
  private func confinement(of reader: pid_t) throws -> String {
    let status = Self.text("/proc/\(reader)/status")
    func value(_ name: String) -> String? {
      status.split(separator: "\n").first { $0.hasPrefix(name + ":") }?
        .split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
    guard value("NoNewPrivs") == "1" else { throw Failure("the reader could gain rights") }
    guard value("Seccomp") == "2" else { throw Failure("the reader's calls are not filtered") }
    return "confinement: no new privileges, calls to the system filtered"
  }

  /// Keys that lead to screens from home, and to states in which keys mean something else.
  private static let ways: [[String]] = [
    [], ["f", "a"], ["\t"], ["o"], ["?"], ["s"], ["s", "a"], ["s", "a\r"], ["\r"], ["\r", "fa"],
    ["\r", "\r"], ["\r", "\r", "\r"], ["\r", "\r", "/a"], ["\r", "\r", ":1"], ["\r", "\r", "t"],
    ["\r", "\r", "f"], ["\r", "\r", "w"], ["\r", "\r", "r"], ["\r", "\r", "\t"], ["\r", "\r", "a"],
  ]

  private static func children(of process: pid_t) -> [pid_t] {
    text("/proc/\(process)/task/\(process)/children").split(separator: " ")
      .compactMap { pid_t($0) }
  }

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
