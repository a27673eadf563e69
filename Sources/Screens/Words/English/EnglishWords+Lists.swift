import Documents

extension EnglishWords {
  func documents(_ number: Int) -> String { counted(number, "document", "documents") }
  func sections(_ number: Int) -> String { counted(number, "section", "sections") }
  func agencies(_ number: Int) -> String { counted(number, "agency", "agencies") }
  func posts(_ number: Int) -> String { counted(number, "post", "posts") }
  func manyDocuments(_ number: Int) -> String {
    "\(number.grouped) \(number == 1 ? "document" : "documents")"
  }
  func holding(_ documents: String, inSections number: Int) -> String {
    documents + " in " + sections(number)
  }

  /// A number and a noun.
  func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  var filterPrompt: String { "Filter: " }
  var contents: String { "Contents" }
  func contents(with words: String) -> String { "Contents with “\(words)”" }
  func narrowed(_ ratio: String, to words: String) -> String {
    "\(ratio) with “\(words)”; Esc shows all"
  }
  var nothingHereHasTheWords: String { "Nothing here has these words." }
  var noSectionHasTheWords: String { "No section has these words." }
  var noSections: String { "This site has no sections." }
  var noDocumentsInSite: String { "This site holds no documents." }
  var noDocumentsInSection: String { "This section holds no documents." }
  var catalogueIsAsked: String { "The catalogue is being asked." }
  var noCatalogueOfSection: String { "There is no catalogue yet that lists this section." }
  var noAgencies: String { "This site names no agencies." }

  var newest: String { "Newest" }
  var documentsHeading: String { "Documents" }
  var sectionsHeading: String { "Sections" }
  var thisSection: String { "This section" }
  var thisYear: String { "This year" }
  var thisDocument: String { "This document" }
  var allDocuments: String { "All documents" }
  var otherDocuments: String { "Other documents" }

  func heading(of style: SectionList.Style, in order: SectionList.Order?) -> String {
    let kind =
      switch style {
      case .documents: "Documents"
      case .agencies, .contacts: "Agencies"
      case .officials: "Posts"
      }
    return switch order {
    case .date: kind + ", newest first"
    case .title: kind + ", by title"
    case .number: kind + ", by number"
    case nil: kind
    }
  }

  func read(_ number: Int, of total: Int) -> String { "\(number) of \(total) read" }

  var cannotBeRead: String { "cannot be read" }
  var cannotBeReadLabel: String { "Cannot be read" }
  var noContactBlock: String { "no contact block" }

  func contactBlocks(_ given: Int, missing: Int) -> String {
    let words = "\(given) \(given == 1 ? "agency gives" : "agencies give") a contact block"
    return missing == 0
      ? words + "." : words + "; " + counted(missing, "page has", "pages have") + " none."
  }

  func head(of content: SectionLayout.Content) -> String {
    switch content {
    case .date: "Date"
    case .title: "Agency"
    case .number: "Number"
    case .source: "Source"
    case .post: "Post"
    case .contact(.address): "Address"
    case .contact(.postCode): "Post code"
    case .contact(.telephone): "Telephone"
    case .contact(.fax): "Fax"
    case .contact(.network): "E-mail and web"
    }
  }
}
