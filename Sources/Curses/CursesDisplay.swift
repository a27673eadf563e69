import CNcurses
import CSignals
import Glibc
import Terminal

/// A terminal, drawn on with ncurses. There can be one at a time, as ncurses has one screen.
@MainActor public final class CursesDisplay: Display {
  /// The size of the window now, clamped to what can be drawn.
  public private(set) var size: Size
  /// What the reader should know about how the terminal is used, if anything: one line.
  public let notice: String?
  /// Whether the reader may stop the program and come back to it; a public terminal says no.
  public var maySuspend = true

  let wire: Wire
  private let spool: Spool
  /// The end of the pipe in which signals arrive.
  let signals: Int32
  var keyboard: Keyboard
  /// The terminal is gone or the process is to end; nothing else will come.
  var isHungUp = false

  private let colouring: Inks.Colouring
  private var inks: Inks
  private var standIns = StandIns()
  /// What ncurses holds; nil where everything is to be drawn again.
  private var shown: Frame?
  /// What is to be shown as soon as the terminal has taken what came before.
  private var wanted: Frame?
  private var cursorIsShown: Bool?
  /// The notice of a continuation that has been answered is still in the pipe.
  private var hasComeBack = false
  private var isOpen = true
  private let pasteMarks: (on: [UInt8], off: [UInt8])

  /// Takes the terminal of the standard output, and draws nothing yet.
  public init(theme: Theme) throws(CursesError) {
    wire = try Wire()
    guard let name = getenv("TERM"), name.pointee != 0 else { throw .noTerminalType }
    let type = String(cString: name)
    notice = try CharacterSet.use()
    spool = try Spool()
    // Sizes in the environment are not asked; the second call keeps ncurses from failing without any.
    use_env(false)
    use_tioctl(true)
    guard newterm(type, spool.stream, spool.stream) != nil else {
      throw .unknownTerminalType(type)
    }
    guard gz_capability("cup") != nil, gz_capability("clear") != nil else {
      throw .incapableTerminal(type)
    }
    typeahead(-1)
    keyboard = Keyboard(sequences: Keyboard.terminfoSequences())
    colouring = Inks.colouring()
    inks = Inks(theme, colouring: colouring)
    self.theme = theme
    pasteMarks = CursesDisplay.pasteMarks()
    size = Size(columns: 80, rows: 24)
    signals = gz_signals_open()
    guard signals >= 0 else { throw .system("signals: \(String(cString: strerror(errno)))") }
    measure()
    enter()
  }

  // MARK: Display

  /// How roles look from the next frame on.
  public var theme: Theme {
    didSet {
      guard theme != oldValue else { return }
      inks = Inks(theme, colouring: colouring)
      shown = nil
    }
  }

  /// Whether clicks and the wheel are asked for.
  public var usesMouse = false {
    didSet {
      guard usesMouse != oldValue, isOpen else { return }
      leave()
      enter()
    }
  }

  /// Shows a frame, or keeps it until the terminal has taken the one before.
  public func show(_ frame: Frame) {
    guard isOpen, !isHungUp else { return }
    wanted = frame
    paintIfReady()
    // What a terminal takes at its usual speed is on the screen before anything long begins.
    var patience = 5
    while wire.isBehind, !wire.isGone, patience > 0 {
      _ = wait(for: Int16(POLLOUT), milliseconds: 20)
      paintIfReady()
      patience -= 1
    }
  }

  /// Draws the next frame from nothing.
  public func redraw() {
    shown = nil
    gz_draw_from_nothing()
  }

  /// Gives the terminal back and stops the process until it is continued.
  public func suspend() { stop(wholeGroup: true) }

  /// Gives the terminal back for good. A display that is closed shows nothing and hears nothing.
  public func close() {
    guard isOpen else { return }
    finishWriting()
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
    paint(frame)
    wire.write(standIns.restored(spool.take()))
    wire.flush()
  }

  /// Takes the size from the terminal, and tells ncurses.
  func measure() {
    let told = wire.size ?? (80, 24)
    size = Size(columns: told.columns, rows: told.rows)
    resize_term(Int32(size.rows), Int32(size.columns))
    redraw()
  }

