import Documents

/// A vocabulary of XML: what its elements are to a reader, and where it keeps what is known about a document.
protocol XMLVocabulary {
  /// What an element is, standing in an element of the given name and role.
  func role(of element: XMLElement, in parent: XMLFrame) -> XMLRole

  /// Whether the words of an element are kept as a record of the document.
  func keeps(_ name: String, inMetadata: Bool) -> Bool

  /// Whether headings of notes stand one level lower than the structure says.
  func lowersHeading(of element: XMLElement) -> Bool

  /// What stands for an element that turns out to have nothing in it; nil where nothing does.
  func standIn(for element: XMLElement) -> XMLStandIn?
}

/// Words for an element that has none, with the address that it leads to.
struct XMLStandIn {
  let words: String
  let address: String?
}

extension XMLVocabulary {
  func lowersHeading(of element: XMLElement) -> Bool { false }
  func standIn(for element: XMLElement) -> XMLStandIn? { nil }
}

/// An element that says something about the document: its words and its attributes.
struct XMLRecord {
  let name: String
  /// The names of the elements around it, the nearest last: "meta/identification/FRBRWork".
  let path: String
  let attributes: [String: String]
  var words: String
  let isMetadata: Bool
}
