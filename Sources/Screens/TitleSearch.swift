import Cataloguing
import Documents

/// The search where there is no catalogue: the words are looked for in titles and numbers alone.
enum TitleSearch {
  /// Answers a question from what the site's lists know.
  static func answer(to question: Question, at desk: Desk) -> Answer {
    switch question {
    case .tally: return .tally(Tally())
    case .citing: return .failure(desk.words.noCatalogueOfCitations)
    case .cited: return .cited([])
    case .listing: return .failure(desk.words.noCatalogueOfSection)
    case .overview: return .overview(Overview(of: desk.site))
    case .findings(let query, let first, let count):
      let filter = Filter(query.words)
      var findings = Findings(query: query, total: 0, hits: [])
      guard !filter.isEmpty else { return .findings(findings) }
      desk.site.root.forEachSection { section in
        for entry in section.entries where filter.matches(Filter.folded(text(of: entry))) {
          findings.total += 1
          guard findings.total > first, findings.hits.count < count else { continue }
          findings.hits.append(Hit(entry: entry, reason: .title))
        }
      }
      return .findings(findings)
    }
  }

  private static func text(of entry: Entry) -> String {
    entry.title + " " + (entry.facts[.number] ?? "")
  }
}
