/// A query as the index understands it.
struct Expression: Hashable {
  /// Of each of these at least one part must answer.
  private(set) var wanted: [Clause] = []
  /// Of these no part may answer.
  private(set) var unwanted: [Clause] = []
  /// What to look for in a text found: the words of each term.
  private(set) var sought: [Sought] = []
  /// The words that must be found, as typed, for suggestions.
  private(set) var plainWords: [PlainWord] = []
  /// The runs of signs of scripts without spaces that must be found, as typed, for suggestions.
  private(set) var runs: [String] = []

  /// Puts the clauses of a query together.
  init(_ query: Query, scanner: WordScanner) {
    for clause in query.clauses {
      var parts = Clause()
      for term in clause.terms.flatMap(\.spellings) {
        let words = SearchKeys.words(of: term.text, with: scanner)
        guard let first = words.first else { continue }
        let isSign = words.count == 1 && first.isSign
        if !clause.isExcluded { sought.append(Sought(term, isSign: isSign)) }
        if isSign {
          if term.isInTitle {
            parts.titleSigns.append(String(decoding: first.bytes, as: UTF8.self))
          } else {
            parts.signs.append(first.bytes)
          }
          continue
        }
        let isOpen = term.isPrefix || words.last?.isSign == true
        parts.phrases += Expression.forms(of: term, isOpen: isOpen, scanner: scanner)
        if !clause.isExcluded, !term.isPhrase, words.count == 1 {
          if first.isPair {
            runs.append(term.text)
          } else {
            plainWords.append(PlainWord(text: term.text, isPrefix: term.isPrefix))
          }
        }
      }
      guard !parts.isEmpty else { continue }
      if clause.isExcluded { unwanted.append(parts) } else { wanted.append(parts) }
    }
  }

  /// The phrases that decide the order of what is found.
  var weighed: [Phrase] { wanted.flatMap(\.phrases) }

  /// Whether all of it may stand in a heading as well as in a text.
  var isAboutText: Bool {
    unwanted.isEmpty
      && wanted.allSatisfy { clause in
        clause.signs.isEmpty && clause.titleSigns.isEmpty
          && !clause.phrases.contains(where: \.isInTitle)
      }
  }

  /// Whether nothing is asked of the text.
  var isEmpty: Bool { wanted.isEmpty }

  private static func forms(
    of term: Query.Term, isOpen: Bool, scanner: WordScanner
  ) -> [Phrase] {
    func phrase(_ text: String, isOpen: Bool) -> Phrase {
      Phrase(text, isOpen: isOpen, isInTitle: term.isInTitle, scanner: scanner)
    }
    var forms = [phrase(term.text, isOpen: isOpen)]
    // The stem of "policies" is "policy": on the way there "polici" must not lose it.
    let lowered = term.text.lowercased()
    for ending in ["ie", "i"] where isOpen && lowered.hasSuffix(ending) && lowered.utf8.count > 3 {
      forms.append(phrase(String(lowered.dropLast(ending.count)) + "y", isOpen: false))
      break
    }
    return forms.filter { !$0.words.isEmpty }
  }
}

extension Expression {
  /// A word that must be found, or that begins one that must.
  struct PlainWord: Hashable {
    var text: String
    var isPrefix: Bool
  }

  /// What may answer in the place of one another.
  struct Clause: Hashable {
    /// Phrases, in the index of words.
    var phrases: [Phrase] = []
    /// Single signs, in the index of signs.
    var signs: [[UInt8]] = []
    /// Single signs in the titles of documents.
    var titleSigns: [String] = []

    var isEmpty: Bool { phrases.isEmpty && signs.isEmpty && titleSigns.isEmpty }
  }

  /// A term to be lit in a text.
  struct Sought: Hashable {
    var text: String
    var isPrefix: Bool
    var isSign: Bool

    init(_ term: Query.Term, isSign: Bool) {
      text = term.text
      isPrefix = term.isPrefix
      self.isSign = isSign
    }
  }
}

extension Query.Term {
  /// The term, and what else it may be written like.
  fileprivate var spellings: [Query.Term] {
    guard let text = MarkedNumber.otherSigns(in: text) else { return [self] }
    var other = self
    other.text = text
    return [self, other]
  }
}

extension SearchKeys.Word {
  /// Whether it is a single sign of a script without spaces.
  var isSign: Bool { isPair && bytes.lazy.filter { $0 & 0xC0 != 0x80 }.count == 1 }
}
