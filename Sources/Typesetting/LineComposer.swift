import Terminal

/// Puts the spans of a row together, joining neighbours of one role.
struct LineComposer {
  private(set) var spans: [Span] = []
  private var column = 0

  /// Fills with spaces up to a column.
  mutating func pad(to target: Int) {
    guard target > column else { return }
    append(String(repeating: " ", count: target - column), .text)
    column = target
  }

  /// Adds words of so many columns.
  mutating func add(_ text: String, _ role: Role, columns: Int) {
    append(text, role)
    column += columns
  }

  /// Adds the text of units in a stretch of so many columns. What would be wider (a visible form in a column of two)
  /// becomes one replacement character.
  mutating func add(_ units: [Unit], of scanner: Scanner, roles: Roles, columns: Int) {
    let width = units.reduce(0) { $0 + Int($1.width) }
    let edge = column + columns
    if units.count == 1, units[0].kind == .tab {
      append(String(repeating: " ", count: columns), roles.role(of: units[0]))
      column = edge
    } else if width > columns, columns < 8 {
      let sign = scanner.columnsOfSign("\u{FFFD}") > columns ? "?" : "\u{FFFD}"
      append(sign, .stray)
      column += scanner.columnsOfSign(sign)
    } else {
      for unit in units where unit.width > 0 {
        append(scanner.form(of: unit), roles.role(of: unit))
      }
      column += width
    }
    pad(to: edge)
  }

  private mutating func append(_ text: String, _ role: Role) {
    guard !text.isEmpty else { return }
    if let last = spans.indices.last, spans[last].role == role {
      spans[last].text += text
    } else {
      spans.append(Span(text, role))
    }
  }
}
