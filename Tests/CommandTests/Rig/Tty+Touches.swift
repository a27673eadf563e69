import CVterm
import Glibc

extension Tty {
  /// Has the program draw its screen anew, and waits until it has: all that was sent before has been heard then. Gives
  /// whether it came to that.
  @discardableResult
  func hasHeardAll() -> Bool {
    for _ in 0..<30 {
      let start = raw.count
      // A string that was begun is ended by BEL, and ^L works wherever the reader is.
      send([0x07, 0x0C])
      let clear = Array("\u{1B}[2J".utf8)
      let isDrawn = wait(upTo: .milliseconds(400)) { tty in
        !tty.isRunning || tty.hasWritten(clear, since: start)
      }
      if isDrawn { return isRunning }
    }
    return false
  }

  /// Waits until the overview counts all documents: until they are in the catalogue it says so, and still changes.
  func showsWholeOverview() -> Bool {
    wait(upTo: .seconds(60)) {
      $0.screen.contains("By year") && !$0.screen.contains("catalogue")
    }
  }

  /// Whether bytes were written at or after a place in all that was.
  func hasWritten(_ bytes: [UInt8], since start: Int) -> Bool {
    raw.withUnsafeBytes { written in
      let rest = UnsafeRawBufferPointer(rebasing: written[min(start, written.count)...])
      return gz_holds(rest.baseAddress, rest.count, bytes, bytes.count)
    }
  }

  /// The readers below a program, whatever stands between: of a warden the one that it keeps going.
  var readers: [Int32] { Tty.processes(named: "gazette", under: process) }

  /// Memory that a process has in use, in kilobytes.
  static func memory(of process: Int32) -> Int {
    line("VmRSS", of: process).flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// How many files a process has open; nil where that is not to be seen.
  static func openFiles(of process: Int32) -> Int? {
    guard let folder = opendir("/proc/\(process)/fd") else { return nil }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }

  /// How long the first thread of a process, which reads keys and draws, has run on a processor, and how often.
  static func running(of process: Int32) -> (time: Duration, count: Int) {
    let line = (try? String(contentsOfProc: "/proc/\(process)/task/\(process)/schedstat")) ?? ""
    let numbers = line.split(whereSeparator: \.isWhitespace).map { Int($0) ?? 0 }
    guard numbers.count == 3 else { return (.zero, 0) }
    return (.nanoseconds(numbers[0]), numbers[2])
  }

  /// Sends bytes, BEL and ^L after them, and waits until the screen has been drawn anew, which happens once the bytes have
  /// been heard. Gives how long the first thread of a process that the program has ran on a processor for both, also with
  /// what it was at; where nothing was drawn for three seconds, in these.
  func timeToDraw(_ bytes: [UInt8], of process: Int32) -> Duration {
    let (before, start) = (Self.running(of: process).time, raw.count)
    send(bytes + [0x07, 0x0C])
    let clear = Array("\u{1B}[2J".utf8)
    let isDrawn = wait(upTo: .seconds(3), each: 1) { $0.hasWritten(clear, since: start) }
    let time = Self.running(of: process).time - before
    // A late drawing must not be taken for the answer to what comes next.
    if !isDrawn { hasHeardAll() }
    return time
  }

  /// Sends bytes to a process that the program has, and waits until it has written something, or sleeps again.
  func sendUntilAnswered(_ bytes: [UInt8], of process: Int32) {
    let (before, size) = (Self.running(of: process).count, raw.count)
    send(bytes)
    wait(upTo: .seconds(1), each: 1) { tty in
      let line = (try? String(contentsOfProc: "/proc/\(process)/task/\(process)/stat")) ?? ""
      let isAtRest = line.split(separator: ")").last?.hasPrefix(" S") ?? true
      return tty.raw.count > size || (Self.running(of: process).count > before && isAtRest)
    }
  }

  private static func line(_ name: String, of process: Int32) -> Substring? {
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return text.split(separator: "\n").first { $0.hasPrefix(name) }
  }
}
