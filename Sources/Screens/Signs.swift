/// The signs that stand beside text, in forms whose width is known in every terminal.
struct Signs {
  /// Beside the selected item.
  let selected: String
  /// Beside the item that was selected where another list has the keys.
  let kept: String
  /// Between the parts of a breadcrumb.
  let parting: String
  /// Between short facts in one row.
  let dot: String
  /// At the end of what is cut.
  let ellipsis: String
  /// What a line across is made of.
  let rule: String
  /// What a bar of a chart is made of.
  let bar: String

  /// Signs for a terminal that draws characters of ambiguous width in one column or in two; for the ear, commas in the
  /// place of signs.
  init(ambiguousIsWide: Bool, isLinear: Bool = false) {
    guard !isLinear else {
      (selected, kept, rule, bar) = (" ", " ", " ", "")
      (parting, dot, ellipsis) = (", ", ", ", "...")
      return
    }
    selected = ambiguousIsWide ? ">" : "▸"
    kept = ambiguousIsWide ? "-" : "▹"
    parting = ambiguousIsWide ? " > " : " › "
    dot = ambiguousIsWide ? " - " : " · "
    ellipsis = ambiguousIsWide ? ".." : "…"
    rule = ambiguousIsWide ? "-" : "─"
    bar = ambiguousIsWide ? "#" : "█"
  }
}

extension Desk {
  /// The signs that this desk's terminal draws in columns as counted.
  var signs: Signs { Signs(ambiguousIsWide: ambiguousIsWide, isLinear: isLinear) }
}
