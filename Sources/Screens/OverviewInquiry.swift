import Cataloguing

/// What a screen knows of the site as a whole, and what it has asked about it.
struct OverviewInquiry: Hashable, Sendable {
  /// What is known; nil as long as nothing is.
  private(set) var overview: Overview?
  /// Why nothing is known, in one line.
  private(set) var fault: String?
  private var edition: Int?
  private var asked: Question?

  /// Forgets what was asked, so that it may be asked again.
  mutating func renew() { (asked, fault) = (nil, nil) }

  /// The question to ask; nil where the answer is here, or has been asked for.
  mutating func question(at desk: Desk) -> Effect? {
    let question = Question.overview(desk.today)
    let isKnown = overview != nil && edition == desk.catalogue.edition
    guard !isKnown, asked != question, fault == nil else { return nil }
    asked = question
    return .ask(question)
  }

  /// Takes an answer; false where it is to another question.
  mutating func take(_ answer: Answer, to question: Question, at desk: Desk) -> Bool {
    guard case .overview = question else { return false }
    asked = nil
    switch answer {
    case .overview(let new): (overview, edition) = (new, desk.catalogue.edition)
    case .failure(let reason): fault = reason
    default: return false
    }
    return true
  }
}
