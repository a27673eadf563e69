import Documents
import Typesetting

/// What is said in and about an open document.
protocol DocumentWords: Sendable {
  // Above the text
  /// The name of a fact: "Date added".
  func name(of fact: Facts.Name) -> String
  /// The name of facts that have no meaning here.
  var furtherFacts: String { get }
  /// What must be told about the page of an official.
  var postNotice: String { get }
  /// What must be told about a record without a text.
  var noTextNotice: String { get }
  /// Before a summary, so that nobody takes it for the text.
  func summary(_ text: String) -> String

  /// Around pictures and deletions in the text.
  var markedWords: MarkedWords { get }

  // Finding
  var findPrompt: String { get }
  var goToPrompt: String { get }
  var linkPrompt: String { get }
  /// A message, and a remark beside the line that is typed.
  func notFound(_ words: String) -> String
  var notFoundRemark: String { get }
  var stillSearching: String { get }
  var nothingSearchedFor: String { get }
  /// How many matches there are; the number is written already: "1,204+".
  func found(_ total: String) -> String
  /// The number of the match among all: "3 of 17, round the end".
  func match(_ number: String, of total: String, isRound: Bool) -> String

  // Going
  /// How much of the document lies above, where it is not a part: all is seen, nothing is, all but the page is.
  var wholeIsSeen: String { get }
  var topIsSeen: String { get }
  var endIsSeen: String { get }
  func noProvision(numbered words: String) -> String
  var noSuchProvision: String { get }
  var noOutline: String { get }
  var noFurtherHeading: String { get }
  var nowhereBack: String { get }
  var nowhereForward: String { get }
  func nothingMarked(_ letter: Character) -> String
  func marked(_ letter: Character) -> String
  var markIsALetter: String { get }
  var largestText: String { get }
  var smallestText: String { get }
  /// The table of contents of a document.
  var tableOfContents: String { get }
  var contentsPrompt: String { get }
  var noHeadings: String { get }
  var nothingHasTheWords: String { get }
  var typeToNarrow: String { get }

  // Links
  var noLinks: String { get }
  var noLinksHere: String { get }
  func linksHere(_ number: Int) -> String
  var lastLink: String { get }
  var firstLinkAgain: String { get }
  func noLink(numbered text: String) -> String
  func noFootnote(_ marker: String) -> String
  func noPlace(_ words: String) -> String
  /// An address that is shown and not opened; one of another part of the web; one of nothing that is here.
  func webAddress(_ address: String) -> String
  func outside(_ address: String) -> String
  func missing(_ path: String) -> String
  var severalDocumentsFit: String { get }

  // Who cites the document
  var citedBy: String { get }
  var lookingForCitations: String { get }
  func cites(_ article: String) -> String
  func cited(_ times: Int, in documents: Int, listed: Int) -> String
  /// Where nothing cites the document, and whether more may yet be known.
  func nothingCites(isWhole: Bool) -> String
  var noCatalogueOfCitations: String { get }

  // What terms mean
  func termsUsedHere(_ number: Int) -> String
  var readingDefinitions: String { get }
  var noTermUsedHere: String { get }
  var noTerms: String { get }
}
