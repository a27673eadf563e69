import Documents

/// A link to a place in another document, which is looked at when that document is read.
struct AnchorCall {
  let target: Document.ID
  let anchor: String
  /// The finding that is to be made where the document has no such place.
  let finding: Finding
}

extension Proof {
  /// Looks at where every link leads. Links to places in other documents are only taken down.
  mutating func readLinks(in grounds: Grounds, _ calls: inout [AnchorCall]) {
    var places: LinkPlaces?
    var anchors = AnchorLookup(document)
    for block in document.blocks {
      for mark in block.passage.marks {
        guard case .link(let address) = mark.style else { continue }
        switch grounds.resolve(address, from: document.id) {
        case .web, .section, .document(_, anchor: nil): continue
        case .anchor(let anchor):
          if anchor.isEmpty || anchors.holds(anchor) { continue }
        default: break
        }
        if places == nil { places = LinkPlaces(bytes) }
        let offset = places?.next(address)
        judge(address, at: offset.map { line(at: $0) }, in: grounds, &calls)
      }
    }
    if anchors.isExhausted {
      self.mark(.deadAnchor, as: .note, "there are too many links to places to look at all of them")
    }
  }

  private mutating func judge(
    _ address: String, at line: Int?, in grounds: Grounds, _ calls: inout [AnchorCall]
  ) {
    // A page that was saved from the web still has the links of its site.
    let isSaved = manuscript.isMarkup
    switch grounds.resolve(address, from: document.id) {
    case .web, .section: return
    case .anchor(let anchor):
      mark(
        .deadAnchor, line: line, as: manuscript.isMarkup ? .doubtful : nil,
        "the document has no place \(anchor.quoted)")
    case .document(let target, let anchor):
      guard let anchor, !anchor.isEmpty, grounds.isSite else { return }
      let finding = Finding(
        file: manuscript.place, line: line, column: nil, rule: .deadAnchor,
        severity: manuscript.isMarkup ? .doubtful : .wrong,
        reason: "\(target) has no place \(anchor.quoted)")
      calls.append(AnchorCall(target: target, anchor: anchor, finding: finding))
    case .missing(let path):
      guard grounds.isSite else { return }
      if grounds.holdsFile(path) {
        mark(.unopenedLink, line: line, "\(address.quoted) is a file of the site and no document")
      } else {
        mark(
          .brokenLink, line: line, as: isSaved ? .doubtful : nil,
          "\(address.quoted) leads nowhere: the site has no \(path)")
      }
    case .outside:
      readOutside(address, at: line, isSaved: isSaved, in: grounds)
    }
  }

  private mutating func readOutside(
    _ address: String, at line: Int?, isSaved: Bool, in grounds: Grounds
  ) {
    if address.hasPrefix("/") {
      guard grounds.isSite else { return }
      let path = String(address.drop { $0 == "/" }.prefix { $0 != "#" && $0 != "?" })
      if grounds.holdsFile(path) {
        return mark(
          .unopenedLink, line: line, "\(address.quoted) is a file of the site and no document")
      }
      return mark(
        .brokenLink, line: line, as: isSaved ? .note : nil,
        "\(address.quoted) leads nowhere: the site has no \(path)")
    }
    let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    if !scheme.isEmpty, address.dropFirst(scheme.count).first == ":" {
      // A link of a page that only its script acts on, and a telephone number, do no harm.
      let isKnown = ["javascript", "tel", "about"].contains(scheme.lowercased())
      mark(
        .outsideLink, line: line,
        as: isKnown && manuscript.isMarkup || scheme == "tel" ? .note : nil,
        "\(address.quoted) is of the scheme \(scheme), which is never opened")
    } else if address.contains("\\") || address.utf8.contains(where: { $0 < 0x20 }) {
      mark(
        .outsideLink, line: line, as: isSaved ? .doubtful : nil, "\(address.quoted) is no address")
    } else {
      mark(
        .outsideLink, line: line, as: isSaved ? .doubtful : nil,
        "\(address.quoted) leads out of the site")
    }
  }
}

/// The places of one document that links lead to. This is the one spot where anchors are looked up.
struct AnchorLookup {
  private let document: Document
  private let anchors: Anchors
  private lazy var outline = Outline(document)
  private var known: [String: Bool] = [:]
  private var budget = 20_000_000
  /// Whether there were more names than can be looked for in reasonable time.
  private(set) var isExhausted = false

  init(_ document: Document) {
    self.document = document
    anchors = Anchors(of: document.blocks)
  }

  /// Whether the document has a place of the name.
  mutating func holds(_ anchor: String) -> Bool {
    if anchors.position(of: anchor) != nil || anchor.lowercased() == "top" { return true }
    if let found = known[anchor] { return found }
    // The reader looks through all headings for each.
    guard budget > 0 else {
      isExhausted = true
      return true
    }
    budget -= document.blocks.count + 100
    let found = document.position(of: anchor, in: outline) != nil
    known[anchor] = found
    return found
  }
}
