extension String {
  /// Whether two texts have the same words in the same order, whatever white space stands between and around them.
  public func hasSameWords(as other: String) -> Bool {
    if self == other { return true }
    var (ours, others) = (WordScalars(self), WordScalars(other))
    while true {
      let (one, another) = (ours.next(), others.next())
      if one != another { return false }
      if one == nil { return true }
    }
  }
}

/// The characters of a text with one space between its words and none around them.
private struct WordScalars: IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var waiting: Unicode.Scalar?
  private var hasBegun = false

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> Unicode.Scalar? {
    if let scalar = waiting {
      waiting = nil
      return scalar
    }
    var isParted = false
    while let scalar = scalars.next() {
      if scalar.isASCII
        ? " \t\n\r\u{B}\u{C}".unicodeScalars.contains(scalar) : scalar.properties.isWhitespace
      {
        isParted = true
        continue
      }
      defer { hasBegun = true }
      guard isParted, hasBegun else { return scalar }
      waiting = scalar
      return " "
    }
    return nil
  }
}
