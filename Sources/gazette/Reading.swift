import Confinement
import Documents
import Loading
import Screens
import Terminal

/// A reader at a site: the loop that hands events to the app, does what it asks for, and shows its frames.
@MainActor struct Reading {
  private var folder: SiteFolder
  private let librarian: Librarian?
  private let display: any Display
  private let memory: Recollection?
  private var app: App
  private var isOver = false
  /// The document of which only the head has been read.
  private var unfinished: Document.ID?
  /// What the app was last told of the catalogue.
  private var heard = CatalogueState()
  /// When the app was last told of heads that were read.
  private var told = ContinuousClock.now
  /// The warden of a public terminal.
  private let watch: Watch?

  init(
    _ folder: SiteFolder, _ librarian: Librarian?, on display: any Display,
    appearance: Appearance, allowance: Allowance = Allowance(),
    memory: Recollection? = nil, notice: String? = nil, mode: Mode = .personal,
    idle: Duration = .zero, longest: Duration = .zero, hasKeeper: Bool = false,
    watch: Watch? = nil
  ) {
    self.folder = folder
    self.librarian = librarian
    self.display = display
    self.memory = memory
    self.watch = watch
    app = App(
      site: folder.site, size: display.size, today: Day.today(),
      ambiguousIsWide: appearance.ambiguousIsWide,
      theme: appearance.chosenTheme, mode: mode, language: appearance.chosenLanguage,
      isLinear: appearance.isLinear, allowance: allowance, idle: idle, longest: longest,
      hasKeeper: hasKeeper)
    if let memory { app.remember(memory.earlier) }
    if let notice { app.say(notice) }
    if let entry = folder.onlyDocument { perform(app.open(.document(entry.id))) }
  }

  /// Reads until the reader leaves or the terminal is gone.
  mutating func run() {
    show()
    watch?.begins()
    librarian?.begin()
    while !isOver {
      watch?.isAwake()
      librarian?.tend()
      let rest = [app.patience, watch?.rest].compactMap(\.self).reduce(patience, min)
      let input = display.nextInput(within: rest)
      perform(app.update(now: ContinuousClock.now))
      hear(input)
      hearLibrarian()
      hearWarden()
      show()
      if !app.holdsDocument { watch?.isClosed() }
    }
    librarian?.end()
    memory?.finish(with: app.openRemembrances)
  }

  private func show() {
    display.theme = app.theme
    display.usesMouse = app.usesMouse
    display.show(app.frame)
  }

  /// How long to wait for the reader: not at all while there is something to do meanwhile, hardly while an answer is
  /// to come, and else until the date on the home screen may be yesterday's.
  private var patience: Duration {
    if unfinished != nil || app.isBusy || !folder.isDescribed { return .zero }
    guard let librarian else { return .seconds(60) }
    // What the librarian is doing is asked first: its news is complete when it is done.
    let (isAnswering, isBuilding) = (librarian.isAnswering, librarian.isBuilding)
    if librarian.hasNews || librarian.state != heard { return .zero }
    if isAnswering { return .milliseconds(4) }
    if isBuilding { return .milliseconds(200) }
    return librarian.isUnsettled ? .seconds(2) : librarian.pause ?? .seconds(60)
  }

  private mutating func hear(_ input: Input) {
    // No key means a document of which only the head is here.
    let isFinishing = unfinished != nil && input != .hangup
    if isFinishing { finish() }
    switch input {
    case .hangup: isOver = true
    case .idle: if !isFinishing { useIdleTime() }
    default: perform(app.update(.input(input)))
    }
  }

  /// What is left to do goes in slices so short that no key waits for them.
  private mutating func useIdleTime() {
    if app.isBusy { perform(app.update(.input(.idle))) }
    if !folder.isDescribed { describe() }
    app.update(today: Day.today())
  }

  /// Reads heads of files. The app hears of them a few times a second, as it orders its lists anew each time.
  private mutating func describe() {
    folder.describe(within: .milliseconds(10))
    let now = ContinuousClock.now
    guard folder.isDescribed || now >= told + .milliseconds(250) else { return }
    told = now
    if folder.isDescribed { librarian?.know(folder.site) }
    perform(app.update(site: folder.site))
  }

  private mutating func hearLibrarian() {
    guard let librarian else { return }
    let (news, state) = librarian.takeNews()
    // What was found before the catalogue changed must not pass for what is in it now: it is asked for again then.
    for (question, answer) in news.answers { perform(app.update(.answer(question, answer))) }
    heard = state
    perform(app.update(catalogue: state))
    if let loss = news.loss { watch?.note("\(loss); what was read before stays") }
    if let remark = news.remark { app.say(faultOfCatalogue: remark) }
    if let folder = news.folder {
      self.folder = folder
      watch?.note("the site has changed, and is read as it is now")
      perform(app.update(site: folder.site))
    }
  }

  private mutating func hearWarden() {
    for refusal in watch?.refusals() ?? [] {
      let seconds = Int((refusal.wait / .seconds(1)).rounded(.up))
      perform(
        app.update(.passphraseRefused(isEarly: refusal.isEarly, seconds: max(seconds, 1))))
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .load(let id): load(id)
      case .ask(let question): librarian?.ask(question)
      case .remember(let id, let remembrance): memory?.note(remembrance, of: id)
      case .copy(let text): display.copy(text)
      case .redraw: display.redraw()
      case .forget:
        display.forget()
        librarian?.forget()
      case .tryPassphrase(let phrase): watch?.offer(phrase)
      case .suspend: display.suspend()
      case .quit, .end: isOver = true
      default: preconditionFailure("the app does this itself: \(effect)")
      }
    }
  }

  private mutating func load(_ id: Document.ID) {
    if watch?.mayOpen(id) == false {
      perform(app.putAside(id))
      return
    }
    if app.takesHead, let head = folder.head(of: id) {
      unfinished = id
      perform(app.update(.head(head)))
    } else {
      read(id)
    }
  }

  /// Reads the rest of the document whose head is shown.
  private mutating func finish() {
    guard let id = unfinished else { return }
    unfinished = nil
    display.catchUp()
    read(id)
  }

  private mutating func read(_ id: Document.ID) {
    do throws(LoadingError) {
      perform(app.update(.document(try folder.document(id))))
    } catch {
      let isPrivate = app.desk.mode == .personal
      perform(app.update(.failure(id, isPrivate ? "\(error)" : error.reason)))
    }
  }
}
