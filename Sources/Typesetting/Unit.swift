/// The smallest stretch of text that is set as one: what fills one cell of a terminal, or nothing.
///
/// Most grapheme clusters are one unit. A cluster of several spacing characters (Devanagari "नि", a family of emoji)
/// is several, of which all but the first continue it: terminals give each its own columns.
struct Unit {
  enum Kind: UInt8 {
    /// Shown as it is.
    case plain
    /// A space that may hang at the end of a line.
    case space
    case tab
    case lineEnd
    /// Not shown: a zero-width space, a direction mark.
    case hidden
    /// Not shown unless a line ends here.
    case softHyphen
    /// Shown without some of its scalars, or on a dotted circle.
    case altered
    /// A visible form of what would not be seen or would be acted on.
    case stray
    /// Combining marks beyond what a cell holds.
    case flood
    /// Words that are not in the passage, at a mark's start or end.
    case opening, closing
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A line may end before the unit.
    static let mayBreakBefore = Traits(rawValue: 1)
    /// The unit belongs to the cluster before it.
    static let continues = Traits(rawValue: 2)
    /// No line begins with it: "，" "）".
    static let neverFirst = Traits(rawValue: 4)
    /// No line ends with it: "（".
    static let neverLast = Traits(rawValue: 8)
    /// No line begins with it unless a space stands before: "," ")".
    static let rarelyFirst = Traits(rawValue: 16)
    /// An opening curly quotation mark, before which a line of Chinese may end. Elsewhere it may be a closing one.
    static let opensQuote = Traits(rawValue: 32)
    /// A closing curly quotation mark, after which a line of Chinese may end.
    static let closesQuote = Traits(rawValue: 64)
    /// Of an opening or closing unit: its mark is a deletion, not a picture.
    static let ofDeletion = Traits(rawValue: 128)
  }

  var start: UInt32
  var end: UInt32
  var width: UInt8
  var kind: Kind
  var traits: Traits

  var range: Range<Int> { Int(start)..<Int(end) }
  var isSpace: Bool { kind == .space || kind == .tab }
  /// Whether the bytes themselves are what is shown.
  var isShownAsWritten: Bool {
    width > 0 && (kind == .plain || kind == .space && end - start == 1)
  }
  var isSeen: Bool { width > 0 && !isSpace && kind != .lineEnd }
}
