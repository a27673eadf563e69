import Terminal

extension App {
  /// The keys that work on every screen, where the screen gives them no other meaning.
  static let bindings: [Binding<App>] = [
    Binding(.help, "?", .function(1)) { _, _ in .open(.help) },
    Binding(
      .back, "q", .escape, .backspace,
      when: { !$0.isHome }
    ) { _, _ in .close },
    Binding(.leave, "q", when: \.isHome) {
      app, _ in
      app.isAsking = true
      return nil
    },
    Binding(.search, "s") { _, _ in .open(.search()) },
    Binding(.home, "H") { _, _ in .home },
    Binding(.changeLanguage, "L") { _, _ in .nextLanguage },
    Binding(.nextTheme, "c") { _, _ in .nextTheme },
    Binding(.toggleMouse, "M") { _, desk in desk.owner.map(Effect.toggleMouse) },
    Binding(.redraw, .control("l")) { _, _ in .redraw },
    Binding(.suspend, .control("z")) { _, desk in desk.owner.map(Effect.suspend) },
    Binding(.leaveAtOnce, "Q", .control("c")) { _, desk in desk.owner.map(Effect.quit) },
    Binding(.howToBegin, "q", when: \.isHome) { _, desk in .say(desk.words.howToBegin) },
    Binding(.startAgain, "Q") { app, _ in app.isHome ? .endVisit : .home },
    Binding(.endForKeeper, .control("x"), when: \.desk.hasKeeper) { _, _ in .open(.passphrase) },
  ]

  /// What is shown of the common keys in the row of hints.
  static func commonHints(isHome: Bool, at desk: Desk) -> [KeyHelp] {
    let unwanted = isHome ? Action.back : .leave
    return bindings.filter { $0.action != unwanted && $0.action.modes.contains(desk.mode) }
      .map { KeyHelp(always: $0, at: desk) }.filter { $0.hint != nil }
  }

  /// Keys that start programs or write files in other readers. Here they say why they do nothing.
  private static let inertKeys: Set<Key> = ["!", "|", "e", "v"]

  /// Keys that end or stop programs elsewhere. At a public terminal they say that they do not.
  private static let lastingKeys: Set<Key> = [.control("c"), .control("z"), .control("\\")]

  /// Keys that work while a line is typed, too.
  private static let constantKeys: Set<Key> = [.control("l"), .control("z"), .function(1)]

  /// Takes a key: an answer, then the open screen's own, then one that works everywhere.
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    if isAsking {
      isAsking = false
      guard let owner = desk.owner else { return [] }
      return ["q", "Q", .enter, .control("c")].contains(key) ? [.quit(owner)] : []
    }
    if opening != nil, ["q", .escape, .backspace, .left].contains(key) {
      opening = nil
      return []
    }
    if App.constantKeys.contains(key), let effects = pressCommon(key) { return effects }
    if top.isTyping { return tellTop(.input(.key(key))) }
    let key = key.command
    makeLinks(for: key)
    if top.answers(key, at: desk) { return tellTop(.input(.key(key))) }
    if let effects = pressCommon(key) { return effects }
    if App.inertKeys.contains(key) {
      return perform(.say(desk.words.onlyReads))
    }
    if desk.mode == .kiosk, App.lastingKeys.contains(key) {
      return perform(.say(desk.words.nothingEnds))
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
    guard mouse.action == .rightClick, !(top is DocumentScreen || top is BesideScreen)
    else {
      return tellTop(.input(.mouse(mouse)))
    }
    return perform(.close)
  }

  private mutating func pressCommon(_ key: Key) -> [Effect]? {
    guard
      let binding = App.bindings.first(where: { $0.answers(key, of: self, at: desk) })
    else { return nil }
    return binding.perform(&self, desk).map { perform($0) } ?? []
  }
}

extension KeyHelp {
  /// Takes what is shown of a binding whose owner is not asked whether it does anything now.
  init(always binding: Binding<App>, at desk: Desk) {
    self.init(
      keys: binding.keys, hint: binding.isHinted ? desk.words.hint(binding.action) : nil,
      help: desk.words.help(binding.action), isAvailable: true)
  }
}
