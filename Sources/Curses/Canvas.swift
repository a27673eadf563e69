import CNcurses
import Glibc
import Terminal

/// What ncurses holds of the screen: frames in, the bytes that change the terminal out.
///
/// There can be one at a time, as ncurses has one screen. It knows no terminal line.
@MainActor final class Canvas {
  private let spool: Spool
  private let colouring: Inks.Colouring
  private var inks: Inks
  private var standIns = StandIns()
  /// The window's size, as ncurses was told.
  private(set) var size = Size(columns: 80, rows: 24)
  /// The frame that stands on the screen; nil where everything is to be drawn again.
  private var shown: Frame?
  private var cursorIsShown: Bool?
  private var large = LargeLines()
  /// Whether the cursor stands where ncurses has not put it.
  private var cursorIsAstray = false
  private var margins: ScrollMargins
  /// Whether the terminal scrolls between margins as the VT100 does.
  private let hasMargins: Bool
  /// Where ncurses has left the cursor, from 0.
  private var spot = Frame.Place(row: 0, column: 0)

  /// Starts ncurses for a kind of terminal.
  init(terminalType type: String, theme: Theme) throws(CursesError) {
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
    colouring = Inks.colouring()
    erasure = Canvas.capability("E3")
    hasMargins = Canvas.hasMargins
    margins = ScrollMargins(
      hasAddresses: Canvas.capability("vpa") == Array("\u{1B}[%i%p1%dd".utf8)
        && Canvas.capability("hpa") == Array("\u{1B}[%i%p1%dG".utf8))
    inks = Inks(theme, colouring: colouring)
    self.theme = theme
  }

  /// How roles look.
  var theme: Theme {
    didSet {
      inks = Inks(theme, colouring: colouring)
      shown = nil
    }
  }

  /// Takes a new size; the next frame is drawn from nothing.
  func resize(_ size: Size) {
    self.size = size
    resize_term(Int32(size.rows), Int32(size.columns))
    forget()
  }

  /// Draws the next frame from nothing.
  func forget() {
    shown = nil
    large.forget()
    cursorIsShown = nil
    gz_draw_from_nothing()
  }

  /// What to write so that the terminal drops the lines that it keeps above the screen; nothing where it knows no way.
  let erasure: [UInt8]

  /// What to write so that the terminal shows a frame.
  func paint(_ frame: Frame) -> [UInt8] {
    if shown?.size != frame.size { shown = nil }
    var before = cursorIsAstray ? Canvas.motion(row: size.rows - 1, column: 0) : []
    if large.differs(from: frame) || shown == nil {
      let undoing = large.undo(rows: size.rows)
      if !undoing.isEmpty || !frame.doubled.isEmpty { forget() }
      before += undoing
    }
    let isAnew = shown == nil
    if isAnew { werase(gz_screen()) }
    let mayScroll =
      !isAnew && !cursorIsAstray && frame.doubled.isEmpty && frame.size == size
    let shift = mayScroll ? self.shift(to: frame) : nil
    let scrolling = shift.map { scroll($0, to: frame) } ?? []
    for row in 0..<min(size.rows, frame.size.rows) {
      // Lines of double size are not for ncurses, whose rows under them stay empty.
      if frame.doubled.contains(row) || frame.doubled.contains(row - 1) { continue }
      let cells = frame.row(row)
      let origin = shift.map { $0.origin(of: row) } ?? row
      if let shown, let origin, shown.row(origin) == cells { continue }
      put(cells, row: row)
    }
    shown = frame
    let former = spot
    place(frame.cursor, isApart: !frame.doubled.isEmpty)
    let drawn = refreshed(isAnew: isAnew)
    if mayScroll, let drawn = margins.adapted(drawn, row: former.row) { return scrolling + drawn }
    var released = margins.release()
    if !released.isEmpty { released += Canvas.motion(row: former.row, column: former.column) }
    return scrolling + released + before + drawn + large.paint(frame, inks) + lead(to: frame)
  }

  /// What ncurses writes to make the terminal show what it holds.
  private func refreshed(isAnew: Bool = false) -> [UInt8] {
    wnoutrefresh(gz_screen())
    doupdate()
    let bytes = CommonSequences.only(
      in: spool.take(), rows: size.rows, isAnew: isAnew)
    return standIns.restored(bytes)
  }

