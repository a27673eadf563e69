import CMd4c
import Documents

/// Hears what md4c finds in a source, and writes it down as blocks.
struct MarkdownBuilder {
  /// What the text that is now heard belongs to.
  enum Leaf {
    case none, paragraph, heading(Int), row(isHeading: Bool), code(isFenced: Bool), markup
  }

  /// One level of list.
  struct List {
    /// The character after the number of an ordered list; nil for a list of bullets.
    let delimiter: UInt8?
    /// The number that the next item has if the source does not say another.
    var number: Int
    /// The number of the first item.
    var start = 0
    /// Whether no item was heard, and whether all had the number of the first.
    var isFirst = true
    var isCounted = false
    /// The blocks of the items that have a counted number instead of the written one.
    var counted: [Int] = []
  }

  /// The levels of list or quotation that are told apart. Deeper ones count as the last.
  static let deepest = 32

  /// The source that is read; text that is heard lies in it.
  let source: UnsafeBufferPointer<UInt8>
  /// The blocks so far.
  var blocks: [Block] = []
  /// Plain sentences about damage to the text.
  var notices: [String] = []
  /// The footnotes that can be referred to.
  var notes: MarkdownNotes
  /// Names of places, given in the text, that wait for the next block.
  var anchors: [String] = []
  /// How many tables there were.
  var tables: Int
  /// Whether a table was so wide and tall that its empty cells alone would fill the memory.
  var isTooWide = false
  /// Whether this is a part that was read before in another way, which is done once.
  let isPart: Bool

  var draft = PassageDraft()
  var leaf = Leaf.none
  var lists: [List] = []
  var quotations = 0
  /// The item whose first block has not been heard, with its task mark.
  var pendingItem: (delimiter: UInt8?, task: String?)?
  /// The marker of the item whose first text is being heard.
  var itemMarker: String?
  /// The numbers of marks of the spans that are open; -1 for a span without a mark.
  var spans: [Int] = []
  var imageDepth = 0
  var markup = MarkupState()
  /// The bytes of a tag or of a block of HTML that has not ended.
  var raw: [UInt8] = []
  var rawQuote: UInt8 = 0
  /// Where in the source the last text ended.
  var lastText = 0
  var row = MarkdownRow()
  var cells = 0
  var lastFence: UInt8 = 0

  private let depthBefore: Int
  private let quotationsBefore: Int

  /// Makes a builder for a source, or for a part of one at a depth.
  init(
    _ source: UnsafeBufferPointer<UInt8>, notes: MarkdownNotes = MarkdownNotes(), tables: Int = 0,
    depth: Int = 0, quotations: Int = 0, isPart: Bool = false
  ) {
    (self.source, self.notes, self.tables) = (source, notes, tables)
    (depthBefore, quotationsBefore, self.isPart) = (depth, quotations, isPart)
  }

  /// How many levels of list the text stands in.
  var depth: Int { min(depthBefore + lists.count, Self.deepest) }
  /// How many levels of quotation the text stands in.
  var quotation: Int { min(quotationsBefore + quotations, Self.deepest) }

  // MARK: Blocks

  /// Hears that a block begins; false where reading must stop.
  mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Bool {
    switch type {
    case MD_BLOCK_QUOTE:
      settle()
      quotations += 1
    case MD_BLOCK_UL:
      settle()
      lists.append(List(delimiter: nil, number: 0))
    case MD_BLOCK_OL:
      settle()
      let list = detail?.load(as: MD_BLOCK_OL_DETAIL.self)
      let start = Int(list?.start ?? 1)
      lists.append(
        List(
          delimiter: UInt8(bitPattern: list?.mark_delimiter ?? 46), number: start, start: start))
    case MD_BLOCK_LI:
      settle()
      let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self)
      let task = item.flatMap { $0.is_task == 0 ? nil : $0.task_mark == 0x20 ? "☐" : "☑" }
      pendingItem = (lists.last?.delimiter, task)
    case MD_BLOCK_HR:
      settle()
      add(Block(.rule, depth: depth, quotation: quotation))
    case MD_BLOCK_H:
      settle()
      leaf = .heading(Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1))
    case MD_BLOCK_P:
      flush()
      leaf = .paragraph
    case MD_BLOCK_CODE:
      settle()
      let fence = detail?.load(as: MD_BLOCK_CODE_DETAIL.self).fence_char ?? 0
      leaf = .code(isFenced: fence != 0)
      lastFence = UInt8(bitPattern: fence)
      return true
    case MD_BLOCK_HTML:
      settle()
      raw.removeAll(keepingCapacity: true)
      leaf = .markup
    case MD_BLOCK_TABLE:
      settle()
      return beginTable(detail?.load(as: MD_BLOCK_TABLE_DETAIL.self))
    case MD_BLOCK_TR: beginRow()
    case MD_BLOCK_TH, MD_BLOCK_TD: beginCell(isHeading: type == MD_BLOCK_TH)
    default: break
    }
    if type != MD_BLOCK_DOC { lastFence = 0 }
    return true
  }

  /// Hears that a block ends.
  mutating func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_QUOTE:
      settle()
      quotations = max(quotations - 1, 0)
    case MD_BLOCK_UL, MD_BLOCK_OL:
      settle()
      if !lists.isEmpty { lists.removeLast() }
    case MD_BLOCK_LI: settle()
    case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_CODE, MD_BLOCK_HTML: flush()
    case MD_BLOCK_TR: endRow()
    case MD_BLOCK_TABLE: row.isKnown = false
    case MD_BLOCK_DOC:
      flush()
      if lastFence != 0, !isClosed(fence: lastFence) {
        notices.append("A block of code is not closed: the rest of the text is shown as code.")
      }
    default: break
    }
  }

  /// Whether the last line of the source ends a block of code.
  private func isClosed(fence: UInt8) -> Bool {
    var end = source.count
    while end > 0, MarkupTag.isSpace(source[end - 1]) { end -= 1 }
    let last = end
    while end > 0, source[end - 1] == fence { end -= 1 }
    return last - end >= 3 && (end == 0 || source[end - 1] <= 0x20 || source[end - 1] == 0x3E)
  }
}
