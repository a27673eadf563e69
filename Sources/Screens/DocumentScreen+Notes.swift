import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  /// The key that shows footnotes in place.
  static let noteBindings: [Binding<DocumentScreen>] = [
    Binding(.showNotes, "i", when: \.hasReferences) { screen, desk in screen.showNotes(at: desk) }
  ]

  /// Shows the footnotes that the page refers to, next to the line of the first of them, or of the selected one.
  private mutating func showNotes(at desk: Desk) -> Effect? {
    let contents = readThrough()
    let all = contents.references.all
    var items: [Slip.Item] = []
    var selection = 0
    for seen in seenReferences() {
      guard case .note(let marker) = all[seen.reference].target,
        let position = contents.references.note(marker)
      else { continue }
      if reference == seen.reference { selection = items.count }
      items.append(
        Slip.Item(
          words: marker, remark: "", text: text(ofNoteAt: position.block), target: .here(position)))
    }
    guard !items.isEmpty else {
      return .say(desk.words.noNotesHere)
    }
    slip = Slip(
      desk.words.notesHere(items.count), purpose: .notes, items, selection: selection)
    return nil
  }

  /// The words of a footnote, with the paragraphs that continue it.
  private func text(ofNoteAt number: Int) -> String {
    let own = document.blocks[number]
    let further = document.blocks.dropFirst(number + 1).prefix(8).prefix {
      $0.kind == .paragraph && $0.depth > own.depth
    }
    return ([own] + further).map(\.passage.text).joined(separator: "\n")
  }

  /// The reference to the selected footnote, as an index.
  private var chosenNote: Int? {
    guard let slip, slip.purpose == .notes, let choice = slip.choice, let contents,
      let extent = page.extent
    else { return nil }
    // The nth item of a marker is the nth reference to it.
    let before = slip.items.prefix(slip.menu.selection).count { $0 == choice }
    let first = contents.references.index(from: extent.lowerBound)
    let all = contents.references.all
    return (first..<max(all.count, first)).lazy.prefix { extent.contains(all[$0].position) }
      .filter { all[$0].target == .note(choice.words) }.dropFirst(before).first
  }

  /// Where the reference to the selected footnote is seen.
  mutating func spotOfChosenNote() -> (row: Int, column: Int)? {
    guard let chosenNote, let contents else { return nil }
    return page.spot(of: contents.references.all[chosenNote].position)
  }

  /// The reference to the selected footnote, lit.
  func noteHighlights() -> [Highlight] {
    guard let chosenNote, let found = contents?.references.all[chosenNote] else { return [] }
    return [Highlight(block: found.position.block, range: found.range, role: .selectedLink)]
  }
}