  /// The door: the only place where anything is put on the screen, one cell at its own column.
  private func put(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, cell) in cells.enumerated() where cell.columns > 0 && column < size.columns {
      let ink = inks[cell.role]
      let fits = column + cell.columns <= size.columns
      for sort in Sort.sorts(of: fits ? cell : .blank, standIns: &standIns) {
        gz_put(Int32(row), Int32(column + sort.offset), sort.text, ink.look, ink.pair)
      }
    }
  }

  /// Puts the cursor where a frame with lines of double size has it; ncurses has it in the last row meanwhile, as its
  /// motions go astray in such lines.
  private func lead(to frame: Frame) -> [UInt8] {
    cursorIsAstray = !frame.doubled.isEmpty
    guard cursorIsAstray, let cursor = frame.cursor else { return [] }
    return Canvas.motion(row: cursor.row, column: cursor.column)
  }

  private static func motion(row: Int, column: Int) -> [UInt8] {
    Array("\u{1B}[\(row + 1);\(column + 1)H".utf8)
  }

  private func place(_ cursor: Frame.Place?, isApart: Bool) {
    if cursorIsShown != (cursor != nil) {
      cursorIsShown = cursor != nil
      curs_set(cursor == nil ? 0 : 1)
    }
    let own = isApart ? nil : cursor
    let row = min(max(own?.row ?? size.rows - 1, 0), size.rows - 1)
    let column = min(max(own?.column ?? 0, 0), size.columns - 1)
    wmove(gz_screen(), Int32(row), Int32(column))
    spot = Frame.Place(row: row, column: column)
  }

  // MARK: Scrolling

  private func shift(to frame: Frame) -> Shift? {
    guard hasMargins, let shown else { return nil }
    return Shift(from: shown, to: frame, between: margins.rows)
  }

  /// What to write to move rows. ncurses moves them as well, and what it writes for it is not needed.
  private func scroll(_ shift: Shift, to frame: Frame) -> [UInt8] {
    var bytes = margins.set(shift.rows)
    if !bytes.isEmpty || spot.row != shift.edge {
      let former = spot
      // Where the text of the row that comes in begins; the cursor keeps its column while rows move under it.
      let cells = frame.row(shift.edge)
      let column = cells.firstIndex { $0 != .blank }.map { $0 - cells.startIndex }
      spot = Frame.Place(row: shift.edge, column: column ?? 0)
      wmove(gz_screen(), Int32(spot.row), Int32(spot.column))
      let way = margins.adapted(refreshed(), row: former.row)
      bytes +=
        (bytes.isEmpty ? way : nil) ?? Canvas.motion(row: spot.row, column: spot.column)
    }
    gz_scroll(Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound), Int32(shift.count))
    _ = refreshed()
    let step = shift.count > 0 ? [0x0A] : [0x1B, UInt8(ascii: "M")]
    return bytes + Array(repeating: step, count: abs(shift.count)).joined()
  }

  /// Whether the terminal's description has margins, and steps of the cursor at them, as in the VT100.
  private static var hasMargins: Bool {
    capability("csr") == Array("\u{1B}[%i%p1%d;%p2%dr".utf8)
      && [[0x0A], [0x1B, UInt8(ascii: "D")]].contains(capability("ind"))
      && capability("ri").starts(with: [0x1B, UInt8(ascii: "M")])
      // In the last column the cursor waits, so that no character scrolls.
      && tigetflag("xenl") == 1
  }

  // MARK: Coming and going

  /// What has to go before the farewell while there are lines of double size on the screen, or will be with a frame.
  func undoing(_ frame: Frame) -> [UInt8] {
    large.isAny || !frame.doubled.isEmpty ? LargeLines.undoing(rows: size.rows) : []
  }

  /// What has to go before the farewell since margins were set in the terminal.
  var undoingOfMargins: [UInt8] { margins.wereSet ? ScrollMargins.undoing : [] }

  /// What to write to take the terminal over, before the next frame; and what gives it back from then on.
  func entry(mouse: Bool) -> (bytes: [UInt8], farewell: [UInt8]) {
    keypad(gz_screen(), true)
    mousemask(mouse ? gz_mouse_events() : 0, nil)
    mouseinterval(0)
    _ = spool.take()
    endwin()
    // The cursor is shown last: some terminals hide it again with the way out, as it was on the way in.
    let farewell = pasteMarks.off + spool.take() + Canvas.capability("cnorm")
    // ncurses writes the way in with the next frame, but the keypad's part only to a real terminal.
    keypad(gz_screen(), true)
    forget()
    _ = margins.release()
    return (pasteMarks.on + spool.take(), farewell)
  }

  /// What to write to give the terminal back, in order to take it in another way.
  func exit() -> [UInt8] {
    endwin()
    return margins.release() + large.undo(rows: size.rows) + pasteMarks.off + spool.take()
  }

  /// How the terminal is asked to mark what is pasted: as terminfo says, or as those with a mouse do.
  private lazy var pasteMarks: (on: [UInt8], off: [UInt8]) = {
    let told = (on: Canvas.capability("BE"), off: Canvas.capability("BD"))
    if !told.on.isEmpty, !told.off.isEmpty { return told }
    if Canvas.capability("kmous").isEmpty { return ([], []) }
    return (Array("\u{1B}[?2004h".utf8), Array("\u{1B}[?2004l".utf8))
  }()

  private static func capability(_ name: String) -> [UInt8] {
    gz_capability(name).map { Array(String(cString: $0).utf8) } ?? []
  }
}
