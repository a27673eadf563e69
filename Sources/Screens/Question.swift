import Cataloguing
import Documents

/// What a screen asks of the catalogue.
public enum Question: Hashable, Sendable {
  /// What answers a query: so many hits from one on, the best being 0.
  case findings(Query, from: Int, count: Int)
  /// How many documents answer a query, by section, year and issuer.
  case tally(Query)
  /// Who cites a document.
  case citing(Document.ID)
  /// What a document may cite.
  case cited(by: Document.ID)
  /// What the site holds as a whole, as it is on a day.
  case overview(CalendarDate?)
  /// So many documents of the list of a section from one on, the first being 0; those around a document of it, where
  /// one is named.
  case listing(Listing, from: Int, count: Int, around: Document.ID?)

  /// Questions of one kind replace each other while they wait.
  public enum Kind: Hashable, Sendable {
    case findings, tally, citing, overview, listing
    case cited(Document.ID)
  }

  /// The kind of the question.
  public var kind: Kind {
    switch self {
    case .findings: .findings
    case .tally: .tally
    case .citing: .citing
    case .cited(let id): .cited(id)
    case .overview: .overview
    case .listing: .listing
    }
  }
}

/// What the catalogue answers.
public enum Answer: Hashable, Sendable {
  /// To `Question.findings`.
  case findings(Findings)
  /// To `Question.tally`.
  case tally(Tally)
  /// To `Question.citing`.
  case citing(Citing)
  /// To `Question.cited`.
  case cited([Entry])
  /// To `Question.overview`.
  case overview(Overview)
  /// To `Question.listing`.
  case listing(ListedPart)
  /// Why there is no answer, in one line.
  case failure(String)
}
