import CConfinement
import Glibc

/// What a service tells the system that runs it, in the words of sd_notify(3): datagrams to a socket that the
/// environment names. Where it names none, nothing is said.
public final class ServiceNotice {
  /// What can be said.
  public enum Word: Hashable, Sendable {
    /// The service is up.
    case ready
    /// It is not stuck.
    case alive
    /// It is about to end.
    case stopping
    /// How it is, in one line.
    case status(String)

    var text: String {
      switch self {
      case .ready: "READY=1"
      case .alive: "WATCHDOG=1"
      case .stopping: "STOPPING=1"
      case .status(let line):
        "STATUS=" + line.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }
  }

  /// How long the system waits for a word of life before it starts the service anew; nil where it does not wait.
  public let patience: Duration?
  private let line: Int32

  /// Takes the socket that the variables name, and the patience where it is meant for this process.
  public init(_ variables: [String: String]) {
    let path = variables["NOTIFY_SOCKET"] ?? ""
    let isAddress = path.hasPrefix("/") || path.hasPrefix("@")
    line = isAddress ? gz_datagram_socket() : -1
    if line >= 0 { _ = gz_connect(line, path, path.utf8.count) }
    let isForUs = variables["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
    let microseconds = variables["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
    patience = isForUs && microseconds > 0 ? .microseconds(microseconds) : nil
  }

  deinit { if line >= 0 { close(line) } }

  /// Says one thing or several, without ever waiting.
  public func say(_ words: Word...) {
    guard line >= 0 else { return }
    let text = words.map(\.text).joined(separator: "\n")
    send(line, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }
}
