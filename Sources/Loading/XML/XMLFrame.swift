import Documents

/// A piece of what announces an element: its number, a line of its heading, or an editor's word between them.
struct XMLPart {
  enum Kind { case number, heading, aside }

  let kind: Kind
  let passage: Passage
}

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
  var parts: [XMLPart] = []
  /// Whether it holds text or elements.
  var hasContent = false
  /// What stands for it if it does not.
  var standIn: XMLStandIn?
  /// Whether it opened a mark in the draft.
  var opensMark = false
  /// Where its words begin in the draft.
  var start = 0
  /// Whether its words are kept as a record.
  var keepsRecord = false
  /// Whether text may stand in it beside elements.
  var isText: Bool {
    switch role {
    case .text, .inline, .piece, .line, .marked, .noteReference, .number, .heading, .aside,
      .crossHeading, .cell,
      .listItem, .note:
      true
    default: false
    }
  }
  /// How many items it has had.
  var items = 0
  /// How its items are counted, as HTML names it: "a", "i", "1".
  var numbering: String?
  /// Whether it is a note that stands among blocks, so that nothing refers to it.
  var standsAlone = false
  /// The names of a note's place.
  var anchors: [String] = []
  /// The marker of a note.
  var marker: String?
}
