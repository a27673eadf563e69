/// The places of the phrases that were asked for last, in all provisions: who narrows what was found, or goes back to it,
/// asks for the same phrase again.
struct KeptPhrases {
  /// How many places are kept at most, 8 bytes each.
  static let limit = 1 << 17

  /// The last one asked for comes last.
  private var phrases: [(phrase: Phrase, places: [PhrasePlace])] = []

  /// The places of a phrase, in order; nil where they are not kept.
  mutating func places(of phrase: Phrase) -> [PhrasePlace]? {
    guard let index = phrases.firstIndex(where: { $0.phrase == phrase }) else { return nil }
    phrases.append(phrases.remove(at: index))
    return phrases.last?.places
  }

  /// Keeps the places of a phrase, and gives up those that were asked for the longest time ago.
  mutating func keep(_ places: [PhrasePlace], of phrase: Phrase) {
    guard places.count <= KeptPhrases.limit else { return }
    phrases.append((phrase, places))
    while phrases.count > 100 || phrases.reduce(0, { $0 + $1.places.count }) > KeptPhrases.limit {
      phrases.removeFirst()
    }
  }
}
