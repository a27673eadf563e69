import Documents
import Foundation
import GRDB

extension Catalogue {
  /// So many of the newest provisions that hold a word are looked at for its forms.
  private static let mostProvisionsForForms = 4
  /// A form that is more changes away from what was typed is as far as any other.
  private static let farthestForm = 4

  /// A word of the vocabulary, which has no accents and no endings, as the newest texts write it. Of several forms, the
  /// one nearest to what was typed; in small letters where that was.
  func form(of term: String, nearestTo typed: String, in db: Database) throws -> String {
    let isSmall = typed == typed.lowercased()
    let provisions = try PhraseFinder(index: words(db))
      .rows(of: Phrase(words: [Array(term.utf8)]), within: nil)
      .newest(Catalogue.mostProvisionsForForms)
    var automaton = LevenshteinAutomaton(
      Array(typed.precomposedStringWithCanonicalMapping.unicodeScalars),
      within: Catalogue.farthestForm)
    var best: (form: String, distance: Int)?
    for row in provisions {
      guard let leaf = try OpenLeaf.holding(Int64(row), in: db),
        let provision = try leaf.provision(Int64(row))
      else { continue }
      let title = try entry(key: leaf.document, in: db)?.title ?? ""
      for text in [provision.body, title] + provision.headings {
        for found in forms(of: term, in: text) {
          let form = isSmall ? found.lowercased() : found
          let distance =
            automaton.distance(to: Array(form.unicodeScalars)) ?? Catalogue.farthestForm + 1
          if distance < best?.distance ?? .max { best = (form, distance) }
        }
      }
    }
    return best?.form ?? term
  }

  /// The forms of a word in a text, without the marks in them that nobody sees.
  private func forms(of term: String, in text: String) -> [String] {
    let wanted = Array(term.utf8)
    var forms: [String] = []
    var text = text
    text.withUTF8 { bytes in
      _ = scanner.scan(bytes) { word, range in
        if word.elementsEqual(wanted) {
          let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter {
            !$0.properties.isDefaultIgnorableCodePoint || $0.properties.isJoinControl
          }
          forms.append(
            String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping)
        }
        return 0
      }
    }
    return forms
  }
}
