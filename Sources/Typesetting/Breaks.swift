import CUnistring

extension Scanner {
  /// Marks the units before which a line may end, by UAX #14 and the rules for Chinese punctuation.
  func markBreaks(in units: inout [Unit], of range: Range<Int>) {
    guard let base = bytes.baseAddress, range.count > 0 else { return }
    let encoding = ambiguousIsWide ? "GBK" : "UTF-8"
    let breaks = [CChar](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard let first = buffer.baseAddress else { return }
      gazette_possible_linebreaks(base + range.lowerBound, range.count, encoding, first)
      count = range.count
    }
    var lastSeen: Unit?
    for index in units.indices.dropFirst() {
      let unit = units[index]
      let before = units[index - 1]
      if before.width > 0 { lastSeen = before }
      guard !unit.traits.contains(.continues), unit.kind != .lineEnd else { continue }
      let place = Int(unit.start) - range.lowerBound
      var may = place < breaks.count && Int(breaks[place]) == UC_BREAK_POSSIBLE
      if place < breaks.count, place > 0,
        Int(breaks[Int(before.start) - range.lowerBound]) == UC_BREAK_MANDATORY
      {
        may = true
      }
      if before.kind == .softHyphen { may = true }
      if let lastSeen, !lastSeen.isSpace {
        if unit.traits.contains(.opensQuote), lastSeen.width == 2 { may = true }
        if lastSeen.traits.contains(.closesQuote), unit.width == 2, !unit.isSpace { may = true }
      }
      guard may, !unit.traits.contains(.neverFirst), !unit.isSpace else { continue }
      if let lastSeen, lastSeen.traits.contains(.neverLast) { continue }
      if unit.width == 2, before.traits.contains(.opensQuote) { continue }
      units[index].traits.insert(.mayBreakBefore)
    }
  }
}
