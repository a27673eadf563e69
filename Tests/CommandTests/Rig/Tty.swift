import CPseudoTerminal
import Glibc
import Terminal

/// A program in a pseudo-terminal, seen through a terminal emulator.
///
/// Everything waits on a condition, never on the clock: `wait { $0.screen.contains("Menu") }`.
final class Tty {
  /// How a program ended.
  enum End: Equatable {
    case code(Int)
    case signal(Int)
  }

  let process: pid_t
  let emulator: Emulator
  /// Everything the program has written.
  private(set) var raw: [UInt8] = []
  /// How the program ended; nil while it runs.
  private(set) var end: End?
  private let terminal: Int32
  private var isClosed = false

  /// Starts a program by its full path. A nil value takes a variable out of the environment.
  init(
    _ arguments: [String], size: Size = Size(columns: 100, rows: 30),
    environment: [String: String?] = [:], directory: String? = nil
  ) throws {
    var variables: [String: String?] = [
      "PATH": "/usr/bin:/bin", "HOME": "/", "XDG_CACHE_HOME": Tty.cache,
      "GAZETTE_STATE": "off", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8",
    ]
    variables.merge(environment) { $1 }
    let list = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
    var terminal: Int32 = -1
    process = Tty.withPointers(arguments) { arguments in
      Tty.withPointers(list) { list in
        pty_start(
          arguments, list, directory, nil, Int32(size.rows), Int32(size.columns), &terminal)
      }
    }
    self.terminal = terminal
    emulator = Emulator(size: size)
    guard process > 0 else { throw CannotStart() }
  }

  /// Where the catalogues of the programs lie, apart from a person's own.
  static let cache = "/tmp/gazette-tests-\(getpid())"

  struct CannotStart: Error {}

  deinit { hangUp() }

  // MARK: Looking

  /// The screen as text, one line a row, without spaces at the ends of lines.
  var screen: String { emulator.text }
  var cursor: Frame.Place? { emulator.cursor }

  /// Whether the program's last word on the mouse was to ask for it. libvterm reads only the first of the two
  /// modes that ncurses sets at once.
  var asksForMouse: Bool {
    let text = String(decoding: raw, as: UTF8.self)
    let on = text.ranges(of: "\u{1B}[?1006;1000h").last?.lowerBound
    let off = text.ranges(of: "\u{1B}[?1006;1000l").last?.lowerBound
    return on.map { on in off.map { $0 < on } ?? true } ?? false
  }

