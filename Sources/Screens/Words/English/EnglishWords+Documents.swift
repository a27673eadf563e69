import Documents
import Typesetting

extension EnglishWords {
  func name(of fact: Facts.Name) -> String { fact.label }
  var furtherFacts: String { "Further" }
  var postNotice: String {
    "A post as a page gave it on its date. This does not say who holds the post today."
  }
  var noTextNotice: String { "This record holds no text of the document." }
  func summary(_ text: String) -> String { "Summary, not the text: \(text)" }

  var markedWords: MarkedWords { .english }

  var findPrompt: String { "Find: " }
  var goToPrompt: String { "Go to: " }
  var linkPrompt: String { "Link: " }
  func notFound(_ words: String) -> String { "“\(words)” is not found." }
  var notFoundRemark: String { "not found" }
  var stillSearching: String { "searching" }
  var nothingSearchedFor: String { "Nothing has been searched for: / finds words." }
  func found(_ total: String) -> String { "\(total) found" }
  func match(_ number: String, of total: String, isRound: Bool) -> String {
    "\(number) of \(total)" + (isRound ? ", round the end" : "")
  }

  var wholeIsSeen: String { "All" }
  var topIsSeen: String { "Top" }
  var endIsSeen: String { "End" }
  func noProvision(numbered words: String) -> String {
    "No provision numbered “\(words)” in this document."
  }
  var noSuchProvision: String { "no such provision" }
  var noOutline: String { "This document has no headings and no numbered provisions." }
  var noFurtherHeading: String { "No further heading." }
  var nowhereBack: String { "No place to go back to." }
  var nowhereForward: String { "No place to go forward to." }
  func nothingMarked(_ letter: Character) -> String { "Nothing is marked \(letter)." }
  func marked(_ letter: Character) -> String { "Marked \(letter): '\(letter) comes back here." }
  var markIsALetter: String { "A mark is a letter." }
  var largestText: String { "The text is as large as it gets." }
  var smallestText: String { "The text is as small as it gets." }
  var tableOfContents: String { "Contents" }
  var contentsPrompt: String { "Contents: " }
  var noHeadings: String { "No headings." }
  var nothingHasTheWords: String { "Nothing has these words." }
  var typeToNarrow: String { "type to narrow the list" }

  var noLinks: String { "This document has no links and no footnotes." }
  var noLinksHere: String { "No links here: Tab goes to the next one." }
  func linksHere(_ number: Int) -> String { "\(number) here" }
  var lastLink: String { "The last link." }
  var firstLinkAgain: String { "The first link again." }
  func noLink(numbered text: String) -> String { "No link of the number \(text) is here." }
  func noFootnote(_ marker: String) -> String { "No footnote \(marker) in this document." }
  func noPlace(_ words: String) -> String { "No place “\(words)” in this document." }
  func webAddress(_ address: String) -> String { "\(address) (shown, not opened; a: code)" }
  func outside(_ address: String) -> String { "\(address): outside this collection" }
  func missing(_ path: String) -> String { "\(path): not in this collection" }
  var severalDocumentsFit: String { "Several documents fit" }

  var citedBy: String { "Cited by" }
  var lookingForCitations: String { "Looking through the catalogue…" }
  func cites(_ article: String) -> String { "cites \(article)" }
  func cited(_ times: Int, in documents: Int, listed: Int) -> String {
    "Cited " + (times == 1 ? "once" : "\(times) times") + " in "
      + (documents == 1 ? "1 document" : "\(documents) documents")
      + (listed < times ? ", the first \(listed)" : "")
  }
  func nothingCites(isWhole: Bool) -> String {
    "No document of this site is known to cite this one."
      + (isWhole ? "" : " The catalogue is still being built.")
  }
  var noCatalogueOfCitations: String {
    "There is no catalogue yet that knows who cites this document."
  }

  func termsUsedHere(_ number: Int) -> String { number == 1 ? "Term used here" : "Terms used here" }
  var readingDefinitions: String { "Reading the definitions…" }
  var noTermUsedHere: String {
    "None of the terms that this document defines is used on this page."
  }
  var noTerms: String { "This document defines no terms." }
}
