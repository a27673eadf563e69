import Documents
import Foundation
import GRDB

extension Catalogue {
  /// So many of the provisions that hold a word are looked at for its forms, those catalogued last.
  private static let mostProvisionsForForms = 4
  /// So many forms are taken from one text.
  private static let mostForms = 32

  /// A word of the vocabulary, which has no accents and no endings, as the texts write it; in small letters where what
  /// was typed is. Of several forms, the one nearest to that without regard to accents; of equals, one that does not
  /// stand in capitals alone, which often go without accents, and then the commonest. The word itself where no text
  /// that is looked at has it.
  func form(of term: String, nearestTo typed: String, in db: Database) throws -> String {
    let isSmall = typed == typed.lowercased()
    var automaton = LevenshteinAutomaton(Catalogue.letters(of: typed), within: term.count)
    var counts: [String: Int] = [:]
    for text in try texts(with: term, in: db) {
      for form in forms(of: term, in: text) { counts[form, default: 0] += 1 }
    }
    func rank(_ form: String) -> (Int, Int, Int, String) {
      let distance = automaton.distance(to: Catalogue.letters(of: form)) ?? .max
      let isInCapitals = form == form.uppercased() && form != form.lowercased()
      return (distance, isInCapitals ? 1 : 0, -(counts[form] ?? 0), form)
    }
    let best = counts.keys.map(rank).min(by: <)?.3 ?? term
    return isSmall ? best.lowercased() : best
  }

  /// The texts in which provisions that hold a word are found by it.
  private func texts(with term: String, in db: Database) throws -> [String] {
    let rows = try PhraseFinder(index: words(db))
      .rows(of: Phrase(words: [Array(term.utf8)]), within: nil)
      .newest(Catalogue.mostProvisionsForForms)
    return try rows.flatMap { row -> [String] in
      guard let leaf = try OpenLeaf.holding(Int64(row), in: db),
        let provision = try leaf.provision(Int64(row)),
        let entry = try entry(key: leaf.document, in: db)
      else { return [] }
      let facts = [Facts.Name.number, .issuer, .source].compactMap { entry.facts[$0] }
      return [provision.body, provision.marker, entry.title] + provision.headings + facts
    }
  }

  /// The forms of a word in a text, without the marks in them that nobody sees.
  private func forms(of term: String, in text: String) -> [String] {
    let wanted = Array(term.utf8)
    var forms: [String] = []
    var text = text
    text.withUTF8 { bytes in
      _ = scanner.scan(bytes) { word, range in
        guard word.elementsEqual(wanted) else { return 0 }
        let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter {
          !$0.properties.isDefaultIgnorableCodePoint || $0.properties.isJoinControl
        }
        forms.append(
          String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping)
        return forms.count < Catalogue.mostForms ? 0 : 1
      }
    }
    return forms
  }

  /// The letters of a word, small and without accents.
  private static func letters(of word: String) -> [Unicode.Scalar] {
    word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
  }
}
