import Documents

/// A whole document as JSON: nothing of it is left out.
///
/// `facts` and `contact` are lists of names and values in the source's order. Each of `blocks` has a `kind` and its
/// `text`; a row of a table has its `cells` instead, and the text that its marks count in is its cells with U+0009
/// between them. `level` is a heading's, `marker` an item's or a note's, `table` the number of a row's table; `depth`
/// and `quotation` count the lists and quotations around the block and are left out where there are none. Each of
/// `marks` has a `style` ("emphasis", "strong", "code", "deletion", "link", "image", "note", "label"), where it
/// begins (`start`) and ends (`end`, which is behind its last byte) in bytes of the text's UTF-8, and the `target`
/// of a link, a picture or a note.
struct DocumentRecord: Codable, Hashable {
  struct Named: Codable, Hashable {
    let name: String
    let value: String
  }

  let id: String
  let title: String
  let kind: String
  let facts: [Named]
  let contact: [Named]?
  let notices: [String]
  let blocks: [BlockRecord]

  init(_ document: Document) {
    (id, title) = (document.id.path, document.title)
    kind = document.entry.kind.rawValue
    facts = document.facts.all.map { Named(name: $0.name.key, value: $0.value) }
    let fields = document.entry.contact.fields
    contact = fields.isEmpty ? nil : fields.map { Named(name: $0.name, value: $0.value) }
    notices = document.notices
    blocks = document.blocks.map(BlockRecord.init)
  }
}
