import Foundation

/// A server for SSH on a port of this machine alone, with a key of its own, that lets in who runs the tests and does
/// with them what lines of configuration say. It ends with this value.
///
/// It and its clients run in pseudo-terminals, since a process of Foundation is waited for until all are gone that were
/// started meanwhile.
final class LoginServer {
  /// Whether one can be started: its programs are here, and root runs the tests.
  static let isPossible =
    geteuid() == 0
    && ["sbin/sshd", "bin/ssh", "bin/ssh-keygen", "bin/ssh-agent", "bin/sftp", "bin/scp"]
      .allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/\($0)") }

  let port = LoginServer.freePort()
  private let scratch: Scratch
  private let server: Tty
  /// The folder that the server wants, and whether it was not there before.
  private static let folder = "/run/sshd"
  private let hasMadeFolder = mkdir(LoginServer.folder, 0o755) == 0

  struct CannotStart: Error {}

  /// Starts it with lines that were printed for the user `gazette`.
  init(_ lines: String, in scratch: Scratch) throws {
    self.scratch = scratch
    for name in ["host", "client"] {
      let words = ["-q", "-t", "ed25519", "-N", "", "-f", "\(scratch.path)/\(name)"]
      guard try Tty(["/usr/bin/ssh-keygen"] + words).waitForEnd() == .code(0) else {
        throw CannotStart()
      }
    }
    let configuration = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(scratch.path)/host
      PidFile none
      LogLevel ERROR
      AuthorizedKeysFile \(scratch.path)/client.pub
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      X11Forwarding yes
      Subsystem sftp internal-sftp
      \(lines.replacing("Match User gazette", with: "Match User \(NSUserName())")
        .replacing("/etc/ssh/gazette-keys", with: scratch.path + "/client.pub"))
      """
    server = try Tty([
      "/usr/sbin/sshd", "-D", "-e", "-f", try scratch.write(configuration, to: "sshd_config"),
    ])
    let port = port
    guard server.wait(until: { _ in LoginServer.greeting(at: port)?.isEmpty == false }) else {
      throw CannotStart()
    }
  }

  deinit {
    kill(-server.process, SIGKILL)
    if hasMadeFolder { rmdir(LoginServer.folder) }
  }

  /// The programs of a name that it has started and that still run.
  func processes(named name: String) -> [pid_t] {
    Tty.processes(named: name, under: server.process)
  }

  /// A command of SSH, SFTP or SCP; for the last it lacks what is to be copied.
  func command(_ program: String, _ options: [String] = []) -> [String] {
    let usual = [
      "BatchMode=yes", "ConnectTimeout=5", "StrictHostKeyChecking=no", "Port=\(port)",
      "UserKnownHostsFile=\(scratch.path)/known",
    ]
    return ["/usr/bin/\(program)", "-F", "/dev/null", "-i", scratch.path + "/client"]
      + usual.flatMap { ["-o", $0] } + options
  }

  /// The place that a client goes to.
  var place: String { "\(NSUserName())@127.0.0.1" }

  /// What a client wrote, and how it ended within ten seconds; nil where it had to be ended.
  func run(_ command: [String]) throws -> (end: Tty.End?, output: String) {
    let client = try Tty(command)
    let end = client.waitForEnd(within: .seconds(10))
    return (end, String(decoding: client.raw, as: UTF8.self))
  }

  /// What is said first at a port of this machine: nothing where the connection is closed at once, or where nothing
  /// comes for two seconds; nil where nobody listens.
  static func greeting(at port: UInt16) -> String? {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(line) }
    var limit = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard withAddress(port, { connect(line, $0, $1) }) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = recv(line, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  /// A port that nobody listens at now.
  static func freePort() -> UInt16 {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(line) }
    _ = withAddress(0) { bind(line, $0, $1) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(line, $0, &length) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func withAddress(
    _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
