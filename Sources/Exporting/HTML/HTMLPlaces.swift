import Documents

/// The names that the places of a document have in its page: its headings, provisions and footnotes.
///
/// A heading has the name of `Anchors`, a provision that of its number ("article-12", "第十二条"), a footnote "fn-1".
struct HTMLPlaces {
  /// The names of blocks by their index.
  private(set) var names: [Int: String] = [:]
  /// The further names of headings that begin with the number of an article, by the index of the block.
  private(set) var numbers: [Int: String] = [:]
  /// The names of notes by their markers.
  private(set) var notes: [String: String] = [:]

  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]
  private let anchors: Anchors

  /// Names the places of blocks, in time that grows with their length.
  init(of blocks: [Block]) {
    anchors = Anchors(of: blocks)
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading: names[index] = free(Anchors.name(of: String(block.passage.text.prefix(400))))
      case .note(let marker):
        let name = free("fn-" + Anchors.name(of: marker))
        names[index] = name
        if notes[marker] == nil { notes[marker] = name }
      case .item(let marker) where Designation(marker)?.isSetOff == true:
        if block.depth == 0 || Designation(marker)?.kind == .article {
          names[index] = free(Anchors.name(of: marker))
        }
      default: break
      }
    }
    for (index, block) in blocks.enumerated() {
      guard case .heading = block.kind, let number = Designation(block.passage.text),
        number.kind == .article, number.isSetOff
      else { continue }
      let words = String(
        decoding: block.passage.text.utf8.prefix(number.range.upperBound), as: UTF8.self)
      let name = Anchors.name(of: words)
      if !name.isEmpty, taken.insert(name).inserted { numbers[index] = name }
    }
  }

  /// The name of the place that an anchor means, with its percent signs decoded; nil where there is none.
  func name(of anchor: String) -> String? {
    let name = Anchors.name(of: String(anchor.prefix(400)))
    if taken.contains(name) { return name }
    return anchors.position(of: anchor).flatMap { names[$0.block] }
  }

  private mutating func free(_ wanted: String) -> String {
    let wanted = wanted.isEmpty ? "place" : wanted
    var name = wanted
    while !taken.insert(name).inserted {
      counts[wanted, default: 0] += 1
      name = "\(wanted)-\(counts[wanted, default: 0])"
    }
    return name
  }
}
