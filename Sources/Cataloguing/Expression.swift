/// A query as the index understands it.
struct Expression: Hashable {
  /// The expression over `words`; nil where only single signs are asked for.
  private(set) var match: String?
  /// The phrases of the expression in order, each an expression of its own.
  private(set) var phrases: [String] = []
  /// What decides the order of what is found, over `words`: `match`, or else the words of a mixed clause.
  private(set) var weighed: String?
  /// The phrases of `weighed`, in order.
  private(set) var weighedPhrases: [String] = []
  /// Single signs that must stand in the provision, as an expression over `letters`.
  private(set) var letters: String?
  /// Of each of these at least one must answer, which no expression over one table can say.
  private(set) var mixed: [[Source]] = []
  /// What must not stand in it and is not said in `match`.
  private(set) var excluded: [Source] = []
  /// What to look for in a text found: the words of each term.
  private(set) var sought: [Sought] = []
  /// The words that must be found, as typed, for suggestions.
  private(set) var plainWords: [PlainWord] = []
  /// The runs of signs of scripts without spaces that must be found, as typed, for suggestions.
  private(set) var runs: [String] = []

  /// Puts the clauses of a query together.
  init(_ query: Query, scanner: WordScanner) {
    var wanted: [String] = []
    var unwanted: [String] = []
    var signs: [String] = []
    var wantedPhrases: [String] = []
    var unwantedPhrases: [String] = []
    var ranking: (match: String, phrases: [String])?
    for clause in query.clauses {
      var alternatives: [String] = []
      var single: [String] = []
      var titled: [String] = []
      for term in clause.terms {
        let words = SearchKeys.words(of: term.text, with: scanner)
        guard let first = words.first else { continue }
        if words.count == 1, first.isPair, first.signCount == 1 {
          let sign = String(decoding: first.bytes, as: UTF8.self)
          if term.isInTitle { titled.append(sign) } else { single.append(Expression.quoted(sign)) }
          if !clause.isExcluded { sought.append(Sought(term, isSign: true)) }
          continue
        }
        let isSign = words.last.map { $0.isPair && $0.signCount == 1 } ?? false
        alternatives += Expression.forms(of: term, isOpen: term.isPrefix || isSign)
        if !clause.isExcluded {
          sought.append(Sought(term, isSign: false))
          if !term.isPhrase, words.count == 1 {
            if first.isPair {
              runs.append(term.text)
            } else {
              plainWords.append(PlainWord(text: term.text, isPrefix: term.isPrefix))
            }
          }
        }
      }
      let joined = "(" + alternatives.joined(separator: " OR ") + ")"
      var sources = titled.map { Source(table: .titles, match: $0) }
      if !single.isEmpty {
        sources.append(Source(table: .letters, match: single.joined(separator: " OR ")))
      }
      if clause.isExcluded {
        excluded += sources
        if !alternatives.isEmpty { unwanted.append(joined) }
        unwantedPhrases += alternatives
      } else if titled.isEmpty, alternatives.isEmpty {
        if !single.isEmpty { signs.append("(" + single.joined(separator: " OR ") + ")") }
      } else if sources.isEmpty {
        wanted.append(joined)
        wantedPhrases += alternatives
      } else {
        if !alternatives.isEmpty { sources.append(Source(table: .words, match: joined)) }
        mixed.append(sources)
        if ranking == nil, !alternatives.isEmpty { ranking = (joined, alternatives) }
      }
    }
    isAboutText =
      unwanted.isEmpty && !query.clauses.contains { $0.terms.contains(where: \.isInTitle) }
    if !wanted.isEmpty {
      match = unwanted.reduce(wanted.joined(separator: " AND ")) { "(\($0)) NOT \($1)" }
      phrases = wantedPhrases + unwantedPhrases
      ranking = match.map { ($0, phrases) }
    } else {
      excluded += unwanted.map { Source(table: .words, match: $0) }
    }
    weighed = ranking?.match
    weighedPhrases = ranking?.phrases ?? []
    if !signs.isEmpty { letters = signs.joined(separator: " AND ") }
  }

  /// Whether the index must put long lists together before it finds the first: for beginnings of words, and phrases.
  var isCostly: Bool { phrases.contains { $0.hasSuffix(" *") } || sought.contains(where: \.isLong) }
  /// Whether all of it may stand in a heading as well as in a text.
  private(set) var isAboutText = true

  /// Whether nothing is asked of the text.
  var isEmpty: Bool { match == nil && letters == nil && mixed.isEmpty }

  /// Whether `match` or `letters` alone says all.
  var isPlain: Bool { mixed.isEmpty && excluded.isEmpty }

  private static func forms(of term: Query.Term, isOpen: Bool) -> [String] {
    let column = term.isInTitle ? "title : " : ""
    var forms = [column + quoted(term.text) + (isOpen ? " *" : "")]
    // The stem of "policies" is "policy": on the way there "polici" must not lose it.
    let lowered = term.text.lowercased()
    for ending in ["ie", "i"] where isOpen && lowered.hasSuffix(ending) && lowered.utf8.count > 3 {
      forms.append(column + quoted(String(lowered.dropLast(ending.count)) + "y"))
      break
    }
    return forms
  }

  /// A phrase of the index's language. A quote with a mark upon it is still a quote there.
  static func quoted(_ text: String) -> String {
    "\"" + String(text.unicodeScalars.filter { $0 != "\"" && $0 != "\0" }) + "\""
  }
}

extension Expression {
  /// A word that must be found, or that begins one that must.
  struct PlainWord: Hashable {
    var text: String
    var isPrefix: Bool
  }

  /// Where provisions that answer are found, and by what.
  struct Source: Hashable {
    /// Where to look.
    enum Table: String {
      case words, letters
      /// The titles of documents, for a single sign.
      case titles
    }

    var table: Table
    /// An expression over the index; of titles, the sign.
    var match: String
  }

  /// A term to be lit in a text.
  struct Sought: Hashable {
    var text: String
    var isPrefix: Bool
    var isSign: Bool

    /// Whether the index must follow many words side by side for it.
    var isLong: Bool { !isSign && text.utf8.count > 12 && text.utf8.contains { $0 >= 0xE0 } }

    init(_ term: Query.Term, isSign: Bool) {
      text = term.text
      isPrefix = term.isPrefix
      self.isSign = isSign
    }
  }
}

extension SearchKeys.Word {
  /// How many signs the word has.
  var signCount: Int { bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}
