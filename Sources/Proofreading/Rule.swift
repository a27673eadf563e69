/// What a proofreader looks for. The names stay as they are, since programs select by them.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  case unreadableFile = "unreadable-file"
  case missingContent = "missing-content"
  case undecodableBytes = "undecodable-bytes"
  case lostCharacter = "lost-character"
  case controlCharacter = "control-character"
  case reorderingCharacter = "reordering-character"
  case invisibleCharacter = "invisible-character"
  case hiddenText = "hidden-text"
  case softHyphen = "soft-hyphen"
  case privateCharacter = "private-character"

  case damagedDescription = "damaged-description"
  case openDescription = "open-description"
  case repeatedName = "repeated-name"
  case unknownValue = "unknown-value"
  case noDate = "no-date"
  case missingTitle = "missing-title"
  case missingDate = "missing-date"
  case lostOriginal = "lost-original"

  case sameNumber = "same-number"
  case sameTitle = "same-title"
  case sameID = "same-id"
  case similarNames = "similar-names"
  case oddName = "odd-name"

  case brokenLink = "broken-link"
  case deadAnchor = "dead-anchor"
  case outsideLink = "outside-link"
  case unopenedLink = "unopened-link"
  case unmetCitation = "unmet-citation"

  case emptyDocument = "empty-document"
  case cutOff = "cut-off"
  case openMarkup = "open-markup"
  case damagedMarkup = "damaged-markup"
  case missingArticle = "missing-article"

  /// How much a finding of the rule weighs, unless the place makes it lighter.
  public var severity: Severity {
    switch self {
    case .unreadableFile, .missingContent, .undecodableBytes, .controlCharacter,
      .reorderingCharacter, .hiddenText, .damagedDescription, .openDescription, .unknownValue,
      .noDate, .lostOriginal, .brokenLink, .deadAnchor, .outsideLink, .openMarkup:
      .wrong
    case .lostCharacter, .invisibleCharacter, .repeatedName, .missingTitle, .sameNumber,
      .sameTitle, .sameID, .similarNames, .oddName, .emptyDocument, .cutOff, .damagedMarkup:
      .doubtful
    case .softHyphen, .privateCharacter, .missingDate, .unopenedLink, .unmetCitation,
      .missingArticle:
      .note
    }
  }

  /// What the rule finds, in one line.
  public var meaning: String {
    switch self {
    case .unreadableFile: "a file that cannot be read, and why"
    case .missingContent: "a Git LFS pointer: the content was never delivered"
    case .undecodableBytes: "bytes that are no text in the file's encoding"
    case .lostCharacter: "U+FFFD in the file: a character was lost before it was written"
    case .controlCharacter: "a control character, which no text needs"
    case .reorderingCharacter: "a character that changes the order in which text is seen"
    case .invisibleCharacter: "a character without width where no script needs it"
    case .hiddenText: "text in tag characters, which nobody sees"
    case .softHyphen: "a soft hyphen where no word can be divided"
    case .privateCharacter: "a character that only some fonts know, or that is none"
    case .damagedDescription: "a description at the head of a file that cannot be read"
    case .openDescription: "a description at the head of a file that is never closed"
    case .repeatedName: "a name that the description gives twice; the first value counts"
    case .unknownValue: "a kind, weight or shows that means nothing to Gazette"
    case .noDate: "a date that is no day of the calendar"
    case .missingTitle: "a document without a title, listed by the name of its file"
    case .missingDate: "a document without a date, which lists put last"
    case .lostOriginal: "a translation_of that names no document of the site"
    case .sameNumber: "a number that two documents have"
    case .sameTitle: "a title and date that two documents have"
    case .sameID: "two files of one name but for the extension"
    case .similarNames: "names that differ in case or Unicode form alone"
    case .oddName: "a file name with invisible characters or bytes that are no UTF-8"
    case .brokenLink: "a link to a document or section that the site lacks"
    case .deadAnchor: "a link to a place that its document lacks"
    case .outsideLink: "a link out of the site, or of a scheme that is never opened"
    case .unopenedLink: "a link to a file of the site that is no document"
    case .unmetCitation: "a citation of a document that the site lacks"
    case .emptyDocument: "a document without text"
    case .cutOff: "a document that seems to end before its end"
    case .openMarkup: "a block, comment or element that is never closed"
    case .damagedMarkup: "XML that is not well formed"
    case .missingArticle: "a number left out in the articles of a law"
    }
  }
}
