import Documents

/// The text of a Markdown file below its description, as blocks.
///
/// CommonMark with the tables, strikethrough, task lists and bare addresses of GitHub, footnotes, and lists of
/// definitions; read by md4c in time that grows with the text's length.
struct MarkdownBody {
  /// The text in reading order, the footnotes at its end in the order in which they are first referred to.
  let blocks: [Block]
  /// Plain sentences about damage to the text.
  let notices: [String]

  /// What the text itself gives as its title, on one line: a heading at its very beginning, else the first heading
  /// of level 1 near it; nil where there is none.
  var title: String? {
    let opening = blocks.prefix(32)
    let heading =
      opening.first.flatMap { Self.heading($0) == nil ? nil : $0 }
      ?? opening.first { Self.heading($0) == 1 }
    guard let title = heading?.passage.text.onOneLine, !title.isEmpty else { return nil }
    return title
  }

  /// The blocks as they stand below a title that is shown above them: without a first heading that is the title.
  consuming func blocks(below title: String) -> [Block] {
    guard let first = blocks.first, Self.heading(first) != nil,
      first.passage.text.hasSameWords(as: title),
      first.passage.marks.allSatisfy({ $0.style == .strong || $0.style == .emphasis })
    else { return blocks }
    var rest = Array(blocks.dropFirst())
    if !rest.isEmpty { rest[0].anchors = first.anchors + rest[0].anchors }
    return rest
  }

  private static func heading(_ block: Block) -> Int? {
    if case .heading(let level) = block.kind { level } else { nil }
  }

  /// Reads a text whose line ends are U+000A.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { source in
      guard let plain = DialectSource.plain(source) else { return MarkdownBody(plain: source) }
      return plain.withUnsafeBufferPointer { MarkdownBody(plain: $0) }
    }
  }

  private init(plain source: UnsafeBufferPointer<UInt8>) {
    guard let ready = MarkdownSource(source) else {
      self.init(source, notes: MarkdownNotes())
      return
    }
    self = ready.rest.withUnsafeBufferPointer { MarkdownBody($0, notes: ready.notes) }
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, notes: MarkdownNotes) {
    var builder = MarkdownBuilder(source, notes: notes)
    if !builder.parse() {
      let isTooWide = builder.isTooWide
      builder = MarkdownBuilder(source, notes: notes)
      if isTooWide, builder.parse(withTables: false) {
        builder.notices.append(
          "A table is too large to be set: the tables are shown as they are written.")
      } else {
        builder = MarkdownBuilder(source)
        builder.add(Block(.preformatted, Passage(String(decoding: source, as: UTF8.self))))
        builder.notices.append("The text cannot be read as Markdown and is shown as it is written.")
      }
    }
    builder.settleAnchors()
    builder.addNotes()
    blocks = builder.blocks
    // The same damage is told once.
    var told: Set<String> = []
    notices = builder.notices.filter { told.insert($0).inserted }
  }
}

extension MarkdownBuilder {
  /// Forgets what was read, but not which footnotes were referred to.
  mutating func startAgain() {
    var other = MarkdownBuilder(source)
    swap(&other.notes, &notes)
    self = other
  }

  /// Puts down the footnotes: those referred to by the text or by a footnote before them, then all others.
  mutating func addNotes() {
    var index = 0
    while index < notes.order.count {
      addNote(notes.order[index])
      index += 1
    }
    for number in notes.unreferred { addNote(number) }
  }

  private mutating func addNote(_ number: Int) {
    let note = notes.notes[number]
    var part = note.source.withUnsafeBufferPointer { source in
      var part = MarkdownBuilder(source, tables: tables)
      // Moved and not copied, so that a thousand footnotes do not cost a thousand lists of them.
      swap(&part.notes, &notes)
      if !part.parse(), part.isTooWide {
        part.startAgain()
        part.parse(withTables: false)
      }
      swap(&part.notes, &notes)
      return part
    }
    part.settleAnchors()
    tables = part.tables
    notices.append(contentsOf: part.notices)
    var blocks = part.blocks[...]
    var passage: Passage = ""
    if let first = blocks.first, first.kind == .paragraph {
      passage = first.passage
      anchors += first.anchors
      blocks.removeFirst()
    }
    add(Block(.note(marker: note.marker), passage))
    for block in blocks {
      var block = block
      block.depth = min(block.depth + 1, Self.deepest)
      add(block)
    }
  }
}
