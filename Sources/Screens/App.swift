import Documents
import Terminal
import Typesetting

/// The whole program as a value: it takes events and has a picture. What it cannot do itself, it asks for.
public struct App: Sendable {
  /// What all screens have before them.
  public internal(set) var desk: Desk
  /// How roles look; one of `Theme.all`.
  public internal(set) var theme: Theme
  /// Whether mouse events are wanted. At a terminal of one's own they are not at the start, so that the terminal's own
  /// selection of text works; at a public terminal they always are, so that nothing is selected.
  public internal(set) var usesMouse: Bool

  /// The open screens, the home screen first.
  var screens: [any Screen]
  /// What is said in the last rows until the next key.
  var message: Message?
  /// Whether the reader is asked if the program shall end.
  var isAsking = false
  /// What citations can lead to, since a document was last opened; nil where the site has changed.
  var citations: Citable?
  /// The making of links of the open document.
  var linking: CitationLinking?
  /// The document that has been asked for and is not here yet.
  var opening: Opening?
  /// The titles of documents that the catalogue has told of.
  var titles: [Document.ID: String] = [:]
  /// What is remembered of documents that were read; nil where nothing is.
  var remembrances: [Document.ID: Remembrance]?
  /// The number of the screen whose document waits for another to be laid beside it.
  var besideIsAwaited: Int?
  /// How long nobody has been there, at a public terminal; nil elsewhere.
  var visit: Visit?
  /// With what every visit begins.
  let beginning: Beginning

  /// Opens a site at its home screen. `first` gives the theme to begin with. After the time `idle` without a touch a
  /// visit to a public terminal ends, and so does one that has lasted for the time `longest`; never where they are zero.
  /// `hasKeeper` says that a passphrase ends the program there.
  public init(
    site: Site, size: Size, today: CalendarDate? = nil, ambiguousIsWide: Bool = false,
    theme first: Theme = .standard, mode: Mode = .personal, language: Language = .english,
    isLinear: Bool = false, allowance: Allowance = Allowance(), idle: Duration = .zero,
    longest: Duration = .zero, hasKeeper: Bool = false
  ) {
    beginning = Beginning(theme: first, language: language, idle: idle, longest: longest)
    usesMouse = mode == .kiosk
    visit = mode == .kiosk ? Visit(limit: idle, longest: longest) : nil
    desk = Desk(
      site: site, size: size, today: today, ambiguousIsWide: ambiguousIsWide, mode: mode,
      language: language, isLinear: isLinear, allowance: allowance)
    desk.hasKeeper = mode == .kiosk && hasKeeper
    theme = first
    screens = []
    screens = [HomeScreen(at: desk)]
  }

  /// Whether the open screen has work to do while the reader does nothing; then `.input(.idle)` should come at once.
  public var isBusy: Bool { top.isBusy || hasLinksToMake }

  /// Takes what happened. What is returned is left to do for whoever runs the app: `.load`, `.ask`, `.copy`,
  /// `.remember`, `.redraw`, `.forget`, `.tryPassphrase`, `.end`, and for who owns the terminal `.suspend` and `.quit`; nothing else.
  public mutating func update(_ event: Event) -> [Effect] {
    if case .input(let input) = event {
      if isForVisit(input) { return [] }
      if input.isByHand { ceaseAwaiting() }
    }
    switch event {
    case .input(.key(let key)): return take(key)
    case .input(.mouse(let mouse)): return take(mouse)
    case .input(.resize(let size)):
      // A window that says it has changed and has not is drawn anew, but nothing moves.
      guard size != desk.size else { return [] }
      desk.size = size
      return tellAll(.resize)
    case .input(.hangup): return [.end]
    case .input(.idle) where !top.isBusy && hasLinksToMake:
      makeLinks()
      return []
    case .input: return tellTop(event)
    case .document(let document): return arrived(document)
    case .head(let head):
      showHead(head)
      return []
    case .failure(let id, let reason): return failed(id, reason)
    case .answer(let question, .failure) where desk.mode == .kiosk:
      return tellAll(.answer(question, .failure(desk.words.searchRests)))
    case .catalogue: return tellTop(event)
    case .answer(_, let answer):
      learnTitles(from: answer)
      return tellAll(event)
    case .resize, .site, .language, .passphraseRefused: return tellAll(event)
    }
  }

  /// Takes a site of which more is known than of the one before.
  public mutating func update(site: Site) -> [Effect] {
    desk.site = site
    citations = nil
    return tellAll(.site)
  }

  /// The screen that is seen.
  var top: any Screen {
    get { screens.last ?? HomeScreen(at: desk) }
    set {
      if !screens.isEmpty { screens.removeLast() }
      screens.append(newValue)
    }
  }

  /// Whether only the home screen is open.
  var isHome: Bool { screens.count <= 1 }

  /// Lets the open screen hear of an event.
  mutating func tellTop(_ event: Event) -> [Effect] {
    guard !screens.isEmpty, let effect = screens[screens.count - 1].update(event, at: desk) else {
      return []
    }
    return perform(effect)
  }

  /// Lets every screen hear of an event, those below too, as the reader may come back to them.
  mutating func tellAll(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices {
      guard let effect = screens[index].update(event, at: desk) else { continue }
      // What a screen below wanted to open, the reader has left.
      if case .open = effect, index < screens.count - 1 { continue }
      effects.append(effect)
    }
    return effects.flatMap { perform($0) }
  }
}
