import Documents
import Terminal

@testable import Screens

/// A reader before the app: presses keys and looks at the picture.
struct Sitting {
  private(set) var app: App
  /// What was left to do for whoever runs the app, in order.
  private(set) var effects: [Effect] = []

  init(
    _ site: Site = Samples.portal, _ columns: Int = 80, _ rows: Int = 24,
    today: CalendarDate? = CalendarDate(year: 2020, month: 8, day: 13),
    ambiguousIsWide: Bool = false, language: Language = .english, isLinear: Bool = false,
    theme: Theme = .standard, allowance: Allowance = Allowance(), mode: Mode = .personal,
    idle: Duration = .zero, longest: Duration = .zero, hasKeeper: Bool = false
  ) {
    app = App(
      site: site, size: Size(columns: columns, rows: rows), today: today,
      ambiguousIsWide: ambiguousIsWide, theme: theme, mode: mode, language: language,
      isLinear: isLinear, allowance: allowance, idle: idle, longest: longest,
      hasKeeper: hasKeeper)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { hear(.input(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func remember(_ earlier: [Document.ID: Remembrance]) { app.remember(earlier) }

  mutating func open(_ destination: Destination) { effects += app.open(destination) }

  mutating func hear(_ event: Event) {
    effects += app.update(event)
    while app.isBusy { effects += app.update(.input(.idle)) }
  }

  mutating func putAside(_ id: Document.ID) { effects += app.putAside(id) }

  mutating func say(faultOfCatalogue fault: String) { app.say(faultOfCatalogue: fault) }

  /// Lets the time come that an instant says.
  mutating func pass(to instant: ContinuousClock.Instant) { effects += app.update(now: instant) }

  mutating func resize(_ columns: Int, _ rows: Int) {
    hear(.input(.resize(Size(columns: columns, rows: rows))))
  }

  mutating func learn(_ site: Site) {
    effects += app.update(site: site)
    while app.isBusy { effects += app.update(.input(.idle)) }
  }

  mutating func learn(_ state: CatalogueState) {
    effects += app.update(catalogue: state)
  }

  mutating func mouse(_ action: Mouse.Action, row: Int, column: Int) {
    hear(.input(.mouse(Mouse(action, at: Frame.Place(row: row, column: column)))))
  }

  var frame: Frame { app.frame }
  var text: String { app.frame.text }

  /// The rows of the picture, from the top.
  var rows: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row that the hardware cursor stands on.
  var cursorRow: String {
    guard let cursor = app.frame.cursor, rows.indices.contains(cursor.row) else { return "" }
    return rows[cursor.row]
  }

  /// The row that has the mark of the selected item.
  var selectedRow: String { rows.first { $0.hasPrefix("▸") } ?? "" }

  var lastRow: String { rows.last ?? "" }
}
