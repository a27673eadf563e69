import CPseudoTerminal
import Glibc

/// A program in a terminal that nobody sees: keys in, and what it writes is looked through for a word.
final class PseudoTerminal {
  /// The program.
  let process: pid_t
  private let terminal: Int32
  private var written: [UInt8] = []
  private var end: Int32?

  /// Starts a program by its full path, with an environment of its own.
  init(_ arguments: [String]) throws {
    var terminal: Int32 = -1
    let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    process = Self.withPointers(arguments) { arguments in
      Self.withPointers(environment) {
        pty_start(arguments, $0, nil, "/dev/null", 24, 80, &terminal)
      }
    }
    guard process > 0 else {
      throw Failure("pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    self.terminal = terminal
  }

  deinit {
    close(terminal)
    guard code == nil else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// How the program ended: its code, or 256 and its signal; nil while it runs.
  var code: Int32? {
    if end == nil {
      let found = pty_end(process)
      if found >= 0 { end = found }
    }
    return end
  }

  /// The modes of the terminal, to be compared.
  var modes: [UInt32] { Self.modes(of: terminal) }

  /// The modes in which a terminal begins, taken from one in which no program runs.
  static var firstModes: [UInt32] {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    return modes(of: terminal)
  }

  private static func modes(of terminal: Int32) -> [UInt32] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Sends what a terminal sends.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, code == nil {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { read(milliseconds: 10) }
    }
  }

  /// Has the program draw its screen anew; once it has, it has heard all that was sent. False where it does not.
  func hasHeardAll() -> Bool {
    for _ in 0..<40 {
      written = []
      // What begins a string is ended by BEL.
      send([0x07, 0x0C])
      if wait(milliseconds: 400, until: { $0.written.contains(Array("\u{1B}[2J".utf8)) }) {
        return code == nil
      }
    }
    return false
  }

  /// Waits until something is so. Gives whether it came to be.
  func wait(milliseconds: Int, until isMet: (PseudoTerminal) -> Bool) -> Bool {
    let stop = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      read(milliseconds: 10)
      if isMet(self) { return true }
      // The program may have ended since the look, and that may be what is waited for.
      if code != nil || ContinuousClock.now > stop { return isMet(self) }
    }
  }

  private func read(milliseconds: Int32) {
    var line = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    poll(&line, 1, milliseconds)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &bytes, bytes.count)
    if count > 0 { written += bytes.prefix(count) }
  }

  private static func withPointers<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    _ = pointers.initialize(from: texts.map { strdup($0) } + [nil])
    defer {
      for pointer in pointers { free(pointer) }
      pointers.deallocate()
    }
    guard let base = pointers.baseAddress else { preconditionFailure("at least the last is there") }
    return body(UnsafePointer(base))
  }
}
