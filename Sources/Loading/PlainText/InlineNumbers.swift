import Documents

/// Headings and items that stand in one line with the text between them.
enum InlineNumbers {
  /// A text cut before each number that goes on with a sequence begun in it. The spaces before the number go.
  static func parts(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var starts = [0]
    var last: [Numeral.Script: Int] = [:]
    var index = 0
    while index < scalars.count {
      let isStart = index == 0 || scalars[index - 1].isBlank || isStop(scalars[index - 1])
      guard isStart, let (numeral, end) = number(scalars, at: index) else {
        index += 1
        continue
      }
      let expected = last[numeral.script].map { $0 + 1 } ?? 1
      // A list begins anew below each Roman heading.
      let beginsAnew = numeral.script == .arabic && numeral.value == 1 && last[.roman] != nil
      if numeral.value == expected || beginsAnew {
        last[numeral.script] = numeral.value
        if index > 0 { starts.append(index) }
        index = end
      } else {
        index += 1
      }
    }
    return starts.indices.compactMap { place in
      let end = place + 1 < starts.count ? starts[place + 1] : scalars.count
      let trimmed = Substring(string(scalars[starts[place]..<end])).trimmed
      return trimmed.isEmpty ? nil : String(trimmed)
    }
  }

  /// The number at a place, with the stop after it, before a capital or a sign of Chinese.
  private static func number(_ scalars: [Unicode.Scalar], at start: Int) -> (Numeral, Int)? {
    var end = start
    while end < scalars.count, end - start < 6,
      ("0"..."9").contains(scalars[end]) || "IVX一二三四五六七八九十".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    guard end > start, end < scalars.count, scalars[end] == "." || scalars[end] == "、",
      let numeral = Numeral(string(scalars[start..<end]))
    else { return nil }
    end += 1
    let next = scalars[end...].prefix(4).first { !$0.isBlank }
    guard let next, next.properties.isUppercase || next.value > 0x2E80 else { return nil }
    return (numeral, end)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    ".;:!?)。；：！？）”’|".unicodeScalars.contains(scalar)
  }
}
