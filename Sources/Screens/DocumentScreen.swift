import Documents
import Terminal
import Typesetting

/// A document that is read.
struct DocumentScreen: Screen {
  /// The document.
  var document: Document
  /// What the window shows of it.
  var page: Page
  /// Where things stand in the window.
  var layout: DocumentLayout
  /// The table of contents and the references; nil as long as a long document has not been read through.
  var contents: DocumentContents?
  /// What has been read of a long document.
  var contentsDraft = DocumentContents.Draft()
  /// The table of contents, where it is open.
  var pane: OutlinePane?
  /// The slip that lies over the text, if one does.
  var slip: Slip?
  /// The terms that the document defines, as far as they have been read.
  var definitions: Definitions
  /// The line that is being typed.
  var line: DocumentLine?
  /// What is searched for.
  var search: Search?
  /// The match that the reader is at.
  var match: Finder.Match?
  /// Whether the search went round an end of the document to the match.
  var isRound = false
  /// The selected link or footnote reference, as an index.
  var reference: Int?
  /// The documents that it may cite, where the site does not list them itself.
  var cited: [Document.ID: Entry] = [:]
  /// The place of a citation that is to be selected as soon as it is a link.
  var sought: Document.Position?
  /// Where the reader has been.
  var travels = Travels()
  /// What the next letter is for: a mark to set, or a mark to go to.
  var awaits: AwaitedLetter?
  /// How the reader wants tables that do not fit; nil where it is the window's width that says it.
  var tables: Measure.Tables?
  /// What is shown of the first table in sight that is wider than its room.
  var tableView: Galley.TableView?
  /// What is shown in other roles than its own.
  var highlights: [Highlight] = []
  /// What was shown last, and the first row of it that was new.
  var fresh: FreshRows?
  /// Where the cursor stands.
  var cursor: Frame.Place?
  /// The numbers of the references that are seen, with the places where they begin.
  var numbers: [(number: Int, reference: Int, place: Frame.Place)] = []

  /// Whether its citations are links, as far as they lead somewhere.
  var isLinked = true
  /// Whether it is one of two documents beside each other.
  var isSide = false

  /// What a letter is waited for.
  enum AwaitedLetter: Sendable { case toMark, toReturn }

  /// Opens a document at its start, or at an anchor that an address names.
  init(_ document: Document, anchor: String? = nil, at desk: Desk) {
    self.document = document
    definitions = Definitions(unreadOf: document)
    layout = DocumentLayout(desk, hasOutline: false)
    page = Page(
      document, front: DocumentFront.blocks(of: document, in: desk.language),
      measure: layout.measure,
      rows: layout.rowCount)
    if document.blocks.count <= DocumentScreen.shortest { readThrough() }
    if let anchor, let position = document.position(of: anchor, in: readThrough().outline) {
      page.turn(to: position)
    }
    settle(at: desk)
  }

  /// How many blocks a document may have that is read through at once.
  private static let shortest = 4000
  /// How many blocks of a longer one are read through in one slice of idle time.
  private static let portion = 500

  static let bindings: [Binding<DocumentScreen>] =
    findingBindings + tableBindings + referenceBindings + noteBindings + definitionBindings
    + citingBindings + codeBindings + copyingBindings + besideBindings + goingBindings
    + movingBindings + settingBindings

  var isTyping: Bool { line != nil || awaits != nil || pane?.hasKeys == true || slip != nil }
  /// Whether the table of contents is seen. Beside the text it gives way where the window becomes too narrow.
  var showsOutline: Bool { pane != nil && layout.outline != nil }
  var isBusy: Bool {
    contents == nil || search?.isDone == false || pane?.isBusy == true || !definitions.isWhole
  }

  func title(at desk: Desk) -> String { document.title }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    let effect = take(event, at: desk)
    settle(at: desk)
    return effect
  }

  private mutating func take(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.idle):
      idle()
      return nil
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .input(let input):
      if awaits != nil { return takeLetter(input, at: desk) }
      if line != nil { return type(input, at: desk) }
      if slip != nil { return take(input, onSlip: desk) }
      if pane?.hasKeys == true { return take(input, in: desk) }
      guard case .key(let key) = input else { return nil }
      guard let pressed = press(key, at: desk) else { return excuse(for: key, at: desk) }
      return pressed.effect
    case .answer(.citing(document.id), let answer):
      take(answer, at: desk)
      return nil
    case .answer(.cited(document.id), .cited(let entries)):
      link(to: entries, at: desk)
      return nil
    case .language:
      changeLanguage(at: desk)
      return nil
    default: return nil
    }
  }

  /// Does a slice of what is left to do.
  private mutating func idle() {
    if search?.isDone == false {
      goOnSearching()
    } else if contents == nil {
      readThrough(blocks: DocumentScreen.portion)
    } else if pane?.isBusy == true {
      pane?.prepare(1000)
    } else {
      readDefinitions()
    }
  }

  /// Reads the document through, once.
  @discardableResult
  mutating func readThrough() -> DocumentContents {
    while true {
      if let contents { return contents }
      readThrough(blocks: .max)
    }
  }

  private mutating func readThrough(blocks count: Int) {
    contents = contentsDraft.read(document, blocks: count)
    if contents != nil { contentsDraft = DocumentContents.Draft() }
  }
}
