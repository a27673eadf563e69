import Documents

/// An open element while a document is read.
struct XMLFrame {
  let name: String
  let role: XMLRole
  /// The depth of provisions for the blocks in it.
  var depth = 0
  /// The level of quotation for the blocks in it.
  var quotation = 0
  /// How many headings stand above the blocks in it.
  var level = 0
  /// Whether it stands in an article.
  var isInArticle = false
  /// Whether its number and its heading have been set; nothing more can join them.
  var isAnnounced = false
  /// Whether it adds a level to its heading.
  var isLowered = false
  /// What it is announced by: its number and the lines of its heading, in the source's order.
  var parts: [(isNumber: Bool, passage: Passage)] = []
  /// Whether it opened a mark in the draft.
  var opensMark = false
  /// Where its words begin in the draft.
  var start = 0
  /// Whether its words are kept as a record.
  var keepsRecord = false
  /// Whether text may stand in it beside elements.
  var isText: Bool {
    switch role {
    case .text, .inline, .piece, .marked, .noteReference, .number, .heading, .crossHeading, .cell,
      .listItem, .note:
      true
    default: false
    }
  }
  /// How many items it has had.
  var items = 0
  /// How its items are counted, as HTML names it: "a", "i", "1".
  var numbering: String?
  /// The marker of a note.
  var marker: String?
}
