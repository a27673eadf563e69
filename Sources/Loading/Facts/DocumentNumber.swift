/// The number of a document, folded so that the ways of writing it compare as one.
struct DocumentNumber: Hashable {
  private let folded: [UInt8]

  /// Whether nothing is left of the number.
  var isEmpty: Bool { folded.isEmpty }

  /// Folds a number: no spaces, small letters, one kind of brackets, round ones among them, full-width forms as plain ones.
  init(_ written: String) {
    var text = ""
    for scalar in written.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0x28, 0x3008, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B: text += "["
      case 0x29, 0x3009, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D: text += "]"
      case 0xFF01...0xFF5E:
        text.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    folded = Array(text.utf8)
  }

  /// Whether this number, as a reader gives it, means another: all of it or a part. A part does not begin or end
  /// inside a run of digits: "No. 7" is no part of "No. 71".
  func means(_ other: DocumentNumber, isWhole: Bool) -> Bool {
    if isWhole { return folded == other.folded }
    guard let first = folded.first, let last = folded.last, folded.count <= other.folded.count
    else { return false }
    return (0...(other.folded.count - folded.count)).contains { start in
      let end = start + folded.count
      guard other.folded[start] == first, other.folded[start..<end].elementsEqual(folded) else {
        return false
      }
      let joinsBefore =
        start > 0 && Self.isDigit(first) && Self.isDigit(other.folded[start - 1])
      let joinsAfter =
        end < other.folded.count && Self.isDigit(last) && Self.isDigit(other.folded[end])
      return !joinsBefore && !joinsAfter
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
