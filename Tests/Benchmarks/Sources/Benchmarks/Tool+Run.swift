import Foundation
import Glibc

/// What one run of a program took.
struct Run {
  /// Seconds by the clock.
  var seconds = 0.0
  /// Seconds of all processors.
  var work = 0.0
  /// The most memory it held, in bytes.
  ///
  /// A process that is started counts what the one that starts it holds, so the benchmarks themselves stay small.
  var memory = 0
  /// Its exit code, or the number of the signal that ended it with a minus.
  var status: Int32 = 0
}

extension Tool {
  /// Runs the program to its end and measures it. What it prints goes into a file, or nowhere.
  func run(
    _ arguments: [String], output: String = "/dev/null"
  ) throws(BenchmarkError) -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") }
    defer { for pointer in words + settings { free(pointer) } }
    words.append(nil)
    settings.append(nil)
    var process: pid_t = 0
    let start = ContinuousClock.now
    let code = posix_spawn(&process, path, &actions, nil, words, settings)
    guard code == 0 else {
      throw BenchmarkError(place: path, reason: String(cString: strerror(code)))
    }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    var run = Run(seconds: (ContinuousClock.now - start) / .seconds(1))
    run.work = Tool.seconds(usage.ru_utime) + Tool.seconds(usage.ru_stime)
    run.memory = usage.ru_maxrss * 1024
    run.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    return run
  }

  /// Runs the program and throws where it fails.
  @discardableResult
  func runWell(_ arguments: [String], output: String = "/dev/null") throws(BenchmarkError) -> Run {
    let run = try run(arguments, output: output)
    guard run.status == 0 else {
      throw BenchmarkError(
        place: "\(name) \(arguments.joined(separator: " "))", reason: "ended with \(run.status)")
    }
    return run
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}

/// Why a benchmark cannot be taken: a place, then the reason.
struct BenchmarkError: Error, CustomStringConvertible {
  let place: String
  let reason: String
  var description: String { "\(place): \(reason)" }
}
