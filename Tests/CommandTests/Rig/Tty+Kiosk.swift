import Glibc
import Terminal

extension Tty {
  /// Opens a site as a public terminal does. What the log has is in the file, where one is named.
  static func kiosk(
    _ site: String = Portal.folder, options: [String] = [], log: String? = nil,
    environment: [String: String?] = [:]
  ) throws -> Tty {
    let command = [built("gazette"), "kiosk"] + options + [site]
    guard let log else { return try Tty(command, environment: environment) }
    let script = "log=$1; shift; exec \"$@\" 2>\"$log\""
    return try Tty(["/bin/sh", "-c", script, "sh", log] + command, environment: environment)
  }

  /// The reader that the warden keeps going; nil while none runs.
  var wardedReader: pid_t? { Tty.processes(named: "gazette", under: process).first }

  /// Waits for a reader that shows something, other than one that was.
  func newReader(after former: pid_t? = nil, within limit: Duration = .seconds(10)) -> pid_t? {
    var found: pid_t?
    wait(upTo: limit) { tty in
      found = tty.wardedReader
      return found != nil && found != former && tty.screen.contains("National Laws")
    }
    return found == former ? nil : found
  }

  /// Ends the reader as a fault in it would.
  func crash(with signal: Int32 = SIGILL) -> pid_t? {
    guard let reader = wardedReader else { return nil }
    kill(reader, signal)
    wait { $0.wardedReader != reader }
    return reader
  }
}
