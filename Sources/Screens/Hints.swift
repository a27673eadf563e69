import Terminal
import Typesetting

/// The keys that matter now, for one row.
struct Hints {
  private let own: [KeyHelp]
  private let common: [KeyHelp]

  /// Takes the keys of a screen, most important first, and those that work everywhere; of these help and
  /// the way out are always shown where there is any room, the rest where room is left.
  init(_ own: [KeyHelp], common: [KeyHelp]) {
    self.own = own.filter { $0.isAvailable && $0.hint != nil }
    self.common = common
  }

  /// As many hints as fit in so many columns; a long one gives way to shorter ones of the same screen.
  func line(room: Int, at desk: Desk) -> Line {
    func width(_ hint: KeyHelp) -> Int {
      columns(of: text(hint), ambiguousIsWide: desk.ambiguousIsWide) + gap.count
    }
    let gap = desk.isLinear ? desk.words.comma : Hints.gap
    func text(_ hint: KeyHelp) -> String { "\(name(hint)) \(hint.hint ?? "")" }
    func name(_ hint: KeyHelp) -> String { hint.keys.first.map(desk.words.name) ?? "" }
    // The last one needs no gap after it.
    var left = room + gap.count
    let kept = common.filter { hint in
      guard hint.keys.first.map(Hints.constant.contains) == true, width(hint) <= left else {
        return false
      }
      left -= width(hint)
      return true
    }
    var shown: [KeyHelp] = []
    for hint in own {
      guard width(hint) <= left else { continue }
      left -= width(hint)
      shown.append(hint)
    }
    shown += kept
    for hint in common where hint.keys.first.map(Hints.constant.contains) != true {
      guard width(hint) <= left else { break }
      left -= width(hint)
      shown.append(hint)
    }
    var spans: [Span] = []
    for hint in shown {
      if !spans.isEmpty { spans.append(Span(gap, .hint)) }
      spans.append(Span(name(hint), .hintKey))
      spans.append(Span(" " + (hint.hint ?? ""), .hint))
    }
    return Line(spans)
  }

  private static let gap = "  "

  /// The keys of help and of the way out.
  private static let constant: Set<Key> = ["?", "q"]
}
