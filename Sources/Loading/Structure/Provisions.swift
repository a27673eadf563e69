import Documents
import Glibc

/// The structure that a law states in its own words: chapters and articles, numbered headings, items and sub-items.
///
/// A paragraph that begins with a number as laws write it becomes a heading or an item, if its neighbours bear it
/// out; everything else stays as it is. A heading is a short line without a stop that has text below it; whatever is
/// a sentence, or one of a row of short lines, is an item. No letter of the text is lost: what leaves the passage
/// stands in the marker.
struct Provisions {
  /// The text with its headings and items.
  private(set) var blocks: [Block]
  /// What each block could be, by index; nil for ordinary text.
  private let openings: Openings
  /// The headings that were recognised here.
  private var divisions: Set<Int> = []

  /// Recognises the structure of running text. Headings and lists that are marked already stay as they are.
  static func recognised(in blocks: consuming [Block]) -> [Block] {
    var provisions = Provisions(blocks)
    provisions.setDivisions()
    provisions.setItems()
    return provisions.joiningNumberedTitles()
  }

  private init(_ blocks: consuming [Block]) {
    var divided: [Block] = []
    var taken = 0
    for index in blocks.indices {
      guard let lines = Provisions.lines(of: blocks[index]) else { continue }
      divided += blocks[taken..<index]
      divided += lines
      taken = index + 1
    }
    if taken > 0 { divided += blocks[taken...] }
    self.blocks = taken > 0 ? divided : blocks
    openings = Openings(of: self.blocks)
  }

  /// A paragraph whose lines begin with numbers, as one paragraph for each number; nil for any other block.
  private static func lines(of block: Block) -> [Block]? {
    guard block.kind == .paragraph, block.depth == 0, block.quotation == 0,
      block.passage.text.hasLineEnd
    else { return nil }
    let text = block.passage.text
    var starts = [0]
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if offset > 0, let number = Designation(String(line.prefix(40))), number.isSetOff {
        starts.append(offset)
      }
      offset += line.utf8.count + 1
    }
    guard starts.count > 1 else { return nil }
    return starts.indices.map { index in
      // Without the line end before the next number.
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : text.utf8.count
      var part = Block(.paragraph, block.passage[starts[index]..<end])
      if index == 0 { part.anchors = block.anchors }
      return part
    }
  }

  // MARK: Parts, chapters and sections

  private mutating func setDivisions() {
    let levels = divisionLevels()
    let contents = tableOfContents()
    for index in blocks.indices {
      guard let opening = openings[index], opening.isDivisionHeading, !contents.contains(index),
        let level = levels[opening.designation.kind], blocks[index].kind == .paragraph
      else { continue }
      blocks[index].kind = .heading(level: level)
      divisions.insert(index)
    }
  }

  /// The level of each kind of heading: as the marked headings have it, else each below the wider one, from 2.
  private func divisionLevels() -> [Designation.Kind: Int] {
    var levels: [Designation.Kind: Int] = [:]
    var kinds: Set<Designation.Kind> = []
    for index in blocks.indices {
      guard let kind = openings[index]?.designation.kind else { continue }
      if case .heading(let level) = blocks[index].kind, levels[kind] == nil { levels[kind] = level }
      if openings[index]?.isDivisionHeading == true { kinds.insert(kind) }
    }
    var level = 2
    for kind in [Designation.Kind.part, .chapter, .section] where kinds.contains(kind) {
      level = levels[kind] ?? level
      levels[kind] = level
      level = min(level + 1, 6)
    }
    return levels
  }

  /// The lines that only repeat the titles of chapters: one after another with no text between them.
  private func tableOfContents() -> Set<Int> {
    var contents: Set<Int> = []
    var run: [Int] = []
    func width(_ index: Int) -> Int {
      switch openings[index]?.designation.kind {
      case .part: 0
      case .chapter: 1
      default: 2
      }
    }
    func close() {
      // A chapter has a section or text below it, never at once the next chapter.
      let bare = run.indices.dropLast().filter { width(run[$0 + 1]) <= width(run[$0]) }
      if bare.count > 1, let last = bare.last { contents.formUnion(run[...last]) }
      run = []
    }
    for index in blocks.indices {
      if openings[index]?.isDivisionHeading == true { run.append(index) } else { close() }
    }
    close()
    return contents
  }

  // MARK: Articles and numbered paragraphs

  private mutating func setItems() {
    var lists = NumberedLists()
    for index in blocks.indices {
      if case .heading(let level) = blocks[index].kind {
        lists.enterHeading(level, isArticle: openings[index]?.designation.kind == .article)
      } else if let opening = openings[index], blocks[index].kind == .paragraph {
        if opening.isProvision {
          setItem(index, opening, depth: 0)
          lists.enterArticle()
        } else if opening.isMember {
          lists.add(index, opening)
        } else {
          lists.passText()
        }
      } else {
        lists.passText()
      }
    }
    lists.close()
    for member in lists.members {
      guard let opening = openings[member.block] else { continue }
      switch lists.form(of: member) {
      case .heading(let level): blocks[member.block].kind = .heading(level: level)
      case .item(let depth): setItem(member.block, opening, depth: depth)
      }
    }
  }

  private mutating func setItem(_ index: Int, _ opening: Opening, depth: Int) {
    let passage = blocks[index].passage
    let marker = passage[opening.designation.range].text
    blocks[index].kind = .item(marker: marker)
    blocks[index].depth = depth
    blocks[index].passage = passage.dropping(bytes: opening.designation.range.upperBound)
  }

  // MARK: Titles below their numbers

  /// "Chapter I" and the short line below it are one heading of two lines.
  private func joiningNumberedTitles() -> [Block] {
    guard divisions.contains(where: { openings[$0]?.isAlone == true }) else { return blocks }
    var joined: [Block] = []
    joined.reserveCapacity(blocks.count)
    var isJoined = false
    for index in blocks.indices {
      if let last = joined.last, !isJoined, divisions.contains(index - 1),
        openings[index - 1]?.isAlone == true,
        blocks[index].kind == .paragraph, openings[index] == nil,
        Opening.isHeadingLine(blocks[index].passage.text), index + 1 < blocks.count
      {
        joined[joined.count - 1].passage = last.passage.joined(with: blocks[index].passage)
        joined[joined.count - 1].anchors += blocks[index].anchors
        isJoined = true
      } else {
        joined.append(blocks[index])
        isJoined = false
      }
    }
    return joined
  }
}

extension String {
  /// Whether a line ends in the text.
  fileprivate var hasLineEnd: Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? false
    }
    return found ?? utf8.contains(0x0A)
  }
}
