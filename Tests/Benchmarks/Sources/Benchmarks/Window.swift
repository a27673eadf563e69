import CPseudoTerminal
import Foundation
import Glibc

/// A program in a window of a terminal of its own, and what it writes there, with the time of every piece.
final class Window {
  private let process: pid_t
  private let terminal: Int32
  /// The screen as far as it has been looked at.
  private let screen: Emulator
  private let start = ContinuousClock.now
  private var pieces: [(time: ContinuousClock.Instant, bytes: [UInt8])] = []

  /// What a program did in answer to one thing.
  struct Answer {
    /// Milliseconds until the byte that completed the picture.
    var milliseconds = 0.0
    /// How many bytes it wrote for the picture.
    var bytes = 0
    /// Milliseconds of processor time, what it did after the picture was complete included.
    var work = 0.0
  }

  /// Starts a program.
  init(_ tool: Tool, _ arguments: [String], columns: Int = 80, rows: Int = 24) throws {
    let home = Window.home
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let variables = [
      "PATH=/usr/bin:/bin", "HOME=\(home)", "XDG_CACHE_HOME=\(home)", "TERM=xterm-256color",
      "LC_ALL=C.UTF-8",
      // Each window shows the beginning, not the place where the one before it was left.
      "GAZETTE_STATE=off",
    ]
    var words: [UnsafeMutablePointer<CChar>?] = ([tool.path] + arguments).map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    defer { for pointer in words + settings { free(pointer) } }
    words.append(nil)
    settings.append(nil)
    var terminal: Int32 = -1
    process = pty_start(words, settings, nil, nil, Int32(rows), Int32(columns), &terminal)
    self.terminal = terminal
    screen = Emulator(columns: columns, rows: rows)
    guard process > 0 else { throw BenchmarkError(place: tool.path, reason: "does not start") }
  }

  deinit {
    close(terminal)
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// A folder without a person's settings.
  static let home = NSTemporaryDirectory() + "gazette-benchmarks-home"

  /// The screen as text, one line a row.
  var text: String { screen.text }

  /// Waits for the first picture, which shows a text.
  func first(showing text: String, within limit: Duration = .seconds(60)) throws -> Answer {
    let stop = start + limit
    while ContinuousClock.now < stop {
      settle(for: .milliseconds(250))
      let answer = look(since: start, from: 0)
      if screen.text.contains(text) { return answer }
    }
    throw BenchmarkError(
      place: "a window", reason: "\"\(text)\" does not come; it shows:\n\(screen.text)")
  }

  /// Waits for the first picture; the milliseconds until the last row had something in it.
  func firstPaint(within limit: Duration = .seconds(60)) throws -> Double {
    let stop = start + limit
    while ContinuousClock.now < stop, let bytes = read(within: .seconds(1)) {
      let now = ContinuousClock.now
      screen.feed(bytes)
      let last = screen.text.split(separator: "\n").last
      if last?.contains(where: { $0 != " " }) == true { return (now - start) / .milliseconds(1) }
    }
    throw BenchmarkError(place: "a window", reason: "no picture comes; it shows:\n\(screen.text)")
  }

  /// Sends keys and waits for the picture.
  func press(_ keys: String) -> Answer {
    let before = work
    let start = ContinuousClock.now
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
    settle(for: .milliseconds(100))
    return look(since: start, from: before)
  }

  /// Gives the window another size and waits for the picture.
  func resize(columns: Int, rows: Int) -> Answer {
    let before = work
    screen.resize(columns: columns, rows: rows)
    let start = ContinuousClock.now
    pty_resize(terminal, Int32(rows), Int32(columns))
    settle(for: .milliseconds(100))
    return look(since: start, from: before)
  }

  /// Megabytes of memory that the program has in use.
  var memory: Double { megabytes("VmRSS:") }

  /// The most megabytes that it has had in use since the peak was forgotten.
  var peak: Double { megabytes("VmHWM:") }

  /// Begins a new peak: the number is that of `proc_pid_clear_refs(5)`.
  func forgetPeak() {
    try? "5".write(toFile: "/proc/\(process)/clear_refs", atomically: false, encoding: .utf8)
  }

  private func megabytes(_ name: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) * 1024 / 1e6
  }

  /// Waits until the program has nothing left to do: it has used no processor time for a while.
  func rest() {
    var before = -1.0
    while work > before + 1 {
      before = work
      settle(for: .milliseconds(300))
    }
    _ = look(since: start, from: 0)
  }

  /// Milliseconds of processor time of all threads of the program.
  private var work: Double {
    let place = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return threads.reduce(0) { sum, thread in
      let line = try? String(contentsOfFile: "\(place)/\(thread)/schedstat", encoding: .utf8)
      return sum + (Double(line?.split(separator: " ").first ?? "") ?? 0) / 1e6
    }
  }

  /// Reads until nothing has come for a while; at least one piece is waited for, ten times as long.
  private func settle(for quiet: Duration) {
    var stop = ContinuousClock.now + quiet * 10
    while true {
      guard let bytes = read(within: max(.zero, stop - ContinuousClock.now)) else {
        if ContinuousClock.now >= stop { return }
        continue
      }
      guard !bytes.isEmpty else { return }
      pieces.append((ContinuousClock.now, bytes))
      stop = ContinuousClock.now + quiet
    }
  }

  /// What has come, nothing where the program is gone; nil where nothing comes within a time.
  private func read(within limit: Duration) -> [UInt8]? {
    var line = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&line, 1, Int32(limit / .milliseconds(1)) + 1) > 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(Glibc.read(terminal, buffer.baseAddress, buffer.count), 0)
    }
  }

  /// Shows the pieces on the screen. The clock stops at the last piece that changed the picture.
  private func look(since start: ContinuousClock.Instant, from before: Double) -> Answer {
    var answer = Answer(work: work - before)
    var (picture, bytes) = (screen.text, 0)
    for piece in pieces {
      screen.feed(piece.bytes)
      bytes += piece.bytes.count
      let new = screen.text
      // A program that draws nothing new has answered all the same.
      if new != picture || answer.bytes == 0 {
        answer.milliseconds = (piece.time - start) / .milliseconds(1)
        answer.bytes = bytes
      }
      picture = new
    }
    pieces.removeAll()
    return answer
  }
}
