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
    case .findings, .tally, .overview, .listing, .cited: break
    }
  }

  /// Begins at the provision that holds a citation, with the citation selected where it is a link.
  mutating func show(citationAt position: Document.Position, at desk: Desk) {
    let last = max(document.blocks.count - 1, 0)
    // The file may have been written anew since it was catalogued.
    let place = position.block <= last ? position : Document.Position(block: last)
    page.turn(to: Document.Position(block: place.block))
    page.reveal(place)
    reference = citation(at: place)
    sought = place
    settle(at: desk)
  }

  /// The link at a place, else the next one of the same block, as an index.
  private mutating func citation(at place: Document.Position) -> Int? {
    let references = readThrough().references
    let next = references.index(from: place)
    let isInBlock =
      references.all.indices.contains(next)
      && references.all[next].position.block == place.block
    return references.index(at: place) ?? (isInBlock ? next : nil)
  }

  /// Makes links of the citations of documents that the site does not list.
  mutating func link(to entries: [Entry], at desk: Desk) {
    cited = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    take(document.linkingCitations(with: CitationIndex(entries)), at: desk)
  }

  /// Makes links of the citations that were found.
  mutating func link(_ linking: CitationLinking, at desk: Desk) {
    isLinked = true
    take(linking.linked(document), at: desk)
  }

  /// Takes the same text with more links. The place and what is selected stay.
  private mutating func take(_ linked: Document, at desk: Desk) {
    guard linked != document else { return }
    let selected = reference.flatMap { contents?.references.all[$0].position }
    document = linked
    page.replace(linked, front: DocumentFront.blocks(of: linked, in: desk.language))
    contents?.relink(linked)
    contentsDraft = DocumentContents.Draft()
    reference = (sought ?? selected).flatMap { citation(at: $0) }
    if reference != nil { sought = nil }
  }
}
