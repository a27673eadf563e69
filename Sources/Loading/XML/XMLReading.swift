import Documents

/// A document that is being read from XML: a stack of open elements on one side, blocks on the other.
///
/// An element more than `deepest` deep adds its text to the one around it.
final class XMLReading: XMLListener {
  static let deepest = 512

  let vocabulary: any XMLVocabulary
  var frames: [XMLFrame] = [XMLFrame(name: "", role: .container)]
  var blocks: [Block] = []
  var draft = XMLDraft()
  /// Names of places that wait for the next block.
  var anchors: [String] = []
  /// The item whose first words are awaited.
  var awaited: Block?
  /// Whether a heading stands in the draft that runs into the text that follows.
  var runsIn = false
  /// Notes to stand below the block that is being read.
  var waiting: [Block] = []
  /// The texts in which the notes stand that are being read.
  var hosts: [XMLDraft] = []
  /// The open tables; only the first is set as one.
  var tables: [XMLTable] = []
  var tableCount = 0
  var noteCount = 0
  /// Whether the last thing read was a quotation, so that a lone full stop behind it belongs to it.
  var followsQuotation = false
  var records: [XMLRecord] = []
  private var keeping: [Int] = []
  private var metadataDepth = 0
  /// How many elements too deep are open.
  private var tooDeep = 0

  init(_ vocabulary: any XMLVocabulary) { self.vocabulary = vocabulary }

  /// The innermost element.
  var frame: XMLFrame {
    get { frames[frames.count - 1] }
    set { frames[frames.count - 1] = newValue }
  }

  /// Whether blocks are not blocks now: in a cell or in a note all is one running text.
  var isRunning: Bool { !hosts.isEmpty || !tables.isEmpty }

  /// Whether some element was too deep.
  private(set) var wasTooDeep = false

  // MARK: Listening

  func begins(_ element: XMLElement) {
    guard frames.count < Self.deepest, tooDeep == 0 else {
      tooDeep += 1
      wasTooDeep = true
      draft.addSpace()
      return
    }
    var role = vocabulary.role(of: element, in: frame)
    if metadataDepth > 0 { role = .metadata }
    frame.hasContent = true
    if announces(role) { announce() }
    let parent = frame
    var next = XMLFrame(name: element.name, role: role)
    (next.depth, next.quotation, next.level) = (parent.depth, parent.quotation, parent.level)
    next.isInArticle = parent.isInArticle
    next.standIn = vocabulary.standIn(for: element)
    next.isLowered = vocabulary.lowersHeading(of: element)
    if records.count < 2_000, keeping.count < 4,
      vocabulary.keeps(element.name, inMetadata: metadataDepth > 0)
    {
      next.keepsRecord = true
      keep(element)
    }
    if case .metadata = role {
      metadataDepth += 1
      frames.append(next)
      return
    }
    begin(element, &next)
  }

  func hears(_ text: UnsafeBufferPointer<UInt8>) {
    for index in keeping where records[index].words.utf8.count < 4_000 {
      records[index].words += String(decoding: text.prefix(4_000), as: UTF8.self)
    }
    guard metadataDepth == 0 else { return }
    if !frame.isAnnounced || !frame.hasContent || runsIn, text.contains(where: { $0 > 0x20 }) {
      frame.hasContent = true
      if frame.isAnnounced { runsIn = false } else { announce() }
    }
    draft.add(text)
  }

  func ends() {
    guard tooDeep == 0 else {
      tooDeep -= 1
      draft.addSpace()
      return
    }
    guard frames.count > 1 else { return }
    if frame.keepsRecord { keeping.removeLast() }
    if case .metadata = frame.role {
      metadataDepth -= 1
      frames.removeLast()
      return
    }
    if !frame.hasContent, let standIn = frame.standIn {
      if let address = standIn.address {
        draft.add(standIn.words, .link(address))
      } else {
        draft.add(standIn.words)
      }
    }
    end()
  }

  /// Ends the document.
  func finish() {
    flush()
    blocks += waiting
    waiting = []
    if let last = blocks.indices.last { blocks[last].anchors += anchors }
    anchors = []
    settleLinks()
  }

  /// Whether number and heading of the element around an element of a role are complete when it begins.
  private func announces(_ role: XMLRole) -> Bool {
    if frame.isAnnounced { return false }
    return switch role {
    case .metadata, .number, .heading, .aside, .lineBreak, .note: false
    default: true
    }
  }

  private func keep(_ element: XMLElement) {
    keeping.append(records.count)
    let attributes = Dictionary(
      element.allAttributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    records.append(
      XMLRecord(
        name: element.name, path: frames.suffix(8).map(\.name).joined(separator: "/"),
        attributes: attributes, words: "", isMetadata: metadataDepth > 0))
  }
}
