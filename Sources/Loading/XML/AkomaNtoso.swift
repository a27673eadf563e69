import Documents

/// Akoma Ntoso, the vocabulary of parliaments and gazettes, in all its versions (OASIS LegalDocML 1.0, part 2).
struct AkomaNtoso: XMLVocabulary {
  /// Whether an outermost element is of the vocabulary.
  static func isRoot(_ element: XMLElement) -> Bool {
    element.name == "akomaNtoso" || element.namespace.contains("/legaldocml/")
      || element.namespace.contains("akomantoso.org")
  }

  func role(of element: XMLElement, in parent: XMLFrame) -> XMLRole {
    guard let role = AkomaNtoso.role(of: element) else {
      return parent.isText ? .inline : .container
    }
    // A word of running text that stands alone among blocks is a block.
    if !parent.isText {
      switch role {
      case .inline, .line: return .text
      default: break
      }
    }
    return role
  }

  private static func role(of element: XMLElement) -> XMLRole? {
    switch element.name {
    case "meta": .metadata
    case "book", "tome", "part", "subpart", "title", "subtitle", "chapter", "subchapter",
      "division", "subdivision":
      .division
    case "article", "section", "rule": .article
    case "subsection", "paragraph", "subparagraph", "clause", "subclause", "point", "indent",
      "item", "level", "list", "sublist", "alinea", "proviso", "transitional", "subrule",
      "hcontainer", "recital", "citation":
      .provision
    case "num": .number
    case "heading", "subheading": .heading
    case "crossHeading": .crossHeading
    case "content", "intro", "wrapUp", "wrap", "block", "listIntroduction", "listWrapUp",
      "formula", "longTitle", "tocItem", "from", "narrative", "summary", "scene", "foreign":
      .text
    case "quotedStructure", "embeddedStructure": .quotation
    case "ref", "rref", "affectedDocument", "relatedDocument", "omissis":
      XMLMarkup.link(element["href"])
    case "authorialNote": .note(marker: element["marker"], isReferred: false)
    case "noteRef": .word(element["marker"] ?? "*", .note(element["marker"] ?? "*"))
    case "documentRef", "componentRef":
      .word(element["showAs"] ?? "", element["href"].map { .link($0) })
    case "signature": .line
    case "eol", "eop": .space
    case "del": .marked(.deletion)
    case "docTitle", "docNumber", "docDate", "docType", "docStage", "docProponent", "docPurpose",
      "docAuthority", "docStatus", "docIntroducer", "docCommittee", "docketNumber", "shortTitle",
      "mref", "term", "def", "ins", "quotedText", "embeddedText", "person", "role",
      "organization", "location", "date", "time", "inline", "remark", "mod", "rmod",
      "extractText", "session", "legislature", "party", "judge", "lawyer", "opinion", "argument",
      "concept", "object", "event", "process", "entity", "quantity", "decoration", "outcome":
      .inline
    default: XMLMarkup.role(of: element)
    }
  }

  func keeps(_ name: String, inMetadata: Bool) -> Bool {
    inMetadata ? AkomaNtoso.facts.contains(name) : AkomaNtoso.words.contains(name)
  }

  private static let facts: Set<String> = [
    "FRBRdate", "FRBRcountry", "FRBRnumber", "FRBRauthor", "FRBRlanguage", "FRBRalias", "FRBRname",
    "publication", "eventRef", "TLCOrganization", "TLCPerson", "title",
  ]
  private static let words: Set<String> = [
    "docTitle", "docNumber", "docStage", "docStatus", "shortTitle", "longTitle", "docProponent",
    "docAuthority", "docDate",
  ]
}
