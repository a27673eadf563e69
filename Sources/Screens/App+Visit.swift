import Terminal
import Typesetting

/// With what a visit to a public terminal begins, whoever was there before.
struct Beginning: Hashable, Sendable {
  /// The theme.
  let theme: Theme
  /// The language of the interface.
  let language: Language
  /// How long nobody need touch anything.
  let idle: Duration
  /// How long a visit may last.
  let longest: Duration
}

extension App {
  /// Takes the time, of a clock that goes on while the machine is suspended. Comes before the input of the same time.
  /// What is returned is left to do, as in `update`.
  public mutating func update(now: ContinuousClock.Instant) -> [Effect] {
    visit?.update(now: now) == true ? endVisit() : []
  }

  /// How long the picture stays as it is if nothing happens; nil for ever.
  public var patience: Duration? { visit?.patience }

  /// Whether an input only says that somebody is there: it takes the warning away, or begins a visit.
  mutating func isForVisit(_ input: Input) -> Bool {
    input.isByHand && visit?.touch() ?? false
  }

  /// Ends a visit: everything is as it was at the start, but for what is known of the site.
  mutating func endVisit() -> [Effect] {
    guard var visit else { return [] }
    let (desk, beginning) = (desk, beginning)
    self = App(
      site: desk.site, size: desk.size, today: desk.today, ambiguousIsWide: desk.ambiguousIsWide,
      theme: beginning.theme, mode: desk.mode, language: beginning.language,
      isLinear: desk.isLinear, allowance: desk.allowance,
      idle: beginning.idle, longest: beginning.longest, hasKeeper: desk.hasKeeper)
    self.desk.catalogue = desk.catalogue
    visit.finish()
    self.visit = visit
    return tellTop(.catalogue) + [.forget]
  }

  /// Draws the warning that the visit ends, in a box in the middle.
  func draw(_ warning: Visit.Warning, on frame: inout Frame) {
    let isWide = desk.ambiguousIsWide
    let room = max(min(frame.size.columns - 6, 60), 1)
    let others = Language.allCases.filter { $0 != desk.language }.map(\.words)
    let texts = [desk.words] + others
    let lines = texts.flatMap {
      wrap($0.sentence(of: warning), toColumns: room, ambiguousIsWide: isWide)
    }
    let shown = lines.prefix(max(frame.size.rows - 2, 1))
    let width = (shown.map { columns(of: $0, ambiguousIsWide: isWide) }.max() ?? 0) + 4
    let left = max((frame.size.columns - width) / 2, 0)
    let top = max((frame.size.rows - shown.count - 2) / 2, 0)
    for row in top..<top + shown.count + 2 {
      for column in left..<left + width {
        frame.put(Cell(" ", role: .warning), row: row, column: column)
      }
    }
    for (row, line) in shown.enumerated() {
      frame.write(
        [Span(line, .warning)], row: top + 1 + row, column: left + 2, ambiguousIsWide: isWide)
    }
    frame.cursor = Frame.Place(row: min(top + 1, frame.size.rows - 1), column: left)
  }
}

extension Words {
  /// What a warning says.
  fileprivate func sentence(of warning: Visit.Warning) -> String {
    switch warning.reason {
    case .nobodyIsThere: self.warning(seconds: warning.seconds)
    case .visitIsLong: lastWarning(seconds: warning.seconds)
    }
  }
}