  /// The modes of the terminal, to be compared.
  var modes: [UInt32] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    let letters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + letters
  }

  /// Whether the program stands still after a stop.
  var isStopped: Bool { pty_is_stopped(process) != 0 }

  /// Processor time the program has used, in seconds.
  var processorTime: Double {
    guard let line = try? String(contentsOfProc: "/proc/\(process)/stat"),
      let rest = line.split(separator: ")").last
    else { return 0 }
    let fields = rest.split(separator: " ")
    guard fields.count > 13, let user = Double(fields[11]), let system = Double(fields[12])
    else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Memory the program has in use, in kilobytes.
  var memory: Int {
    let text = (try? String(contentsOfProc: "/proc/\(process)/status")) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// Whether the program has not ended; reads nothing.
  var isRunning: Bool { !hasEnded }

  /// The processes of a name below another process.
  static func processes(named name: String, under parent: pid_t) -> [pid_t] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let children = ((try? String(contentsOfProc: path)) ?? "").split(separator: " ")
    return children.compactMap { pid_t($0) }.flatMap { child in
      let title = (try? String(contentsOfProc: "/proc/\(child)/comm")) ?? ""
      return (title == name + "\n" ? [child] : []) + processes(named: name, under: child)
    }
  }

  // MARK: Waiting

  /// Reads what the program writes until the condition holds, which is looked at each so many milliseconds at least; 0
  /// for all the time. Gives whether it came to hold.
  @discardableResult
  func wait(
    upTo limit: Duration = .seconds(10), each pause: Int32 = 10, until isMet: (Tty) -> Bool
  ) -> Bool {
    let clock = ContinuousClock()
    let stop = clock.now + limit
    while true {
      while read() {}
      if isMet(self) { return true }
      guard clock.now < stop else { return false }
      var line = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      poll(&line, isClosed ? 0 : 1, pause)
    }
  }

  /// Waits until a text stands on the screen.
  func shows(_ text: String, within limit: Duration = .seconds(10)) -> Bool {
    wait(upTo: limit) { $0.screen.contains(text) }
  }

  /// Waits until the program has ended.
  @discardableResult
  func waitForEnd(within limit: Duration = .seconds(10)) -> End? {
    wait(upTo: limit) { tty in tty.hasEnded }
    while read() {}
    return end
  }

  /// Reads until the program has written nothing for a while.
  func settle(for quiet: Duration = .milliseconds(150)) {
    let clock = ContinuousClock()
    var count = raw.count
    var since = clock.now
    wait { tty in
      if tty.raw.count != count { (count, since) = (tty.raw.count, clock.now) }
      return clock.now >= since + quiet
    }
  }

  // MARK: Acting

  /// Sends bytes as a terminal sends them.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    wait { _ in
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      return rest.isEmpty || (count < 0 && errno != EAGAIN)
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends what the line takes, and leaves what the program writes unread, as a stuck terminal does.
  func sendUnread(_ text: String) { _ = write(terminal, text, text.utf8.count) }

  /// Presses keys by their names ("down", "^l"); what is no name is sent as it is.
  func press(_ keys: String...) {
    for key in keys { send(Tty.keys[key] ?? key) }
  }

  func resize(_ size: Size) { resize(columns: size.columns, rows: size.rows) }

  /// Gives the window any size a terminal may claim, also a false one.
  func resize(columns: Int, rows: Int) {
    while read() {}
    let size = Size(columns: columns, rows: rows)
    if size != emulator.size { emulator.resize(size) }
    claim(columns: columns, rows: rows)
  }

  /// Tells the program a size that the emulator does not take: one that no window can have.
  func claim(columns: Int, rows: Int) { pty_resize(terminal, Int32(rows), Int32(columns)) }

  func signal(_ number: Int32) { kill(process, number) }

  /// Closes our end, as a window that is closed does; a program that stays is ended when the test is over.
  func closeWindow() {
    guard !isClosed else { return }
    isClosed = true
    close(terminal)
  }

  private func hangUp() {
    closeWindow()
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  // MARK: Underneath

  private var hasEnded: Bool {
    if end == nil {
      let found = Int(pty_end(process))
      if found >= 0 { end = found < 256 ? .code(found) : .signal(found - 256) }
    }
    return end != nil
  }

  private func read() -> Bool {
    guard !isClosed else { return false }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(Glibc.read(terminal, buffer.baseAddress, buffer.count), 0)
    }
    raw += bytes
    emulator.feed(bytes)
    return !bytes.isEmpty
  }

  private static func withPointers<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      // A list of at least the closing null has an address.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  private static let keys: [String: String] = [
    "up": "\u{1B}OA", "down": "\u{1B}OB", "right": "\u{1B}OC", "left": "\u{1B}OD",
    "home": "\u{1B}OH", "end": "\u{1B}OF", "page up": "\u{1B}[5~", "page down": "\u{1B}[6~",
    "enter": "\r", "tab": "\t", "back tab": "\u{1B}[Z", "escape": "\u{1B}", "backspace": "\u{7F}",
    "delete": "\u{1B}[3~", "space": " ", "f1": "\u{1B}OP", "f10": "\u{1B}[21~", "^c": "\u{03}",
    "^d": "\u{04}", "^f": "\u{06}", "^b": "\u{02}", "^l": "\u{0C}", "^u": "\u{15}", "^z": "\u{1A}",
    "^\\": "\u{1C}",
  ]
}

extension String {
  /// The text of a file of /proc, whose size is not known before.
  init(contentsOfProc path: String) throws {
    guard let file = fopen(path, "r") else { throw Tty.CannotStart() }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    self.init(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

/// The path of a program that was built with these tests; GAZETTE_PROGRAM names another gazette.
func built(_ name: String) -> String {
  if name == "gazette", let program = getenv("GAZETTE_PROGRAM") {
    return String(cString: program)
  }
  let tests = linkTarget("/proc/self/exe")
  let folder = tests.prefix(upTo: tests.lastIndex(of: "/") ?? tests.startIndex)
  return "\(folder)/\(name)"
}

/// The path of Echo: the tests' own binary under that name, in a folder beside it.
let echoProgram: String = {
  let folder = built("tests-by-name")
  mkdir(folder, 0o755)
  unlink(folder + "/Echo")
  symlink(linkTarget("/proc/self/exe"), folder + "/Echo")
  return folder + "/Echo"
}()

private func linkTarget(_ path: String) -> String {
  var target = [CChar](repeating: 0, count: 4096)
  let length = readlink(path, &target, target.count)
  return String(decoding: target.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
}
