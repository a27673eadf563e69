import Cataloguing
import Documents

/// What is looked for in a document: words as typed there, or what a search of the whole site asks for.
struct SoughtText: Sendable {
  /// The words as typed.
  let words: String
  private let finder: Finder
  private let highlighter: Highlighter?

  /// Looks for words as they stand.
  init(_ words: String) {
    (self.words, finder, highlighter) = (words, Finder(words), nil)
  }

  /// Looks for what a query finds: its words in any of their forms, and its phrases.
  init(_ query: Query) {
    (words, finder, highlighter) = (query.words, Finder(""), Highlighter(query))
  }

  /// How much text is searched at once between keys, in bytes, so that it takes some milliseconds: cutting words takes
  /// longer than comparing signs.
  var slice: Int { highlighter == nil ? 1 << 20 : DocumentScreen.findingSlice }

  /// Whether there is nothing to find.
  var isEmpty: Bool { highlighter?.isEmpty ?? finder.isEmpty }

  /// The matches in a block, in order.
  func matches(in block: Block, number: Int) -> [Finder.Match] {
    guard let highlighter else { return finder.matches(in: block, number: number) }
    return highlighter.matches(in: block.passage.text).map {
      Finder.Match(block: number, range: $0)
    }
  }
}

extension DocumentScreen {
  /// Begins at what a search of the whole site found, with all that it found lit.
  mutating func show(_ find: Opening.Find, at desk: Desk) {
    let hit = find.hit
    let last = max(document.blocks.count - 1, 0)
    func within(_ position: Document.Position) -> Document.Position {
      // The file may have been written anew since it was catalogued.
      position.block <= last ? position : Document.Position(block: last)
    }
    let start = within(hit.start)
    if start.block > 0 || start.offset > 0 { page.turn(to: start) }
    var search = Search(SoughtText(find.query), from: start, in: page.galley.numbers)
    if !search.finder.isEmpty {
      search.go(on: DocumentScreen.findingSlice, block: page.block)
      // What was found by its title or number begins at its beginning, wherever its text has the words.
      if !hit.snippet.matches.isEmpty {
        match = search.first(from: within(hit.position))
        self.search = search
        if let match { page.reveal(match.position) }
      } else if search.count > 0 {
        self.search = search
      }
    }
    settle(at: desk)
  }
}
