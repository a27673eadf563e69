import Documents

extension XMLReading {
  /// Begins an element that is text of the document.
  func begin(_ element: XMLElement, _ next: inout XMLFrame) {
    switch next.role {
    case .number, .heading, .aside:
      if frame.isAnnounced || isRunning { boundary(isHeading: true) } else { flush() }
      next.isAnnounced = true
    case .inline, .noteReference:
      next.isAnnounced = true
      next.start = draft.bytes.count
    case .line:
      next.isAnnounced = true
      draft.breakLine()
    case .piece, .space:
      next.isAnnounced = true
      draft.addSpace()
    case .word(let word, let style):
      next.isAnnounced = true
      if let style { draft.add(word, style) } else { draft.add(word) }
    case .marked(let style):
      next.isAnnounced = true
      next.opensMark = draft.begin(style)
    case .pageMark:
      next.isAnnounced = true
      draft.addSpace()
      draft.add("[")
    case .lineBreak:
      next.isAnnounced = true
      draft.breakLine()
    case .note(let marker, _):
      next.marker = marker
      next.standsAlone = draft.isEmpty && !isRunning
      hosts.append(draft)
      draft = XMLDraft()
    case .metadata: break
    default:
      beginBlock(element, &next)
    }
    hearAnchor(element, &next)
    frames.append(next)
  }

  private func beginBlock(_ element: XMLElement, _ next: inout XMLFrame) {
    switch next.role {
    case .table, .quotation: boundary(isForced: true)
    case .text where runsIn && !isRunning: break
    case .tableHead, .row, .cell: setsAside()
    default: boundary()
    }
    followsQuotation = false
    switch next.role {
    case .text, .crossHeading: next.isAnnounced = true
    case .quotation:
      next.quotation = min(next.quotation + 1, 100)
      (next.depth, next.level) = (0, 0)
      next.isInArticle = false
    case .list:
      next.isAnnounced = true
      next.numbering = element["type"]
      if let start = element["start"].flatMap({ Int($0) }) { next.items = start - 1 }
    case .listItem: beginListItem(element, &next)
    case .table:
      if tables.isEmpty, hosts.isEmpty { tableCount += 1 }
      if hosts.isEmpty { tables.append(XMLTable(number: tableCount - 1)) }
    case .tableHead: if tables.count == 1 { tables[0].isInHead = true }
    case .cell(let isHeading, let columns, let rows):
      next.isAnnounced = true
      if tables.count == 1, hosts.isEmpty {
        tables[0].beginCell(isHeading: isHeading, columns: columns, rows: rows)
      }
    default: break
    }
  }

  private func beginListItem(_ element: XMLElement, _ next: inout XMLFrame) {
    next.isAnnounced = true
    var marker = "•"
    if case .list(true) = frame.role {
      frame.items = element["value"].flatMap { Int($0) } ?? (frame.items &+ 1)
      marker = XMLNumbering.marker(frame.items, as: frame.numbering)
    }
    next.depth = min(next.depth + 1, 100)
    guard !isRunning else { return draft.add(marker + " ") }
    awaited = Block(.item(marker: marker), depth: next.depth, quotation: next.quotation)
    awaited?.anchors = takeAnchors()
  }

  /// Ends the innermost element.
  func end() {
    if !frame.isAnnounced { announce() }
    let ended = frame
    switch ended.role {
    case .number, .heading, .aside: endPart(ended)
    case .inline, .piece, .lineBreak, .space, .word: break
    case .line: draft.breakLine()
    case .noteReference: draft.markNote(from: ended.start)
    case .crossHeading: endCrossHeading(ended)
    case .marked: if ended.opensMark { draft.end() }
    case .pageMark: draft.add("] ")
    case .note: endNote(ended)
    case .cell:
      if tables.count == 1, hosts.isEmpty {
        tables[0].endCell(draft.take())
      } else {
        draft.addSpace()
      }
    case .row:
      if tables.count == 1, hosts.isEmpty {
        setsAside()
        if var row = tables[0].endRow() {
          (row.depth, row.quotation) = (ended.depth, ended.quotation)
          append(row)
        }
      } else {
        boundary()
      }
    case .tableHead: if tables.count == 1 { tables[0].isInHead = false }
    case .table: endTable()
    case .quotation:
      boundary(isForced: true)
      followsQuotation = true
    case .listItem, .provision, .article: boundary(isForced: true)
    default: boundary()
    }
    frames.removeLast()
  }

