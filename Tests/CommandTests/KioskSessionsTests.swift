import Foundation
import Testing

/// Many readers of one site on one machine. GAZETTE_SESSIONS says how many; GAZETTE_SESSIONS_SITE, _CATALOGUE and
/// _QUERY name another site than the package's own.
@Suite(.serialized) struct KioskSessionsTests {
  private static func named(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["GAZETTE_SESSIONS" + name]
  }

  /// Memory of a process with its part of what it shares, in kilobytes; nil where that is not to be seen.
  private static func proportionalSize(of process: Int32) -> Int? {
    guard let file = fopen("/proc/\(process)/smaps_rollup", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix("Pss:") }.flatMap { Int($0.filter(\.isNumber)) }
  }

  /// One reader, and how long it took for its answers.
  private struct Session {
    let tty: Tty
    var times: [Duration] = []

    /// Sends keys, and notes how long it is until something is drawn.
    mutating func press(_ keys: String) {
      let start = ContinuousClock.now
      let count = tty.raw.count
      tty.send(keys)
      #expect(tty.wait(upTo: .seconds(20)) { $0.raw.count > count || !$0.isRunning }, "\(keys)")
      times.append(ContinuousClock.now - start)
      // What else belongs to the answer.
      tty.settle(for: .milliseconds(20))
    }
  }

  @Test func allReadAndSearchOneSiteWithoutALockOrAnError() throws {
    let count = Self.named("").flatMap(Int.init) ?? 3
    let scratch = try Scratch()
    let site = Self.named("_SITE") ?? Portal.folder
    let catalogue = Self.named("_CATALOGUE") ?? scratch.path + "/catalogue"
    if Self.named("_CATALOGUE") == nil {
      #expect(try Printed(["index", site, "--catalogue", catalogue]).code == 0)
    }
    let query = Self.named("_QUERY") ?? "zones"
    // One after the other, as people come.
    var sessions = try (0..<count).map { number in
      let tty = try Tty.kiosk(
        site, options: ["--catalogue", catalogue], log: "\(scratch.path)/log\(number)")
      #expect(tty.wait(upTo: .seconds(120)) { $0.screen.contains("? help") })
      return Session(tty: tty)
    }
    for index in sessions.indices {
      sessions[index].press("s")
      for letter in query { sessions[index].press(String(letter)) }
      #expect(sessions[index].tty.wait(upTo: .seconds(20)) { $0.screen.contains("1/") })
      sessions[index].press("\r")
      #expect(sessions[index].tty.wait { !$0.screen.contains("Search:") })
      for _ in 0..<3 { sessions[index].press(" ") }
    }
    // With a document open in each.
    let processes = sessions.flatMap { [$0.tty.process] + $0.tty.readers }
    let sizes = processes.compactMap(Self.proportionalSize)
    for index in sessions.indices { for key in ["b", " ", "H"] { sessions[index].press(key) } }
    let times = sessions.flatMap(\.times).sorted()
    let size = sizes.isEmpty ? "not to be seen" : "\(sizes.reduce(0, +) / count) kB"
    print(
      "Sessions: \(count), \(processes.count) processes; proportional memory of each \(size);",
      "\(times.count) keys, median \(times[times.count / 2] / .milliseconds(1)) ms,",
      "99 of 100 within \(times[times.count * 99 / 100] / .milliseconds(1)) ms,",
      "worst \((times.last ?? .zero) / .milliseconds(1)) ms")
    #expect(processes.count == 2 * count)
    for (number, session) in sessions.enumerated() {
      #expect(session.tty.isRunning)
      let log = try String(contentsOfFile: "\(scratch.path)/log\(number)", encoding: .utf8)
      for line in log.split(separator: "\n") {
        #expect(line.contains("confined: ") || line.contains("runs as root"), "\(line)")
      }
    }
  }
}
