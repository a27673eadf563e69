import Documents

/// What is said of lists: on the home screen and in sections.
protocol ListWords: Sendable {
  /// Counted things: "1 document", "2 documents".
  func documents(_ number: Int) -> String
  func sections(_ number: Int) -> String
  func agencies(_ number: Int) -> String
  func posts(_ number: Int) -> String
  /// A large number of documents: "18,582 documents".
  func manyDocuments(_ number: Int) -> String
  /// What sections hold together: "4 documents in 2 sections".
  func holding(_ documents: String, inSections number: Int) -> String

  /// Before what a list is narrowed to.
  var filterPrompt: String { get }
  /// The heading of a menu, and of one that is narrowed to words.
  var contents: String { get }
  func contents(with words: String) -> String
  /// What a list says that is narrowed: "3 of 17 with “tax”; Esc shows all".
  func narrowed(_ ratio: String, to words: String) -> String
  var nothingHereHasTheWords: String { get }
  var noSectionHasTheWords: String { get }
  var noSections: String { get }
  var noDocumentsInSite: String { get }
  var noDocumentsInSection: String { get }
  var noAgencies: String { get }
  /// Where a long list is not here yet, and where no catalogue can give it.
  var catalogueIsAsked: String { get }
  var noCatalogueOfSection: String { get }

  /// Headings.
  var newest: String { get }
  var documentsHeading: String { get }
  var sectionsHeading: String { get }
  var thisSection: String { get }
  var thisYear: String { get }
  var thisDocument: String { get }
  /// The documents that belong to no section: of a site without sections, and of one with.
  var allDocuments: String { get }
  var otherDocuments: String { get }
  /// The heading of a list of entries, with their order where they have one.
  func heading(of style: SectionList.Style, in order: SectionList.Order?) -> String
  /// How many heads of files have been read.
  func read(_ number: Int, of total: Int) -> String

  /// Of a file, in a list, and as the label of the reason.
  var cannotBeRead: String { get }
  var cannotBeReadLabel: String { get }
  /// Of an agency's page.
  var noContactBlock: String { get }
  /// How many agencies give a contact block, and how many pages have none.
  func contactBlocks(_ given: Int, missing: Int) -> String
  /// The head of a column.
  func head(of content: SectionLayout.Content) -> String
}
