import Documents

/// A document that has been asked for.
struct Opening: Hashable, Sendable {
  /// Its id.
  let id: Document.ID
  /// Its title as far as it is known.
  let title: String
  /// The place in it to begin at.
  let anchor: String?
}

extension App {
  /// Opens the screen of a destination; a document is asked for first. What is returned is left to do, as in `update`.
  public mutating func open(_ destination: Destination) -> [Effect] {
    opening = nil
    switch destination {
    case .section(let path):
      guard let section = desk.site.root.section(at: path) else {
        return perform(.say("\(path): this site has no such section"))
      }
      screens.append(SectionScreen(section, at: desk))
    case .document(let id, let anchor):
      let title = desk.site.root.entry(id)?.title ?? id.name
      opening = Opening(id: id, title: title, anchor: anchor)
      return [.load(id)]
    case .help:
      screens.append(
        HelpScreen(
          top.keyHelp, common: commonKeyHelp, at: desk))
    }
    return []
  }

  /// Takes a document: the one that is waited for is opened, any other is the open screen's affair.
  mutating func arrived(_ document: Document) -> [Effect] {
    guard let opening, opening.id == document.id else { return tellTop(.document(document)) }
    self.opening = nil
    screens.append(DocumentScreen(linked(document), anchor: opening.anchor, at: desk))
    return []
  }

  /// Takes the news that a document cannot be read.
  mutating func failed(_ id: Document.ID, _ reason: String) -> [Effect] {
    if opening?.id == id { opening = nil }
    message = Message(text: reason, role: .warning)
    return tellTop(.failure(id, reason))
  }

  private var commonKeyHelp: [KeyHelp] {
    App.bindings.map { KeyHelp($0, of: self) }.filter(\.isAvailable)
  }
}