  /// After a stop that was not asked of us: the modes and the screen may be another program's.
  func comeBack() {
    if hasComeBack {
      hasComeBack = false
      return
    }
    leave()
    measure()
    enter()
  }

  /// Stops, with the terminal given back.
  func stop(wholeGroup: Bool) {
    guard isOpen, maySuspend else { return }
    finishWriting()
    gz_farewell_say()
    hasComeBack = gz_stop(wholeGroup ? 1 : 0) != 0
    wire.discard()
    measure()
    enter()
  }

  // MARK: Coming and going

  /// Takes the terminal over: the farewell is made ready before anything is written.
  private func enter() {
    keypad(gz_screen(), true)
    let mouse = usesMouse ? gz_mouse_events() : 0
    mousemask(mouse, nil)
    mouseinterval(0)
    keyboard.reportsMouse = usesMouse
    wire.rememberShellModes()
    _ = spool.take()
    endwin()
    // The cursor is shown last: some terminals hide it again with the way out, as it was on the way in.
    let cursor = gz_capability("cnorm").map { Array(String(cString: $0).utf8) } ?? []
    let farewell = pasteMarks.off + spool.take() + cursor
    var modes = wire.shellModes
    farewell.withUnsafeBytes { bytes in
      gz_farewell_set(
        wire.descriptor, &modes, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count)
    }
    wire.setRaw()
    // ncurses writes the way in at its next refresh, but the keypad's part only to a real terminal.
    keypad(gz_screen(), true)
    wire.write(pasteMarks.on + spool.take())
    cursorIsShown = nil
    redraw()
  }

  /// Gives the terminal back in order to take it in another way.
  private func leave() {
    endwin()
    wire.write(pasteMarks.off + spool.take())
  }

  /// Writes what is left, for no longer than a terminal that works needs.
  private func finishWriting() {
    var patience = 10
    while wire.isBehind, !wire.isGone, patience > 0 {
      wire.flush()
      if wire.isBehind { _ = wait(for: Int16(POLLOUT), milliseconds: 20) }
      patience -= 1
    }
    wire.discard()
  }

  /// Waits until the terminal can be read or written. Gives what it can do.
  func wait(for events: Int16, milliseconds: Int32) -> Int16 {
    var line = pollfd(fd: wire.descriptor, events: events, revents: 0)
    return poll(&line, 1, milliseconds) > 0 ? line.revents : 0
  }

  // MARK: Drawing

  private func paint(_ frame: Frame) {
    let rows = min(size.rows, frame.size.rows)
    if shown?.size != frame.size { shown = nil }
    if shown == nil { werase(gz_screen()) }
    for row in 0..<rows {
      let cells = frame.row(row)
      if let shown, shown.row(row) == cells { continue }
      put(cells, row: row)
    }
    shown = frame
    place(frame.cursor)
    wnoutrefresh(gz_screen())
    doupdate()
  }

  /// The door: the only place where anything is written on the screen, one cell at its own column.
  private func put(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, cell) in cells.enumerated() where cell.columns > 0 {
      let ink = inks[cell.role]
      let fits = column + cell.columns <= size.columns
      guard column < size.columns else { return }
      for sort in Sort.sorts(of: fits ? cell : .blank, standIns: &standIns) {
        gz_put(Int32(row), Int32(column + sort.offset), sort.text, ink.look, ink.pair)
      }
    }
  }

  private func place(_ cursor: Frame.Place?) {
    if cursorIsShown != (cursor != nil) {
      cursorIsShown = cursor != nil
      curs_set(cursor == nil ? 0 : 1)
    }
    let row = min(max(cursor?.row ?? size.rows - 1, 0), size.rows - 1)
    let column = min(max(cursor?.column ?? 0, 0), size.columns - 1)
    wmove(gz_screen(), Int32(row), Int32(column))
  }

  /// How the terminal is asked to mark what is pasted: as terminfo says, or as those with a mouse do.
  private static func pasteMarks() -> (on: [UInt8], off: [UInt8]) {
    if let on = gz_capability("BE"), let off = gz_capability("BD") {
      return (Array(String(cString: on).utf8), Array(String(cString: off).utf8))
    }
    guard gz_capability("kmous") != nil else { return ([], []) }
    return (Array("\u{1B}[?2004h".utf8), Array("\u{1B}[?2004l".utf8))
  }
}
