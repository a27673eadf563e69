import Documents
import Terminal

extension App {
  /// Waits for the document that is to be laid beside the open one: the one that is named, else the next that is opened.
  mutating func layBeside(_ id: Document.ID?) -> [Effect] {
    guard top is DocumentScreen else { return [] }
    besideIsAwaited = screens.count - 1
    if let id { return open(.document(id)) }
    let effects = open(.search())
    message = Message(text: desk.words.nextIsLaidBeside, role: .prompt)
    return effects
  }

  /// Lays a document beside the one that waits for it; false where none does.
  mutating func laysBeside(_ second: DocumentScreen, isFollowing: Bool) -> Bool {
    guard let place = besideIsAwaited, screens.indices.contains(place),
      let first = screens[place] as? DocumentScreen
    else { return false }
    besideIsAwaited = nil
    screens.removeLast(screens.count - place)
    screens.append(BesideScreen(first, second, isFollowing: isFollowing, at: desk))
    return true
  }

  /// Takes back what the open screen awaits; the reader who is back at the document without another to lay beside it
  /// does not want one any more either.
  mutating func ceaseAwaiting() {
    top.ceaseAwaiting()
    guard let place = besideIsAwaited, opening == nil else { return }
    if screens.count - 1 <= place { besideIsAwaited = nil }
  }
}
