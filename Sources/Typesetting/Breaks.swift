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
    units.withUnsafeMutableBufferPointer { units in
      breaks.withUnsafeBufferPointer { markBreaks(in: units, of: range, $0) }
    }
  }

  private func markBreaks(
    in units: UnsafeMutableBufferPointer<Unit>, of range: Range<Int>,
    _ breaks: UnsafeBufferPointer<CChar>
  ) {
    let possible = CChar(UC_BREAK_POSSIBLE)
    let mandatory = CChar(UC_BREAK_MANDATORY)
    /// The last unit that takes a column; -1 before there is one.
    var seen = -1
    for index in units.indices.dropFirst() {
      if units[index - 1].width > 0 { seen = index - 1 }
      let unit = units[index]
      guard !unit.traits.contains(.continues), unit.kind != .lineEnd else { continue }
      let before = units[index - 1]
      let place = Int(unit.start) - range.lowerBound
      var may = place < breaks.count && breaks[place] == possible
      if place < breaks.count, place > 0,
        breaks[Int(before.start) - range.lowerBound] == mandatory
      {
        may = true
      }
      if before.kind == .softHyphen { may = true }
      let lastSeen = seen >= 0 ? units[seen] : nil
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
