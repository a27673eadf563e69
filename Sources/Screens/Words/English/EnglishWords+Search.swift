import Cataloguing

extension EnglishWords {
  var searchTitle: String { "Search" }
  var searchPrompt: String { "Search: " }
  var nothingFound: String { "nothing found" }
  func found(_ number: Int) -> String { "\(number.grouped) found" }
  func scope(_ documents: Int) -> String {
    manyDocuments(documents) + (documents == 1 ? " is searched" : " are searched")
  }
  func scope(_ documents: Int, of total: Int) -> String {
    "\(largePart(documents, of: total)) documents \(documents == 1 ? "is" : "are") searched"
  }
  var onlyTitles: String { "Only titles are searched" }
  func onlyTitlesYet(read: Int, of total: Int) -> String {
    "Only titles are searched yet; \(largePart(read, of: total)) read"
  }
  func searched(_ scope: String, for reading: String) -> String { scope + ": " + reading }
  var queryWords: any QueryWords { Query.englishWords }
  var didYouMean: String { "Did you mean: " }
  var searchedBefore: String { "Searched before" }
  var searchAdvice: [(form: String, meaning: String)] {
    [
      ("product quality", "both words"), ("\"product quality\"", "the words together"),
      ("tax OR duty", "one of them"), ("-repeal", "not this word"), ("techn*", "any ending"),
      ("title:zones", "in the title"), ("in:laws from:council", "of a section, of an issuer"),
      ("year:2015..2020", "of these years"), ("No. 7 [2020]", "a document by its number"),
      ("Article 3 of a law", "a provision by its citation"),
    ]
  }
  var countedDocuments: String { "documents" }
  var sectionCounts: String { "Section" }
  var yearCounts: String { "Year" }
  var issuerCounts: String { "Issuer or source" }

  func reason(_ reason: Hit.Reason) -> String {
    switch reason {
    case .number: "its number"
    case .title: "its title"
    case .citation: "the provision"
    case .words: ""
    }
  }

  var overviewTitle: String { "Overview" }

  func heading(of subject: OverviewSubject) -> String {
    switch subject {
    case .years: "By year"
    case .sections: "By section"
    case .issuers: "By issuer or source"
    case .newest: "Newest"
    case .changed: "Changed"
    case .coming: "Coming dates"
    }
  }

  func event(_ kind: ComingDate.Kind) -> String {
    kind == .force ? "comes into force" : "is repealed"
  }
  func withoutDate(_ number: Int) -> String { "\(number.grouped) without a date" }
  var counting: String { "Counting…" }
  func catalogueBegun(read: Int, of total: Int) -> String {
    "The catalogue is being built, \(largePart(read, of: total)) documents read. Until then only sections are counted."
  }
  var noCatalogue: String { "There is no catalogue yet: only sections are counted." }
  func catalogueGrowing(read: Int, of total: Int) -> String {
    "The catalogue is being built: \(largePart(read, of: total)) documents read."
  }
}
