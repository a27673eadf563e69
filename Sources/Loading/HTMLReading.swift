import Documents

/// The reading of one page: what became text, and what was left out and why.
struct HTMLReading {
  /// The page as it was found.
  let page: HTMLPage
  /// For each node of the page, why it is left out.
  var rules: [HTMLRule]
  /// What became of the page.
  var document: Document

  /// Reads a page.
  init(_ text: String, id: Document.ID) {
    page = HTMLPage(reading: text)
    let notes = HTMLNotes(page)
    let tables = page.tables()
    rules = HTMLContent(page, tables: tables).rules
    for node in notes.returns { rules[node] = .noteReturn }
    var compositor = HTMLCompositor(page, rules: rules, notes: notes, tables: tables)
    compositor.compose()
    document = Document(
      entry: Entry(id: id, title: id.name), blocks: compositor.blocks, notices: page.notices)
  }
}
