import CConfinement
import Glibc

/// Keeps a reader going on a terminal: starts it with a clean environment, starts it again when it has crashed or is
/// stuck, and gives the terminal back at the end. It draws nothing and reads no content.
public struct Warden {
  /// The code to exit with when a keeper has ended the reader; the system should not start it again.
  public static let keptOut: Int32 = 3

  /// How long a reader may take to show its first screen.
  private static let startLimit = Duration.seconds(120)
  /// How long a reader may take to end when it is asked to.
  private static let endLimit = Duration.milliseconds(700)

  private let arguments: [String]
  private let variables: [String: String]
  private let notice: ServiceNotice
  /// How long a reader may be silent.
  private let patience: Duration
  private let terminal = KeptTerminal()
  private var record = CrashRecord()
  private var log = LogBook()
  private var reader: Reader?
  private var hasBeenReady = false
  private var pause = Self.shortestPause
  private var nextStart = ContinuousClock.now
  private var nextNotice = ContinuousClock.now
  private var isEnding = false
  /// What a keeper has to say to end the reader; nil where it cannot be ended. It is the warden's, so that the crash of
  /// a reader makes no pause shorter.
  private var passphrase: Passphrase?
  /// A keeper has said so.
  private var isKeptOut = false

  private static let shortestPause = Duration.milliseconds(100)
  private static let longestPause = Duration.milliseconds(1500)

  /// The reader that runs.
  private struct Reader {
    let process: pid_t
    let line: ReportLine
    let start = ContinuousClock.now
    /// When it will be taken for stuck.
    var limit: ContinuousClock.Instant
    var isReady = false
  }

  /// Takes the arguments of the reader, beginning with the program's name, the passphrase that ends it, where one does,
  /// and the present environment.
  public init(
    of arguments: [String], endedBy passphrase: Passphrase? = nil,
    _ variables: [String: String] = Surroundings.present
  ) {
    self.passphrase = passphrase
    self.arguments = arguments
    self.variables = Surroundings.clean(variables)
    notice = ServiceNotice(variables)
    patience = notice.patience ?? .seconds(30)
  }

  /// Runs until the reader ends of itself or the warden is told to end. Gives the code to exit with.
  public mutating func run() throws(ConfinementError) -> Int32 {
    let numbers = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGCHLD]
    let signals = gz_hear_signals(numbers, numbers.count)
    guard signals >= 0 else { throw Confinement.refused("signals") }
    defer { close(signals) }
    terminal.hold()
    defer { terminal.giveBack() }
    while true {
      if reader == nil, ContinuousClock.now >= nextStart { try start() }
      wait(for: signals)
      while case let number = gz_next_signal(signals), number > 0 {
        if number == SIGTERM || number == SIGHUP { end() }
      }
      for report in reader?.line.hear() ?? [] { hear(report) }
      if let code = bury() { return code }
      if isEnding, reader == nil { return endCode }
      watch()
    }
  }

  /// Waits for a signal, a report, or the next thing that is due.
  private func wait(for signals: Int32) {
    let now = ContinuousClock.now
    let due = [reader?.limit ?? nextStart, notice.patience == nil ? nil : nextNotice]
    let next = due.compactMap(\.self).min() ?? now
    let left = min(max(next - now, .zero), .seconds(60)).components
    let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
    var lines = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: reader?.line.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&lines, nfds_t(lines.count), Int32(milliseconds))
    // The end of a line comes a moment before the news that its process has ended.
    if lines[1].revents & Int16(POLLHUP) != 0, lines[0].revents == 0 {
      poll(&lines, 1, 20)
    }
  }

  private mutating func start() throws(ConfinementError) {
    guard let (own, others) = ReportLine.pair() else { throw Confinement.refused("line") }
    for id in record.aside.sorted() { own.tell(.aside(id)) }
    let process = try Self.spawn(arguments, variables, with: others)
    reader = Reader(
      process: process, line: own, limit: .now + Self.startLimit)
  }

  private mutating func hear(_ report: Report) {
    let limit = ContinuousClock.now + patience
    if !isEnding { reader?.limit = limit }
    switch report {
    case .ready:
      reader?.isReady = true
      if !hasBeenReady { notice.say(.ready, .status("open to readers")) }
      hasBeenReady = true
    case .opened(let id): record.opened(id)
    case .closed: record.closed()
    case .remark(let line): log.write(line)
    case .attempt(let phrase): hear(phrase)
    case .alive, .aside, .wrong, .early: break
    }
  }

  /// Hears what somebody gives for the passphrase. Nothing of it is ever written down.
  private mutating func hear(_ phrase: String) {
    guard !isEnding, let verdict = passphrase?.hear(phrase, at: .now) else { return }
    switch verdict {
    case .right:
      log.write("ended by passphrase")
      isKeptOut = true
      end()
    case .wrong(let pause):
      log.write("a passphrase was refused", isUrgent: true)
      reader?.line.tell(.wrong(pause))
    case .early(let left): reader?.line.tell(.early(left))
    }
  }

  /// Says that all is well, and ends a reader that is stuck.
  private mutating func watch() {
    let now = ContinuousClock.now
    if let patience = notice.patience, now >= nextNotice {
      notice.say(.alive)
      nextNotice = now + patience / 2
    }
    guard let reader, now >= reader.limit else { return }
    if !isEnding { log.write("the reader is stuck and is started again", isUrgent: true) }
    kill(reader.process, SIGKILL)
    self.reader?.limit = now + .seconds(1)
  }

  /// The code to exit with after an end that was asked for.
  private var endCode: Int32 { isKeptOut ? Self.keptOut : 0 }

  private mutating func end() {
    guard !isEnding else { return }
    isEnding = true
    notice.say(.stopping)
    guard let reader else { return }
    kill(reader.process, SIGTERM)
    // One that stands still hears nothing.
    kill(reader.process, SIGCONT)
    self.reader?.limit = .now + Self.endLimit
  }

  /// Sees how a reader has ended that has. Gives the code to exit with where that was the end of all.
  private mutating func bury() -> Int32? {
    guard let ended = reader, case let code = gz_end_of(ended.process), code >= 0 else {
      return nil
    }
    for report in ended.line.hear() { hear(report) }
    reader = nil
    if code == 0 || (code < 256 && !hasBeenReady) {
      notice.say(.stopping)
      return isEnding ? endCode : code
    }
    terminal.mend()
    guard !isEnding else { return endCode }
    let words = code < 256 ? "code \(code)" : "signal \(code - 256)"
    log.write("the reader ended with \(words) and is started again", isUrgent: true)
    if let id = record.crashed() {
      log.write("\(id): put aside, as the reader has crashed on it three times", isUrgent: true)
    }
    let isLong = ContinuousClock.now - ended.start > .seconds(10)
    pause = isLong ? Self.shortestPause : min(pause * 2, Self.longestPause)
    nextStart = .now + pause
    return nil
  }
}
