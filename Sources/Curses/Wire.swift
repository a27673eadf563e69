import Glibc

/// The line to the terminal: a descriptor of our own, so that what is set on it is not set for the shell, and
/// so that neither reading nor writing ever waits.
@MainActor final class Wire {
  let descriptor: Int32
  /// The modes in which the shell left the terminal.
  private(set) var shellModes = termios()
  /// The other end is gone.
  private(set) var isGone = false
  private var isRaw = false
  /// What the terminal has not taken yet.
  private var unwritten: [UInt8] = []
  private var written = 0

  /// What a read gave.
  enum Reading {
    case bytes([UInt8]), nothing, gone
  }

  init() throws(CursesError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var name = [CChar](repeating: 0, count: 256)
    let flags = O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    var opened: Int32 = -1
    if ttyname_r(STDOUT_FILENO, &name, name.count) == 0 { opened = open(name, flags) }
    // A terminal of another owner (after su) opens only under its general name.
    if opened < 0 { opened = open("/dev/tty", flags) }
    guard opened >= 0 else { throw .system("terminal: \(String(cString: strerror(errno)))") }
    descriptor = opened
    rememberShellModes()
  }

  deinit { Glibc.close(descriptor) }

  /// Takes the present modes for those of the shell, unless they are ours.
  func rememberShellModes() {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return }
    if modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) != 0 || !isRaw { shellModes = modes }
  }

  /// Every key as a byte, no echo, no flow control, nothing changed on the way out.
  func setRaw() {
    var modes = shellModes
    modes.c_iflag &= ~tcflag_t(
      IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_cflag = modes.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &modes.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(descriptor, TCSANOW, &modes)
    isRaw = true
  }

  /// The size of the window; nil where the terminal does not say.
  var size: (columns: Int, rows: Int)? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Whether the terminal has not taken everything yet.
  var isBehind: Bool { written < unwritten.count }

  /// Adds bytes to what is to be written.
  func write(_ bytes: [UInt8]) {
    if isBehind {
      unwritten += bytes
    } else {
      (unwritten, written) = (bytes, 0)
    }
  }

  /// Writes what the terminal takes now.
  func flush() {
    while isBehind, !isGone {
      let count = unwritten.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        if errno != EAGAIN { isGone = true }
        return
      }
    }
  }

  /// Writes what is left, for no longer than a terminal that works needs, and forgets the rest.
  func finish() {
    flush()
    var patience = 10
    while isBehind, !isGone, patience > 0 {
      waitUntilWritable(milliseconds: 20)
      flush()
      patience -= 1
    }
    (unwritten, written) = ([], 0)
  }

  func waitUntilWritable(milliseconds: Int32) {
    var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&line, 1, milliseconds)
  }

  /// Reads what is there.
  func read() -> Reading {
    let most = 4096
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(Glibc.read(descriptor, buffer.baseAddress, most), -1)
      if count < 0 {
        isGone = isGone || (errno != EAGAIN && errno != EINTR)
        count = 0
      } else if count == 0 {
        isGone = true
      }
    }
    return isGone ? .gone : bytes.isEmpty ? .nothing : .bytes(bytes)
  }
}
