import Documents
import Glibc

@testable import Loading

/// What must hold of everything that comes out. A claim that does not hold ends the program with the reason, and
/// libFuzzer keeps the input.
enum Claims {
  /// Ends the program where the claim does not hold.
  static func claim(_ holds: Bool, _ reason: @autoclosure () -> String) {
    if !holds { fatalError(reason()) }
  }

  /// Ends the program where an action takes two seconds of the processor, whatever else the machine does.
  static func soon(_ action: () -> Void) {
    let start = clock()
    action()
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    claim(seconds < 2, "\(seconds) s of the processor")
  }

  /// What must hold of every document, whatever it was read from.
  static func document(_ document: Document) {
    entry(document.entry)
    for (number, block) in document.blocks.enumerated() { Claims.block(block, number) }
    for notice in document.notices {
      claim(!notice.contains("\n"), "a notice of more than one line: \(notice)")
    }
    let outline = Outline(document)
    var level = 0
    for item in outline.items {
      claim(item.level <= level + 1 && item.level >= 1, "\(item.level) below \(level)")
      claim(document.blocks.indices.contains(item.position.block), "no block \(item.position)")
      level = item.level
    }
    for definition in document.uses {
      claim(document.blocks.indices.contains(definition), "a definition in block \(definition)")
    }
    Setting.check(document)
  }

  /// What must hold of every entry of a catalogue.
  static func entry(_ entry: Entry) {
    claim(entry.id == Attempt.id, "the id is \(entry.id)")
    claim(entry.fault == nil || entry.fault?.contains("\n") == false, "a fault of two lines")
    _ = entry.facts.date
  }

  /// What must hold of every block: marks in order and at the edges of characters, numbers within bounds.
  private static func block(_ block: Block, _ number: Int) {
    let bytes = Array(block.passage.text.utf8)
    claim((0...64).contains(block.depth), "block \(number) at depth \(block.depth)")
    claim((0...64).contains(block.quotation), "block \(number) in \(block.quotation) quotations")
    if case .heading(let level) = block.kind {
      claim((1...6).contains(level), "block \(number) of level \(level)")
    }
    claim(block.cells.last?.upperBound == bytes.count, "block \(number) has no last cell")
    var start = 0
    for mark in block.passage.marks {
      let range = mark.range
      claim(range.lowerBound >= start, "block \(number): the mark at \(range) comes after \(start)")
      claim(range.upperBound <= bytes.count, "block \(number): \(range) of \(bytes.count)")
      for edge in [range.lowerBound, range.upperBound] where edge < bytes.count {
        claim(bytes[edge] & 0xC0 != 0x80, "block \(number): \(range) divides a character")
      }
      start = range.lowerBound
    }
  }

  /// What a list says of a document is what the document says, as far as it goes.
  static func agrees(_ entry: Entry, with document: Document) {
    claim(entry.title == document.title, "“\(entry.title)” is “\(document.title)”")
    claim(entry.kind == document.entry.kind, "\(entry.kind) is \(document.entry.kind)")
    claim(entry.contact == document.entry.contact, "the contact differs")
    for fact in entry.facts.all {
      let holds = document.facts.all.contains(fact)
      claim(holds, "\(fact.name) is “\(fact.value)” in lists, \(document.facts.all)")
    }
  }

  /// The letters and digits of the text stand in the document, each as often.
  static func keeps(_ text: String, in document: Document, digits: Bool = true) {
    var wanted = LetterCount()
    wanted.add(text, digits: digits)
    let lost = wanted.more(than: letters(of: document, digits: digits))
    claim(lost.isEmpty, "lost: \(lost)")
  }

  /// The letters and digits of a document: of its title, its facts and its text with all markers.
  static func letters(of document: Document, digits: Bool = true) -> LetterCount {
    var found = LetterCount()
    found.add(document.title, digits: digits)
    for fact in document.facts.all { found.add(fact.value, digits: digits) }
    for block in document.blocks {
      switch block.kind {
      case .item(let marker), .note(let marker): found.add(marker, digits: digits)
      default: break
      }
      found.add(block.passage.text, digits: digits)
    }
    return found
  }

  /// Whether a terminal would act on the text.
  static func isActive(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}

extension Document {
  /// The blocks, of the first, in which a defined term is used.
  fileprivate var uses: [Int] {
    let definitions = Definitions(self)
    return blocks.indices.prefix(64).filter {
      !definitions.uses(in: blocks[$0].passage.text, of: $0).isEmpty
    }
  }
}
