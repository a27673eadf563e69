/// Where the anchors of a document are: the names that a link gives after `#`.
///
/// First come the names that the source gives (`Block.anchors`). A heading has beside them the name that GitHub gives
/// it: its words in small letters with hyphens between them, and `-1`, `-2` … where the name is taken. A footnote `a`
/// has the names `fn-a`, `fn:a` and `fna`.
public struct Anchors: Hashable, Sendable {
  private let stated: [String: Document.Position]
  private let positions: [String: Document.Position]

  /// Finds the anchors of blocks, in time that grows with their length.
  public init(of blocks: [Block]) {
    var stated: [String: Document.Position] = [:]
    var positions: [String: Document.Position] = [:]
    var counts: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      let position = Document.Position(block: index)
      for name in block.anchors where stated[name] == nil { stated[name] = position }
      switch block.kind {
      case .heading:
        let name = Self.name(of: block.passage.text)
        var unique = name
        // A heading "b-1" may stand before the second "b".
        while positions[unique] != nil {
          counts[name, default: 0] += 1
          unique = "\(name)-\(counts[name, default: 0])"
        }
        positions[unique] = position
      case .note(let marker):
        let marker = marker.lowercased()
        for name in ["fn-\(marker)", "fn:\(marker)", "fn\(marker)"] where positions[name] == nil {
          positions[name] = position
        }
      default: break
      }
    }
    // A stated name comes before one that is made, and in any letters; the first of two that differ only in these.
    var folded: [String: Document.Position] = [:]
    for (name, position) in stated {
      folded[name.lowercased()] = min(folded[name.lowercased()] ?? position, position)
    }
    positions.merge(folded) { _, stated in stated }
    self.stated = stated
    self.positions = positions
  }

  /// Where an anchor is, without regard to case; nil where the document has none of the name.
  ///
  /// The name is given without `#` and with its percent signs decoded.
  public func position(of anchor: String) -> Document.Position? {
    stated[anchor] ?? positions[anchor.lowercased()]
  }

  /// The name that a heading gets from its text.
  public static func name(of heading: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " || scalar == "\n" {
        name.append("-")
      } else if isOfName(scalar) {
        name.append(scalar)
      }
    }
    return String(name)
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: scalar == "-"
    }
  }
}

extension Document {
  /// Where an anchor of the document is; nil where it has none of the name. See `Anchors`.
  public func position(ofAnchor anchor: String) -> Position? {
    Anchors(of: blocks).position(of: anchor)
  }
}
