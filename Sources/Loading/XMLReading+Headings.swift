import Documents

extension XMLReading {
  /// Ends a number or a heading: it joins what the element around it is announced by.
  func endPart(_ ended: XMLFrame) {
    guard frames.count >= 2 else { return }
    let around = frames.count - 2
    var isNumber = false
    if case .number = ended.role { isNumber = true }
    if case .note = frames[around].role, isNumber, frames[around].marker == nil {
      let marker = draft.take().text
      frames[around].marker = marker.isEmpty ? nil : marker
      return
    }
    if isRunning || frames[around].isAnnounced {
      if isNumber || isRunning { draft.addSpace() } else { flush() }
      return
    }
    let passage = draft.take()
    if !passage.isEmpty { frames[around].parts.append((isNumber, passage)) }
  }

  /// Sets number and heading of the innermost element, since what follows them begins.
  func announce() {
    let announced = frame
    frame.isAnnounced = true
    frame.parts = []
    guard !announced.parts.isEmpty else { return }
    let parts = announced.parts
    let hasHeading = parts.contains { !$0.isNumber }
    switch announced.role {
    case .division, .container: announceHeading(parts, of: announced)
    case .article where hasHeading || announced.depth > 0 || announced.isInArticle:
      announceHeading(parts, of: announced)
    case .article: announceItem(parts, depth: 0)
    case .provision
    where hasHeading && !announced.isInArticle && announced.depth == 0 && announced.quotation == 0
      && !isRunIn(parts):
      announceHeading(parts, of: announced)
    default: announceItem(parts, depth: min(announced.depth + 1, 100))
    }
  }

  private func announceHeading(_ parts: [(isNumber: Bool, passage: Passage)], of announced: XMLFrame) {
    guard announced.depth == 0, announced.quotation == 0 else {
      return announceItem(parts, depth: announced.depth)
    }
    flush(isForced: true)
    let level = min(announced.level + (announced.isLowered ? 2 : 1), 6)
    blocks.append(Block(.heading(level: level), joined(parts)))
    frame.level = level
    if case .article = announced.role { frame.isInArticle = true }
    if case .provision = announced.role { frame.isInArticle = true }
  }

  /// Begins a numbered provision. A heading that runs into its text stands in the same paragraph.
  private func announceItem(_ parts: [(isNumber: Bool, passage: Passage)], depth: Int) {
    flush(isForced: true)
    frame.isInArticle = true
    frame.depth = depth
    var parts = parts[...]
    if let first = parts.first, first.isNumber {
      parts = parts.dropFirst()
      awaited = Block(
        .item(marker: first.passage.text), depth: depth, quotation: frame.quotation)
    }
    guard !parts.isEmpty else { return }
    var heading = joined(Array(parts))
    if !heading.text.isEmpty, !heading.marks.contains(where: { $0.style == .strong }) {
      heading.marks.insert(Passage.Mark(0..<heading.text.utf8.count, .strong), at: 0)
    }
    draft.add(heading)
    if isRunIn(Array(parts)) { addJoint(after: heading.text) } else { flush() }
  }

  /// Whether a heading runs into the text that follows: "In general.—The …".
  private func isRunIn(_ parts: [(isNumber: Bool, passage: Passage)]) -> Bool {
    guard let last = parts.last, !last.isNumber else { return false }
    return last.passage.text.last.map { "—–:.".contains($0) } ?? false
  }

  private func addJoint(after text: String) {
    if text.last != "—" && text.last != "–" { draft.addSpace() }
  }

  /// Number and heading in one passage. The signs between them are Gazette's where the source leaves them to the
  /// page's design: "Chapter 2 — Scope", "1. Scope".
  private func joined(_ parts: [(isNumber: Bool, passage: Passage)]) -> Passage {
    var joint = XMLDraft()
    var last: (isNumber: Bool, passage: Passage)?
    for part in parts {
      if let last { joint.add(separator(last, part)) }
      joint.add(part.passage)
      last = part
    }
    return joint.take()
  }

  private func separator(
    _ left: (isNumber: Bool, passage: Passage), _ right: (isNumber: Bool, passage: Passage)
  ) -> String {
    guard let end = left.passage.text.unicodeScalars.last,
      let start = right.passage.text.unicodeScalars.first
    else { return "" }
    if "—–".unicodeScalars.contains(end) || "—–".unicodeScalars.contains(start) { return "" }
    guard left.isNumber != right.isNumber else { return " — " }
    if "第章节節条條编編".unicodeScalars.contains(end) { return "\u{3000}" }
    guard end.properties.isAlphabetic || end.properties.numericType != nil else { return " " }
    let isBare = !left.passage.text.contains(" ") && !left.passage.text.contains("§")
    if left.isNumber, isBare, left.passage.text.utf8.count <= 6 { return ". " }
    return " — "
  }
}
