import Documents
import Terminal

/// The words set around what only a mark would tell: a picture, a deletion. A mark without words would be told by
/// colour alone, or not at all in a plain text.
struct MarkWords {
  private enum Kind: Int { case image, deletion }
  private let isShort: Bool
  private let words: MarkedWords

  /// Words for a line of so many columns; a narrow one gets short words.
  init(columns: Int, words: MarkedWords) { (isShort, self.words) = (columns < 20, words) }

  /// Puts a unit of no bytes at the start and at the end of every mark with words.
  func insert(into units: inout [Unit], for marks: [Passage.Mark], within range: Range<Int>) {
    let worded = marks.filter {
      Self.surround($0.style) && $0.range.lowerBound >= range.lowerBound
        && $0.range.lowerBound <= range.upperBound
    }
    guard !worded.isEmpty else { return }
    var result: [Unit] = []
    result.reserveCapacity(units.count + 2 * worded.count)
    var waiting = worded[...]
    var open: [Passage.Mark] = []
    func closeMarks(before place: Int) {
      while let last = open.last, last.range.upperBound <= place {
        result.append(unit(.closing, at: last.range.upperBound, Self.kind(of: last.style)))
        open.removeLast()
      }
    }
    for unit in units {
      closeMarks(before: Int(unit.start))
      var next = unit
      while let mark = waiting.first, mark.range.lowerBound <= Int(unit.start) {
        closeMarks(before: mark.range.lowerBound)
        var opening = self.unit(.opening, at: Int(unit.start), Self.kind(of: mark.style))
        if next.traits.contains(.mayBreakBefore) {
          opening.traits.insert(.mayBreakBefore)
          next.traits.remove(.mayBreakBefore)
        }
        result.append(opening)
        open.append(mark)
        waiting.removeFirst()
        closeMarks(before: Int(unit.start))
      }
      result.append(next)
    }
    closeMarks(before: .max)
    for mark in waiting {
      result.append(unit(.opening, at: range.upperBound, Self.kind(of: mark.style)))
      result.append(unit(.closing, at: range.upperBound, Self.kind(of: mark.style)))
    }
    units = result
  }

  /// What is shown for a unit of a mark, and in which role.
  func word(of unit: Unit) -> (String, Role) {
    let isImage = !unit.traits.contains(.ofDeletion)
    switch (unit.kind == .opening, isImage) {
    case (true, true): return (isShort ? "[" : "[" + words.image, .image)
    case (true, false): return (isShort ? "[-" : "[" + words.deletion, .deletion)
    case (false, true): return ("]", .image)
    case (false, false): return (isShort ? "-]" : "]", .deletion)
    }
  }

  /// Whether words stand around what a mark of the style holds.
  static func surround(_ style: Passage.Style) -> Bool { kind(of: style) != nil }

  private static func kind(of style: Passage.Style) -> Kind? {
    switch style {
    case .image: .image
    case .deletion: .deletion
    default: nil
    }
  }

  private func unit(_ kind: Unit.Kind, at place: Int, _ mark: Kind?) -> Unit {
    var unit = Unit(
      start: UInt32(min(max(place, 0), Int(UInt32.max))),
      end: UInt32(min(max(place, 0), Int(UInt32.max))),
      width: 0, kind: kind, traits: mark == .deletion ? .ofDeletion : [])
    unit.width = UInt8(min(columns(of: word(of: unit).0), 255))
    return unit
  }
}
