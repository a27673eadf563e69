/// The footnotes of a Markdown text: what each says, and in which order they are first referred to.
struct MarkdownNotes {
  /// The footnote of one marker.
  struct Note {
    let marker: String
    let source: [UInt8]
  }

  /// The notes as the source has them.
  private(set) var notes: [Note] = []
  private var numbers: [String: Int] = [:]
  /// The numbers of the notes in the order of the first reference to each.
  private(set) var order: [Int] = []
  private var isReferred: [Bool] = []

  /// Takes a note. The first of two of the same marker is the one that is referred to.
  mutating func add(_ marker: String, _ source: [UInt8]) {
    let key = marker.lowercased()
    if numbers[key] == nil { numbers[key] = notes.count }
    notes.append(Note(marker: marker, source: source))
    isReferred.append(false)
  }

  /// The marker of the note that a reference means; nil where there is none.
  mutating func refer(to label: String) -> String? {
    guard let number = numbers[label.lowercased()] else { return nil }
    if !isReferred[number] {
      isReferred[number] = true
      order.append(number)
    }
    return notes[number].marker
  }

  /// The numbers of the notes that nothing refers to.
  var unreferred: [Int] { notes.indices.filter { !isReferred[$0] } }

  /// Whether there are no notes.
  var isEmpty: Bool { notes.isEmpty }
}
