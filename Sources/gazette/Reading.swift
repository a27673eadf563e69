import Documents
import Loading
import Screens
import Terminal

/// A reader at a site: the loop that hands events to the app, does what it asks for, and shows its frames.
@MainActor struct Reading {
  private var folder: SiteFolder
  private let display: any Display
  private var app: App
  private var isOver = false

  init(
    _ folder: SiteFolder, on display: any Display, ambiguousIsWide: Bool, notice: String? = nil
  ) {
    self.folder = folder
    self.display = display
    app = App(
      site: folder.site, size: display.size, today: Day.today(), ambiguousIsWide: ambiguousIsWide)
    if let notice { app.say(notice) }
    if let entry = folder.onlyDocument { perform(app.open(.document(entry.id))) }
  }

  /// Reads until the reader leaves or the terminal is gone.
  mutating func run() {
    while !isOver {
      display.theme = app.theme
      display.usesMouse = app.usesMouse
      display.show(app.frame)
      hear(display.nextInput(within: patience))
    }
  }

  /// How long to wait for the reader: not at all while there is something to do meanwhile, and else until the date on
  /// the home screen may be yesterday's.
  private var patience: Duration { app.isBusy || !folder.isDescribed ? .zero : .seconds(60) }

  private mutating func hear(_ input: Input) {
    switch input {
    case .hangup: isOver = true
    case .idle: useIdleTime()
    default: perform(app.update(.input(input)))
    }
  }

  /// What is left to do goes in slices so short that no key waits for them.
  private mutating func useIdleTime() {
    if app.isBusy { perform(app.update(.input(.idle))) }
    if !folder.isDescribed {
      _ = folder.describe(within: .milliseconds(10))
      perform(app.update(site: folder.site))
    }
    app.update(today: Day.today())
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .load(let id): load(id)
      case .redraw: display.redraw()
      case .suspend: display.suspend()
      case .quit: isOver = true
      default: preconditionFailure("the app does this itself: \(effect)")
      }
    }
  }

  private mutating func load(_ id: Document.ID) {
    do throws(LoadingError) {
      perform(app.update(.document(try folder.document(id))))
    } catch {
      perform(app.update(.failure(id, "\(error)")))
    }
  }
}
