import Documents

/// United States Legislative Markup: the United States Code, public laws, bills and compilations (versions 1 and 2).
struct USLM: XMLVocabulary {
  /// Whether an outermost element is of the vocabulary.
  static func isRoot(_ element: XMLElement) -> Bool { element.namespace.contains("/uslm") }

  func role(of element: XMLElement, in parent: XMLFrame) -> XMLRole {
    if parent.name == "footnote", element.name == "sup" { return .number }
    guard let role = USLM.role(of: element) else { return parent.isText ? .inline : .container }
    if case .cell = role, parent.name == "header" {
      return .cell(isHeading: true, columns: 1, rows: 1)
    }
    if ["elided", "notation"].contains(element.name), parent.isText { return .inline }
    if element.name == "date", parent.name == "action" { return .piece }
    return role
  }

  private static func role(of element: XMLElement) -> XMLRole? {
    switch element.name {
    case "meta": .metadata
    case "title", "subtitle", "chapter", "subchapter", "part", "subpart", "division",
      "subdivision", "appropriations":
      element.namespace.contains("purl.org") ? .text : .division
    case "section", "article": .article
    case "subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem",
      "subsubitem", "level":
      .provision
    case "num": .number
    case "editorialNote": .aside
    case "heading", "subheading": .heading
    case "chapeau", "content", "continuation", "docTitle", "officialTitle", "enactingFormula",
      "resolvingClause", "sourceCredit", "action", "signature", "endMarker", "explanationNote",
      "citationNote", "editionNote", "recital", "elided", "notation":
      .text
    case "note":
      element["type"] == "footnote" ? .note(marker: nil, isReferred: true) : .container
    case "footnote": .note(marker: nil, isReferred: true)
    case "sidenote": .note(marker: "Margin:", isReferred: true)
    case "quotedContent": .quotation
    case "toc": .table
    case "header", "tocItem", "referenceItem", "headingItem": .row
    case "column", "designator", "label", "target": .cell(isHeading: false, columns: 1, rows: 1)
    case "page": .pageMark
    case "ref":
      element["class"] == "footnoteRef" ? .noteReference : XMLMarkup.link(element["href"])
    case "type", "docNumber", "actionDescription", "role", "name": .piece
    case "date", "term", "inline", "quotedText", "headingText", "shortTitle", "proviso",
      "amendingAction", "committee", "sponsor", "cosponsor":
      .inline
    default: XMLMarkup.role(of: element)
    }
  }

  func lowersHeading(of element: XMLElement) -> Bool {
    element.name == "note" && element["role"] != "crossHeading" && element["topic"] != nil
  }

  func keeps(_ name: String, inMetadata: Bool) -> Bool {
    inMetadata ? USLM.facts.contains(name) : name == "date" || name == "approvedDate"
  }

  private static let facts: Set<String> = [
    "title", "type", "docNumber", "citableAs", "creator", "publisher", "language", "docStage",
    "currentThroughPublicLaw", "docPublicationName", "approvedDate", "congress", "session",
    "created",
  ]
}
