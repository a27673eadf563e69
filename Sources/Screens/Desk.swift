import Documents
import Terminal

/// What lies before the reader whatever screen is open: the site, the window, the day, how text is set.
public struct Desk: Hashable, Sendable {
  /// The site that is read.
  public var site: Site
  /// The size of the window.
  public var size: Size
  /// The day's date, shown on the home screen.
  public var today: CalendarDate?
  /// Whether the terminal draws characters of ambiguous width in two columns.
  public var ambiguousIsWide: Bool
  /// The space around the lines of a document; one setting for all documents of a session.
  public var textSize: TextSize

  /// Whether screens are for the ear and for braille: no boxes, no columns, one thing a line.
  public let isLinear: Bool

  /// For whom the program runs.
  public let mode: Mode
  /// Whether a passphrase ends the program at a public terminal.
  var hasKeeper = false
  /// The language of the interface.
  public var language: Language
  /// What the reader has allowed that not every terminal does well.
  public let allowance: Allowance

  /// What there is to search in.
  public var catalogue: CatalogueState

  /// What was searched for, the last first; kept in memory alone.
  public var searches: [String] = []

  /// Whether the window is one of two that have their hints in common.
  var isShared = false

  /// The words of the interface.
  var words: any Words { language.words }

  /// Lays a desk.
  public init(
    site: Site, size: Size, today: CalendarDate? = nil, ambiguousIsWide: Bool = false,
    textSize: TextSize = .normal, catalogue: CatalogueState = CatalogueState(),
    mode: Mode = .personal, language: Language = .english, isLinear: Bool = false,
    allowance: Allowance = Allowance()
  ) {
    self.site = site
    self.size = size
    self.today = today
    self.ambiguousIsWide = ambiguousIsWide
    self.textSize = textSize
    self.catalogue = catalogue
    self.mode = mode
    self.isLinear = isLinear
    self.language = language
    self.allowance = allowance
  }
}
