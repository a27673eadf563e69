import Terminal

extension App {
  /// The keys that work on every screen, where the screen gives them no other meaning.
  static let bindings: [Binding<App>] = [
    Binding("?", .function(1), hint: "help", help: "Show the keys") { _, _ in .open(.help) },
    Binding(
      "q", .escape, .backspace, hint: "back", help: "Go back",
      when: { !$0.isHome }
    ) { _, _ in .close },
    Binding("q", hint: "leave", help: "Leave Gazette, after a question", when: \.isHome) {
      app, _ in
      app.isAsking = true
      return nil
    },
    Binding("s", hint: "search", help: "Search the whole site") { _, _ in .open(.search()) },
    Binding("H", help: "Go to the home screen") { _, _ in .home },
    Binding("c", hint: "contrast", help: "Take the next theme: standard, high contrast, monochrome")
    { _, _ in .nextTheme },
    Binding(
      "M", hint: "mouse",
      help: "Mouse on or off; while off, the terminal selects text"
    ) { _, _ in .toggleMouse },
    Binding(.control("l"), help: "Draw the screen again") { _, _ in .redraw },
    Binding(.control("z"), help: "Stop for a while; the shell's fg continues") { _, _ in .suspend },
    Binding("Q", .control("c"), help: "Leave Gazette at once") { _, _ in .quit },
  ]

  /// What is shown of the common keys in the row of hints.
  static func commonHints(isHome: Bool) -> [KeyHelp] {
    let unwanted = isHome ? "back" : "leave"
    return bindings.filter { $0.hint != nil && $0.hint != unwanted }.map(KeyHelp.init(always:))
  }

  /// Keys that start programs or write files in other readers. Here they say why they do nothing.
  private static let inertKeys: Set<Key> = ["!", "|", "e", "v"]

  /// Keys that work while a line is typed, too.
  private static let constantKeys: Set<Key> = [.control("l"), .control("z"), .function(1)]

  /// Takes a key: an answer, then the open screen's own, then one that works everywhere.
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    if isAsking {
      isAsking = false
      return ["q", "Q", .enter, .control("c")].contains(key) ? [.quit] : []
    }
    if opening != nil, ["q", .escape, .backspace, .left].contains(key) {
      opening = nil
      return []
    }
    if App.constantKeys.contains(key), let effects = pressCommon(key) { return effects }
    if top.isTyping || top.answers(key) { return tellTop(.input(.key(key))) }
    if let effects = pressCommon(key) { return effects }
    if App.inertKeys.contains(key) {
      return perform(.say("Gazette only reads: it starts no program and writes no file."))
    }
    return tellTop(.input(.key(key)))
  }

  /// Takes a mouse event: the right button goes back, in a document by one jump; the rest is the open screen's.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    message = nil
    if isAsking {
      isAsking = false
      return []
    }
    if mouse.action == .rightClick, opening != nil {
      opening = nil
      return []
    }
    guard mouse.action == .rightClick, !(top is DocumentScreen) else {
      return tellTop(.input(.mouse(mouse)))
    }
    return perform(.close)
  }

  private mutating func pressCommon(_ key: Key) -> [Effect]? {
    guard
      let binding = App.bindings.first(where: { $0.keys.contains(key) && $0.isAvailable(self) })
    else { return nil }
    return binding.action(&self, desk).map { perform($0) } ?? []
  }
}

extension KeyHelp {
  /// Takes what is shown of a binding whose owner is not asked whether it does anything now.
  init(always binding: Binding<App>) {
    (keys, hint, help, isAvailable) = (binding.keys, binding.hint, binding.help, true)
  }
}
