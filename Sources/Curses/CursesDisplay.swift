import CSignals
import Glibc
import Terminal

/// A terminal, drawn on with ncurses. There can be one at a time, as ncurses has one screen.
@MainActor public final class CursesDisplay: Display {
  /// What the reader should know about how the terminal is used, if anything: one line.
  public let notice: String?
  /// Whether the reader may stop the program and come back to it; a public terminal says no.
  public var maySuspend = true

  /// While keys wait that have come already, a frame is painted no more often than this: what nobody can see is not sent.
  private static let pace = Duration.milliseconds(16)

  let wire: Wire
  /// The end of the pipe in which signals arrive.
  let signals: Int32
  var keyboard: Keyboard
  /// The terminal is gone or the process is to end; nothing else will come.
  var isHungUp = false

  private let canvas: Canvas
  /// What is to be shown as soon as the terminal has taken what came before.
  private var wanted: Frame?
  /// When a frame was last painted.
  private var painted = ContinuousClock.now - CursesDisplay.pace
  /// The notice of a continuation that has been answered is still in the pipe.
  private var hasComeBack = false
  private var isOpen = true
  /// What gives the terminal back, without what undoes margins and lines of double size.
  private var farewell: [UInt8] = []
  /// What undoes margins and lines of double size, as it is part of the farewell now.
  private var undoing: [UInt8] = []

  /// Takes the terminal of the standard output; its screen changes with the first frame.
  ///
  /// Keys come from the same terminal, so that the standard input may be a document.
  public init(theme: Theme) throws(CursesError) {
    wire = try Wire()
    guard let name = getenv("TERM"), name.pointee != 0 else { throw .noTerminalType }
    notice = try CharacterSet.use()
    canvas = try Canvas(terminalType: String(cString: name), theme: theme)
    keyboard = Keyboard(sequences: Keyboard.terminfoSequences())
    signals = gz_signals_open()
    guard signals >= 0 else { throw .system("signals: \(String(cString: strerror(errno)))") }
    measure()
    enter()
  }

  /// Whether the environment asks for no colours: NO_COLOR is set to anything. It is a wish and not a limit: whoever
  /// starts a display follows it with the theme.
  public nonisolated static var isAskedForNoColours: Bool {
    getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
  }

  // MARK: Display

  /// The size of the window now, clamped to what can be drawn.
  public var size: Size { canvas.size }

  /// How roles look from the next frame on.
  public var theme: Theme {
    get { canvas.theme }
    set { if newValue != theme { canvas.theme = newValue } }
  }

  /// Whether clicks and the wheel are asked for.
  public var usesMouse = false {
    didSet {
      guard usesMouse != oldValue, isOpen else { return }
      wire.write(canvas.exit())
      enter()
    }
  }

  /// Shows a frame, or keeps it until the terminal has taken the one before. While keys are in hand that came together,
  /// it keeps all but one of the frames within `pace`.
  public func show(_ frame: Frame) {
    guard isOpen, !isHungUp else { return }
    wanted = frame
    if keyboard.hasInput, ContinuousClock.now < painted + CursesDisplay.pace { return }
    catchUp()
  }

  /// Paints the frame that waits.
  public func catchUp() {
    guard isOpen, !isHungUp else { return }
    // What a terminal takes at its usual speed is on the screen before anything long begins; for one that is
    // stuck already nobody waits again.
    var patience = wire.isBehind ? 0 : 5
    paintIfReady()
    while wire.isBehind, !wire.isGone, patience > 0 {
      wire.waitUntilWritable(milliseconds: 20)
      paintIfReady()
      patience -= 1
    }
  }

  /// Draws the next frame from nothing.
  public func redraw() { canvas.forget() }

  /// Puts a text into the terminal's clipboard, through tmux or GNU Screen where the program runs in one of them.
  public func copy(_ text: String) {
    guard isOpen, !isHungUp else { return }
    let bearer = ClipboardSequence.Bearer(
      isInTmux: getenv("TMUX").map { $0.pointee != 0 } ?? false,
      isInScreen: getenv("STY").map { $0.pointee != 0 } ?? false)
    wire.write(ClipboardSequence.bytes(for: text, through: bearer))
    wire.flush()
  }

  /// Has the terminal forget what it keeps above the screen, and draws the next frame from nothing, which also takes
  /// away what was selected with the mouse.
  public func forget() {
    guard isOpen else { return }
    wire.write(canvas.erasure)
    canvas.forget()
  }

  /// Gives the terminal back and stops the process, with those beside it in a pipe, until it is continued.
  ///
  /// Where there is no shell to continue it, nothing stops.
  public func suspend() { stop(wholeGroup: true) }

  /// Gives the terminal back for good. A display that is closed shows nothing and hears only a hang-up.
  public func close() {
    guard isOpen else { return }
    wire.finish()
    gz_farewell_say()
    gz_signals_close()
    isOpen = false
    isHungUp = true
  }

  // MARK: For the input

  /// Writes what the terminal takes, and paints the frame that waits for it.
  func paintIfReady() {
    wire.flush()
    guard !wire.isBehind, let frame = wanted else { return }
    wanted = nil
    let large = canvas.undoing(frame)
    let painting = canvas.paint(frame)
    let undoing = canvas.undoingOfMargins + large
    if undoing != self.undoing { prepareFarewell(undoing) }
    wire.write(painting)
    wire.flush()
    painted = ContinuousClock.now
  }

  /// Takes the size from the terminal; one that does not tell it has 80 columns and 24 rows.
  func measure() {
    let told = wire.size ?? (80, 24)
    canvas.resize(Size(columns: told.columns, rows: told.rows))
  }

  /// Stops, with the terminal given back.
  func stop(wholeGroup: Bool) {
    guard isOpen, maySuspend else { return }
    wire.finish()
    gz_farewell_say()
    hasComeBack = gz_stop(wholeGroup ? 1 : 0) != 0
    measure()
    enter()
  }

  /// After a continuation. If the stop was not ours, the modes and the screen may be another program's.
  func comeBack() {
    if hasComeBack {
      hasComeBack = false
      return
    }
    wire.write(canvas.exit())
    measure()
    enter()
  }

  /// Takes the terminal over; how to give it back is kept before anything is written.
  private func enter() {
    keyboard.reportsMouse = usesMouse
    wire.rememberShellModes()
    let (entry, farewell) = canvas.entry(mouse: usesMouse)
    self.farewell = farewell
    prepareFarewell(canvas.undoingOfMargins)
    wire.setRaw()
    wire.write(entry)
  }

  /// Keeps what gives the terminal back, for whatever ends the program.
  private func prepareFarewell(_ undoing: [UInt8]) {
    self.undoing = undoing
    var modes = wire.shellModes
    (undoing + farewell).withUnsafeBytes { bytes in
      gz_farewell_set(
        wire.descriptor, &modes, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count)
    }
  }
}
