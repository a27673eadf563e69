import Documents

extension XMLReading {
  /// Ends a number or a heading: it joins what the element around it is announced by.
  func endPart(_ ended: XMLFrame) {
    guard frames.count >= 2 else { return }
    let around = frames.count - 2
    let kind: XMLPart.Kind =
      switch ended.role {
      case .number: .number
      case .heading: .heading
      default: .aside
      }
    if case .note = frames[around].role, kind == .number, frames[around].marker == nil {
      let marker = draft.take().text
      frames[around].marker = marker.isEmpty ? nil : marker
      return
    }
    if isRunning || frames[around].isAnnounced {
      if kind == .number || isRunning { draft.addSpace() } else { flush() }
      return
    }
    let passage = draft.take()
    if !passage.isEmpty { frames[around].parts.append(XMLPart(kind: kind, passage: passage)) }
  }

  /// Sets number and heading of the innermost element, since what follows them begins.
  func announce() {
    let announced = frame
    frame.isAnnounced = true
    frame.parts = []
    guard !announced.parts.isEmpty else { return }
    let parts = announced.parts
    let hasHeading = parts.contains { $0.kind == .heading }
    let isSetIn = announced.depth > 0 || announced.quotation > 0
    switch announced.role {
    case .division, .container:
      if isSetIn { announceItem(parts, depth: announced.depth) } else { announceHeading(parts) }
    case .article:
      if hasHeading, !isSetIn { return announceHeading(parts) }
      let isInner = announced.depth > 0 || announced.isInArticle
      announceItem(parts, depth: isInner ? announced.depth + 1 : 0)
    default:
      if hasHeading, !announced.isInArticle, !isSetIn, !isRunIn(parts) {
        return announceHeading(parts)
      }
      // What has no number of its own stands no deeper than what it stands in.
      let hasNumber = parts.contains { $0.kind == .number }
      announceItem(parts, depth: announced.depth + (hasNumber ? 1 : 0))
    }
  }

  /// Ends what stands before an element that is announced; notes inside it wait for its own text.
  private func endBefore() {
    let notes = waiting
    waiting = []
    flush(isForced: true)
    waiting = notes
  }

  private func announceHeading(_ parts: [XMLPart]) {
    endBefore()
    let level = min(frame.level + (frame.isLowered ? 2 : 1), 6)
    append(Block(.heading(level: level), joined(parts)))
    frame.level = level
    switch frame.role {
    case .article, .provision: frame.isInArticle = true
    default: break
    }
  }

  /// Begins a numbered provision. A heading that runs into its text stands in the same paragraph.
  private func announceItem(_ parts: [XMLPart], depth: Int) {
    endBefore()
    frame.isInArticle = true
    frame.depth = min(depth, 100)
    var parts = parts
    if let first = parts.first, first.kind == .number {
      parts.removeFirst()
      awaited = Block(
        .item(marker: first.passage.text), depth: frame.depth, quotation: frame.quotation)
      awaited?.anchors = takeAnchors()
    }
    guard !parts.isEmpty else { return }
    var words = joined(parts)
    if parts.contains(where: { $0.kind == .heading }),
      !words.marks.contains(where: { $0.style == .strong })
    {
      words.marks.insert(Passage.Mark(0..<words.text.utf8.count, .strong), at: 0)
    }
    draft.add(words)
    if isRunIn(parts) {
      if !words.text.hasSuffix("—") { draft.addSpace() }
      runsIn = true
    } else {
      flush()
    }
  }

  /// Whether what announces an element runs into the text that follows: "In general.—The …".
  private func isRunIn(_ parts: [XMLPart]) -> Bool {
    guard let last = parts.last else { return false }
    return switch last.kind {
    case .number: false
    case .heading: last.passage.text.last.map { "—–:.".contains($0) } ?? false
    case .aside: !parts.contains { $0.kind == .heading }
    }
  }

  /// Number and heading in one passage. The signs between them are Gazette's where the source leaves them to the
  /// page's design: "Chapter 2 — Scope", "1. Scope".
  private func joined(_ parts: [XMLPart]) -> Passage {
    var joint = XMLDraft()
    var last: XMLPart?
    for part in parts {
      if let last { joint.add(separator(last, part)) }
      joint.add(part.passage)
      last = part
    }
    return joint.take()
  }

  private func separator(_ left: XMLPart, _ right: XMLPart) -> String {
    guard let end = left.passage.text.unicodeScalars.last,
      let start = right.passage.text.unicodeScalars.first
    else { return "" }
    if left.kind == .aside || right.kind == .aside { return " " }
    if "—–".unicodeScalars.contains(end) || "—–".unicodeScalars.contains(start) { return "" }
    guard left.kind != right.kind else { return " — " }
    if "第章节節条條編编".unicodeScalars.contains(end) { return "\u{3000}" }
    guard end.properties.isAlphabetic || end.properties.numericType != nil else { return " " }
    let isBare = !left.passage.text.contains(" ") && !left.passage.text.contains("§")
    if left.kind == .number, isBare, left.passage.text.utf8.count <= 6 { return ". " }
    return " — "
  }
}
