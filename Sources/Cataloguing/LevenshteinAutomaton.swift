/// Takes the words that are at most so many changes of a letter away from a wanted one, and says which may come next in
/// the order of a vocabulary. A change puts a letter in, takes one out, replaces one or exchanges two neighbours.
///
/// After K. Schulz and S. Mihov, "Fast string correction with Levenshtein automata", International Journal on Document
/// Analysis and Recognition 5 (2002). Its states are the rows of the table of R. Wagner and M. Fischer, "The
/// string-to-string correction problem", Journal of the ACM 21 (1974), made as they are needed.
struct LevenshteinAutomaton {
  /// The wanted word; it has a letter.
  let wanted: [Unicode.Scalar]
  private let reach: Int
  /// The letters of the wanted word in their order.
  private let letters: [Unicode.Scalar]
  /// The beginning of the word that was looked at last, as far as a word in reach may begin with it.
  private var path: [Unicode.Scalar] = []
  /// After each letter of the path, and before the first: the changes between it and each beginning of the wanted word.
  private var rows: [[Int]]

  /// Makes the automaton of a word.
  init(_ wanted: [Unicode.Scalar], within reach: Int) {
    (self.wanted, self.reach) = (wanted, reach)
    letters = Set(wanted).sorted()
    rows = [Array(0...wanted.count)]
  }

  /// How many changes a word is away; nil where they are too many.
  mutating func distance(to word: [Unicode.Scalar]) -> Int? {
    follow(word)
    guard path.count == word.count, let changes = rows[path.count].last, changes <= reach else {
      return nil
    }
    return changes
  }

  /// The least text behind a word that a word in reach may be or begin with; nil where there is none.
  mutating func next(after word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    follow(word)
    var last = path.count < word.count ? word[path.count] : nil
    while true {
      while let letter = letter(after: last) {
        add(letter, row(with: letter))
        // Where only letters of the wanted word lead on, its least one is the next.
        if takesPath || mayGoOn(row(with: LevenshteinAutomaton.foreign)) { return path }
        last = nil
      }
      guard let end = path.last else { return nil }
      remove()
      last = end
    }
  }

  /// A letter of no word.
  private static let foreign: Unicode.Scalar = "\u{FFFF}"

  private var takesPath: Bool { (rows[path.count].last ?? reach + 1) <= reach }

  private mutating func follow(_ word: [Unicode.Scalar]) {
    let common = zip(path, word).prefix { $0 == $1 }.count
    while path.count > common { remove() }
    for letter in word[common...] {
      let row = row(with: letter)
      guard mayGoOn(row) else { return }
      add(letter, row)
    }
  }

  /// The least letter behind another, or of all, with which a word in reach may go on.
  private func letter(after last: Unicode.Scalar?) -> Unicode.Scalar? {
    if mayGoOn(row(with: LevenshteinAutomaton.foreign)) {
      guard let last else { return "\u{1}" }
      // Between the two are the halves of pairs, which are no letters.
      return last.value == 0xD7FF ? "\u{E000}" : Unicode.Scalar(last.value + 1)
    }
    return letters.first { letter in
      last.map { $0 < letter } ?? true && mayGoOn(row(with: letter))
    }
  }

  /// Whether a word in reach may have the row after one of its letters. It may if letters are about to be exchanged: no
  /// number in a row is more than one above that in the row before, and an exchange adds one to that.
  private func mayGoOn(_ row: [Int]) -> Bool { (row.min() ?? 0) <= reach }

  /// The row after the path and a letter.
  private func row(with letter: Unicode.Scalar) -> [Int] {
    let last = rows[path.count]
    var row = [path.count + 1]
    row.reserveCapacity(wanted.count + 1)
    for column in wanted.indices {
      var changes = min(
        last[column] + (wanted[column] == letter ? 0 : 1), last[column + 1] + 1, row[column] + 1)
      if column > 0, let end = path.last, wanted[column] == end, wanted[column - 1] == letter {
        changes = min(changes, rows[path.count - 1][column - 1] + 1)
      }
      row.append(changes)
    }
    return row
  }

  private mutating func add(_ letter: Unicode.Scalar, _ row: [Int]) {
    path.append(letter)
    rows.append(row)
  }

  private mutating func remove() {
    path.removeLast()
    rows.removeLast()
  }
}
