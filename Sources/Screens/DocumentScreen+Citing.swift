import Cataloguing
import Documents
import Terminal

extension DocumentScreen {
  /// The key that tells who cites the document.
  static let citingBindings: [Binding<DocumentScreen>] = [
    Binding(.citedBy, "r") {
      screen, _ in screen.askWhoCites()
    }
  ]

  private mutating func askWhoCites() -> Effect? {
    var waiting = Slip("Cited by", purpose: .citing, [])
    waiting.remark = "Looking through the catalogue…"
    slip = waiting
    return .ask(.citing(document.id))
  }

  /// Takes the answer to the question who cites the document.
  mutating func take(_ answer: Answer, at desk: Desk) {
    guard slip?.purpose == .citing, slip?.items.isEmpty == true else { return }
    switch answer {
    case .citing(let citing):
      let items = citing.places.map { place in
        Slip.Item(
          words: [place.entry.title, place.provision].filter { !$0.isEmpty }
            .joined(separator: desk.signs.dot),
          remark: place.article.map { "cites \($0)" } ?? "", text: place.snippet.text,
          target: .elsewhere(.place(place.entry.id, place.position)))
      }
      var found = Slip(
        items.isEmpty ? "Cited by" : DocumentScreen.count(citing), purpose: .citing, items)
      found.remark = "No document of this site is known to cite this one."
      if !desk.catalogue.isWhole { found.remark += " The catalogue is still being built." }
      slip = found
    case .failure(let reason): slip?.remark = reason
    case .findings, .tally, .overview, .listing: break
    }
  }

  /// "Cited 12 times in 3 documents".
  private static func count(_ citing: Citing) -> String {
    let places = citing.total == 1 ? "once" : "\(citing.total) times"
    let documents = citing.documents == 1 ? "1 document" : "\(citing.documents) documents"
    let first = citing.places.count < citing.total ? ", the first \(citing.places.count)" : ""
    return "Cited \(places) in \(documents)\(first)"
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