  private func endTable() {
    guard hosts.isEmpty, !tables.isEmpty else { return boundary() }
    if tables.count == 1 {
      setsAside()
      tables.removeLast()
      flush()
      blocks += waiting
      waiting = []
    } else {
      tables.removeLast()
      draft.addSpace()
    }
  }

  private func endNote(_ ended: XMLFrame) {
    guard case .note(_, let isReferred) = ended.role else { return }
    let passage = draft.take()
    draft = hosts.popLast() ?? XMLDraft()
    var marker = ended.marker ?? ""
    if marker.isEmpty {
      noteCount += 1
      marker = String(noteCount)
    }
    if !passage.isEmpty {
      var note = Block(
        .note(marker: marker), passage, depth: ended.depth, quotation: ended.quotation)
      note.anchors = ended.anchors
      waiting.append(note)
    }
    if !isReferred, !ended.standsAlone { draft.add(marker, .note(marker)) }
    let isAfterBlock = frames.count > 1 && frames[frames.count - 2].isAnnounced
    if isAfterBlock, draft.isEmpty, !isRunning, awaited == nil {
      blocks += waiting
      waiting = []
    }
  }

  private func endCrossHeading(_ ended: XMLFrame) {
    guard !isRunning, ended.depth == 0, ended.quotation == 0 else { return boundary() }
    let passage = draft.take()
    guard !passage.isEmpty else { return }
    append(Block(.heading(level: min(ended.level + 1, 6)), passage))
  }

  // MARK: Blocks

  /// Sets what stands in a table outside its cells, such as a caption, as a paragraph.
  private func setsAside() {
    guard tables.count == 1, hosts.isEmpty else { return boundary() }
    let passage = draft.take()
    guard !passage.isEmpty else { return }
    append(Block(.paragraph, passage, depth: frame.depth, quotation: frame.quotation))
  }

  /// A place where running text ends: the end of a block, or a space in a cell, or a line in a note.
  func boundary(isForced: Bool = false, isHeading: Bool = false) {
    if !tables.isEmpty {
      draft.addSpace()
    } else if !hosts.isEmpty {
      if isHeading { draft.addSpace() } else { draft.breakLine() }
    } else {
      flush(isForced: isForced)
    }
  }

  /// Ends the block that is being read.
  func flush(isForced: Bool = false) {
    let passage = draft.take()
    runsIn = false
    if passage.isEmpty {
      guard isForced, let item = awaited else { return }
      awaited = nil
      blocks.append(item)
    } else if var item = awaited {
      awaited = nil
      item.passage = passage
      item.anchors += takeAnchors()
      blocks.append(item)
    } else if followsQuotation, isTail(passage), let last = blocks.lastIndex(where: { !$0.isNote })
    {
      blocks[last].passage.text += passage.text
    } else {
      append(
        Block(.paragraph, passage, depth: frame.depth, quotation: frame.quotation))
    }
    followsQuotation = false
    blocks += waiting
    waiting = []
  }

  /// Whether a passage is only what ends a sentence whose last words were a quotation: "." or "; and".
  private func isTail(_ passage: Passage) -> Bool {
    guard passage.text.utf8.count <= 8, let first = passage.text.first else { return false }
    return ".,;:”’)".contains(first)
  }
}

extension Block {
  /// Whether the block is a note.
  fileprivate var isNote: Bool {
    if case .note = kind { true } else { false }
  }
}
