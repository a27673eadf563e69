import Documents
import Terminal

/// An audit of a public terminal: every key is pressed on every screen that keys lead to, alone and after each key that
/// begins something in other readers. It works on the app as a value: nothing is read but what `loading` gives.
public struct Audit {
  /// How many screens, and screens in different states, were found.
  public private(set) var screens = 0
  /// How many keys were pressed on them.
  public private(set) var presses = 0
  /// What was found that must not be, in one line each.
  public private(set) var faults: [String] = []

  private let site: Site
  private let loading: (Document.ID) -> Document?
  private var queue: [App] = []
  private var seen: Set<String> = []

  /// The most screens that are looked at.
  private let limit: Int

  /// Audits the screens of a site, at most so many; with the one for a keeper where a passphrase ends the program.
  public init(
    of site: Site, limit: Int = 40, hasKeeper: Bool = false,
    loading: @escaping (Document.ID) -> Document?
  ) {
    (self.site, self.limit, self.loading) = (site, limit, loading)
    let app = App(
      site: site, size: Size(columns: 80, rows: 24), mode: .kiosk, hasKeeper: hasKeeper)
    note(app)
    while let next = queue.first, screens < limit {
      queue.removeFirst()
      screens += 1
      press(on: next)
    }
  }

  /// All keys that a terminal can send, but for letters of other scripts.
  public static let keys: [Key] =
    (0x20...0x7E).map { Key.character(Character(Unicode.Scalar(UInt8($0)))) }
    + (0x61...0x7A).map { Key.control(Character(Unicode.Scalar(UInt8($0)))) }
    + ["\\", "]", "^", "_"].map { Key.control($0) }
    + [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown,
    ] + (1...12).map { Key.function($0) } + ["，", "、", "字", "é"]

  /// Keys after which other readers open files, start programs or end.
  public static let beginnings: [Key] = [":", "!", "|", "v", "g", "o", "/", .escape]

  private mutating func press(on app: App) {
    for key in Audit.keys {
      var pressed = app
      take(key, by: &pressed, on: app)
      check(pressed, after: [key], on: app)
      note(pressed)
    }
    for first in Audit.beginnings {
      var begun = app
      take(first, by: &begun, on: app)
      for key in Audit.keys {
        var pressed = begun
        take(key, by: &pressed, on: app)
        check(pressed, after: [first, key], on: app)
      }
    }
  }

  /// Presses a key, and does what the app asks for.
  private mutating func take(_ key: Key, by app: inout App, on screen: App) {
    presses += 1
    let isForKeeper = app.top is PassphraseScreen && app.desk.hasKeeper
    for effect in app.update(.input(.key(key))) {
      switch effect {
      case .load(let id):
        guard site.root.entry(id) != nil else {
          fault("asks for \(id), which is not of the site", key, screen)
          continue
        }
        let answer = loading(id).map(Event.document) ?? .failure(id, "")
        _ = app.update(answer)
      case .ask, .redraw, .forget: break
      case .tryPassphrase where isForKeeper: break
      default: fault("asks for \(effect)", key, screen)
      }
    }
  }

  private mutating func check(_ app: App, after keys: [Key], on screen: App) {
    guard let last = keys.last else { return }
    if !app.desk.searches.isEmpty { fault("remembers a search", last, screen) }
    if app.screens.isEmpty { fault("closes the last screen", last, screen) }
    if app.isAsking { fault("offers to leave", last, screen) }
    if !app.usesMouse { fault("turns the mouse off", last, screen) }
    if keys.count == 1, app.frame.size != app.desk.size { fault("draws no picture", last, screen) }
  }

  private mutating func fault(_ words: String, _ key: Key, _ app: App) {
    guard faults.count < 20 else { return }
    faults.append("\(app.top.title(at: app.desk)), key \(key.name): \(words)")
  }

  /// Notes a screen to be looked at, unless one in the same state has been.
  private mutating func note(_ app: App) {
    guard queue.count < limit, app.screens.count <= 6 else { return }
    let state = "\(type(of: app.top)) \(app.top.isTyping) \(app.top.state(at: app.desk))"
    if seen.insert(state).inserted { queue.append(app) }
  }
}

extension Screen {
  /// What tells the states of a screen apart: the keys that do something, or what stands beside a line that is typed.
  fileprivate func state(at desk: Desk) -> String {
    guard isTyping else {
      return keyHelp(at: desk).map { $0.isAvailable ? "1" : "0" }.joined()
    }
    let rows = frame(at: desk).text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.suffix(2).map { $0.prefix { $0 != ":" } }.joined(separator: "|")
  }
}
