import Documents

/// A document made ready to be written: its provisions in leaves.
struct DocumentDraft {
  let entry: Entry
  let stamp: Stamp
  let leaves: [Leaf]
  /// Where the text names other acts.
  let citingPlaces: [CitingPlace]
  /// What the document can be cited by.
  let citableNames: [CitableName]

  /// Cuts a document into provisions.
  init(_ document: Document, stamp: Stamp) {
    entry = document.entry
    self.stamp = stamp
    citingPlaces = document.citingPlaces
    citableNames = CitableName.all(of: document.entry)
    var leaves: [Leaf] = []
    var leaf = Leaf()
    var provisions = document.provisions
    if provisions.isEmpty {
      // A document without a text is found by its title.
      provisions = [Provision(blocks: 0..<0, marker: "", headings: [], textBlock: 0, body: "")]
    }
    for provision in provisions {
      leaf.append(provision)
      if leaf.isFull {
        leaves.append(leaf)
        leaf = Leaf()
      }
    }
    if leaf.count > 0 { leaves.append(leaf) }
    self.leaves = leaves
  }

  /// How many provisions there are.
  var provisions: Int { leaves.reduce(0) { $0 + $1.count } }
  /// How many bytes the leaves take.
  var size: Int { leaves.reduce(0) { $0 + $1.bytes.count } }
}
