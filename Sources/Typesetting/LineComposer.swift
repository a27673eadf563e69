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
      appendForms(of: units, of: scanner, roles: roles)
      column += width
    }
    pad(to: edge)
  }

  /// Adds what units are shown as: units that are shown as they are written, and in one role, all at once.
  private mutating func appendForms(of units: [Unit], of scanner: Scanner, roles: Roles) {
    var index = 0
    while index < units.count {
      let first = units[index]
      index += 1
      guard first.width > 0 else { continue }
      let role = roles.role(of: first)
      guard first.isShownAsWritten else {
        append(scanner.form(of: first), role)
        continue
      }
      var end = first.end
      while index < units.count, units[index].isShownAsWritten, units[index].start == end,
        roles.role(of: units[index]) == role
      {
        end = units[index].end
        index += 1
      }
      append(String(decoding: scanner.bytes[Int(first.start)..<Int(end)], as: UTF8.self), role)
    }
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
