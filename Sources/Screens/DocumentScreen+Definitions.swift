import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  /// The key that tells what terms mean.
  static let definitionBindings: [Binding<DocumentScreen>] = [
    Binding(
      .defineTerms, "w",
      when: \.hasDefinitions
    ) { screen, desk in screen.showDefinitions(at: desk) }
  ]

  /// How many bytes of text are read for definitions at a time, so that no key waits.
  private static let slice = 12 << 10

  /// Whether the document defines terms, as far as is known.
  var hasDefinitions: Bool { !definitions.all.isEmpty || !definitions.isWhole }

  /// Reads a slice of the document for its definitions.
  mutating func readDefinitions() { definitions.read(atMost: DocumentScreen.slice) }

  /// The terms that are used on the page, each once, in reading order.
  private var termsInSight: [(use: Highlight, definition: Definition)] {
    var seen: Set<Definition> = []
    return usesInSight.filter { seen.insert($0.definition).inserted }
  }

  /// The uses of terms on the page, outside of their own definitions.
  private var usesInSight: [(use: Highlight, definition: Definition)] {
    var uses: [(use: Highlight, definition: Definition)] = []
    for (number, shown) in stretchesInSight {
      let text = page.block(number).passage.text
      let stretch = text.stretch(around: shown, reach: 120)
      for use in definitions.uses(in: stretch.text, of: number) {
        let range = (use.range.lowerBound + stretch.start)..<(use.range.upperBound + stretch.start)
        let isOwn = use.definition.position.block == number && use.definition.range.overlaps(range)
        guard range.overlaps(shown), !isOwn else { continue }
        uses.append((Highlight(block: number, range: range, role: .match), use.definition))
      }
    }
    return uses
  }

  /// The blocks of the document that are seen, with the bytes of each that are.
  private var stretchesInSight: [(block: Int, shown: Range<Int>)] {
    var stretches: [(block: Int, shown: Range<Int>)] = []
    for line in page.lines where line.position.block >= 0 {
      for range in line.pieces.compactMap(\.source) {
        if let last = stretches.last, last.block == line.position.block {
          let whole =
            min(
              last.shown.lowerBound, range.lowerBound)..<max(
              last.shown.upperBound, range.upperBound)
          stretches[stretches.count - 1].shown = whole
        } else {
          stretches.append((line.position.block, range))
        }
      }
    }
    return stretches
  }

  /// Shows what the terms on the page mean; while the document is still read, says so and goes on by itself.
  mutating func showDefinitions(at desk: Desk) -> Effect? {
    guard definitions.isWhole else {
      var waiting = Slip(desk.words.termsUsedHere(2), purpose: .definitions, [])
      waiting.remark = desk.words.readingDefinitions
      slip = waiting
      return nil
    }
    let terms = termsInSight
    guard !terms.isEmpty else {
      return .say(desk.words.noTermUsedHere)
    }
    let outline = readThrough().outline
    let items = terms.map { term in
      let definition = term.definition
      let place = outline.index(at: definition.position).map { outline.items[$0] }
      return Slip.Item(
        words: definition.term,
        remark: place.map { $0.marker.isEmpty ? $0.title : $0.marker } ?? "",
        text: meaning(of: definition),
        target: .here(
          Document.Position(block: definition.position.block, offset: definition.range.lowerBound)))
    }
    slip = Slip(
      desk.words.termsUsedHere(items.count), purpose: .definitions, items)
    return nil
  }

  /// The words of a definition; of a term that stands alone, the paragraph that explains it.
  private func meaning(of definition: Definition) -> String {
    let block = document.blocks[definition.position.block]
    if case .term = block.kind, document.blocks.indices.contains(definition.position.block + 1) {
      return document.blocks[definition.position.block + 1].passage.text
    }
    let sentence = String(
      decoding: block.passage.text.utf8.slice(definition.range), as: UTF8.self)
    guard sentence.last.map({ $0 == ":" || $0 == "：" }) ?? false else { return sentence }
    // What follows the colon stands in items of their own.
    var words = [sentence]
    for next in document.blocks.dropFirst(definition.position.block + 1).prefix(12) {
      guard case .item(let marker) = next.kind, next.depth > 0 else { break }
      words.append("\(marker) \(next.passage.text)")
    }
    return words.joined(separator: " ")
  }

  /// Takes up a question that was asked before the definitions were read.
  mutating func renewDefinitions(at desk: Desk) {
    guard let slip, slip.purpose == .definitions, slip.items.isEmpty, definitions.isWhole else {
      return
    }
    self.slip = nil
    if case .say(let words)? = showDefinitions(at: desk) {
      var answer = Slip(desk.words.termsUsedHere(2), purpose: .definitions, [])
      answer.remark = words
      self.slip = answer
    }
  }

  /// The uses of the selected term on the page.
  func termHighlights() -> [Highlight] {
    guard let slip, slip.purpose == .definitions, let choice = slip.choice else { return [] }
    return usesInSight.filter {
      choice.target
        == .here(
          Document.Position(
            block: $0.definition.position.block, offset: $0.definition.range.lowerBound))
        && choice.words == $0.definition.term
    }.map(\.use)
  }
}

extension String {
  /// A part of the text and what stands around it, at most so many bytes to each side, from sign to sign.
  fileprivate func stretch(around range: Range<Int>, reach: Int) -> (text: String, start: Int) {
    let bytes = utf8
    let count = bytes.count
    var low = Swift.max(Swift.min(range.lowerBound, count) - reach, 0)
    var high = Swift.min(range.upperBound + reach, count)
    func goesOn(_ place: Int) -> Bool {
      place > 0 && place < count
        && bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80
    }
    while goesOn(low) { low -= 1 }
    while goesOn(high) { high += 1 }
    return (String(decoding: bytes.slice(low..<Swift.max(low, high)), as: UTF8.self), low)
  }
}

extension String.UTF8View {
  /// The bytes of a range, as far as there are so many.
  fileprivate func slice(_ range: Range<Int>) -> Substring.UTF8View {
    dropFirst(range.lowerBound).prefix(range.count)
  }
}
