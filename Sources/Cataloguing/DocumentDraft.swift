import Documents

/// A document made ready to be written: its row, and its provisions in leaves.
struct DocumentDraft {
  let row: DocumentRow
  let leaves: [PackedLeaf]
  /// Where the text names other acts.
  let citingPlaces: [CitingPlace]
  /// What the document can be cited by.
  let citableNames: [CitableName]

  /// Cuts a document into provisions.
  init(_ document: Document, stamp: Stamp, scanner: WordScanner) throws {
    row = DocumentRow(document.entry, stamp: stamp, scanner: scanner)
    citingPlaces = document.citingPlaces
    citableNames = CitableName.all(of: document.entry)
    var provisions = document.provisions
    if provisions.isEmpty {
      // A document without a text is found by its title.
      provisions = [Provision(blocks: 0..<0, marker: "", headings: [], textBlock: 0, body: "")]
    }
    var leaves: [PackedLeaf] = []
    var leaf = Leaf()
    var first = 0
    for (index, provision) in provisions.enumerated() {
      leaf.append(provision)
      guard leaf.isFull || index == provisions.count - 1 else { continue }
      leaves.append(try PackedLeaf(leaf, of: provisions[first...index]))
      leaf = Leaf()
      first = index + 1
    }
    self.leaves = leaves
  }

  /// How many provisions there are.
  var provisions: Int { leaves.reduce(0) { $0 + $1.provisions.count } }
  /// How many bytes the leaves take before they are packed.
  var size: Int { leaves.reduce(0) { $0 + $1.size } }
}

/// A leaf as it is written into the catalogue, with the provisions it was made of.
struct PackedLeaf {
  let provisions: ArraySlice<Provision>
  /// How many bytes it takes before it is packed.
  let size: Int
  let packed: [UInt8]

  /// Packs a leaf.
  init(_ leaf: Leaf, of provisions: ArraySlice<Provision>) throws {
    self.provisions = provisions
    size = leaf.bytes.count
    packed = try Packing.pack(leaf.bytes)
  }
}
