import Cataloguing
import Documents
import Terminal

extension DocumentScreen {
  /// The key that tells who cites the document.
  static let citingBindings: [Binding<DocumentScreen>] = [
    Binding(.citedBy, "r") {
      screen, desk in screen.askWhoCites(at: desk)
    }
  ]

  private mutating func askWhoCites(at desk: Desk) -> Effect? {
    var waiting = Slip(desk.words.citedBy, purpose: .citing, [])
    waiting.remark = desk.words.lookingForCitations
    slip = waiting
    return .ask(.citing(document.id))
  }

  /// Takes the answer to the question who cites the document.
  mutating func take(_ answer: Answer, at desk: Desk) {
    guard slip?.purpose == .citing, slip?.items.isEmpty == true else { return }
    let words = desk.words
    switch answer {
    case .citing(let citing):
      let items = citing.places.map { place in
        Slip.Item(
          words: [place.entry.title, place.provision].filter { !$0.isEmpty }
            .joined(separator: desk.signs.dot),
          remark: place.article.map(words.cites) ?? "", text: place.snippet.text,
          target: .elsewhere(.place(place.entry.id, place.position)))
      }
      var found = Slip(
        items.isEmpty
          ? words.citedBy
          : words.cited(citing.total, in: citing.documents, listed: citing.places.count),
        purpose: .citing, items)
      found.remark = words.nothingCites(isWhole: desk.catalogue.isWhole)
      found.citing = citing
      slip = found
    case .failure(let reason): slip?.remark = reason
    case .findings, .tally, .overview, .listing: break
    }
  }

  /// Begins at the provision that holds a citation, with the citation selected where it is a link.
  mutating func show(citationAt position: Document.Position, at desk: Desk) {
    let last = max(document.blocks.count - 1, 0)
    // The file may have been written anew since it was catalogued.
    let place = position.block <= last ? position : Document.Position(block: last)
    let contents = readThrough()
    page.turn(to: Document.Position(block: place.block))
    page.reveal(place)
    let all = contents.references.all
    let next = contents.references.index(from: place)
    reference =
      contents.references.index(at: place)
      ?? (all.indices.contains(next) && all[next].position.block == place.block ? next : nil)
    settle(at: desk)
  }
}
