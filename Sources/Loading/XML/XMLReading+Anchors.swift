import Documents

extension XMLReading {
  /// Puts down a block, with the names that its place has.
  func append(_ block: Block) {
    blocks.append(block)
    if !anchors.isEmpty { blocks[blocks.count - 1].anchors = takeAnchors() }
  }

  /// Takes the names that wait.
  func takeAnchors() -> [String] {
    defer { anchors.removeAll() }
    return anchors
  }

  /// Hears the names that an element gives to its place; those of a note are the note's.
  func hearAnchor(_ element: XMLElement, _ next: inout XMLFrame) {
    let names = element.anchors
    guard !names.isEmpty else { return }
    if case .note = next.role { next.anchors = names } else { anchors += names }
  }

  /// Makes references to places of the document lead there, and takes away those to places that it lacks.
  ///
  /// A reference that begins with "#" means the document; one that is wholly the name of a place, such as
  /// "/us/usc/t1/s2", means the place.
  func settleLinks() {
    var known: Set<String> = []
    for block in blocks { known.formUnion(block.anchors) }
    for index in blocks.indices where !blocks[index].passage.marks.isEmpty {
      blocks[index].passage.marks = blocks[index].passage.marks.compactMap { mark in
        guard case .link(let address) = mark.style else { return mark }
        if address.utf8.first == UInt8(ascii: "#") {
          return known.contains(String(address.dropFirst())) ? mark : nil
        }
        return known.contains(address) ? Passage.Mark(mark.range, .link("#" + address)) : mark
      }
    }
  }
}

extension XMLElement {
  /// The names that the element has: the "eId" of Akoma Ntoso ("id" in its old versions), the "identifier" of USLM, and
  /// an "id" beside them unless it is one of the long numbers that programs give to every element.
  var anchors: [String] {
    guard hasAttributes else { return [] }
    var names: [String] = []
    if let name = self["eId"], Block.isAnchor(name) { names.append(name) }
    if let name = self["identifier"], Block.isAnchor(name) { names.append(name) }
    if let name = self["id"], Block.isAnchor(name), names.isEmpty || name.utf8.count < 24,
      !isGiven(name), !names.contains(name)
    {
      names.append(name)
    }
    return names
  }

  /// Whether a name is a number that a program gave: "id1f2a…-…".
  private func isGiven(_ name: String) -> Bool {
    name.utf8.count >= 34
      && name.utf8.count { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) } >= 32
  }
}
