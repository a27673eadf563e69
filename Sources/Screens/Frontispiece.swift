import Documents
import Terminal
import Typesetting

/// What a public terminal shows while nobody is there: the portal's name, the date and how to begin, in every language.
///
/// It stands still, and at another place each minute, so that no screen keeps its trace.
struct Frontispiece {
  private let desk: Desk
  private let lines: [Line]
  private let width: Int

  /// Sets the page for a desk.
  init(at desk: Desk) {
    self.desk = desk
    let isWide = desk.ambiguousIsWide
    let room = max(min(desk.size.columns - 4, 76), 1)
    func set(_ text: String, _ role: Role) -> [Line] {
      wrap(Legible.text(text), toColumns: room, ambiguousIsWide: isWide).map { [Span($0, role)] }
    }
    let languages = [desk.language] + Language.allCases.filter { $0 != desk.language }
    let name = set(desk.site.title, .banner)
    let dates = desk.today.map { day in
      languages.flatMap { set($0.words.words(for: day), .text) }
    }
    let beginnings = languages.flatMap { set($0.words.anyKeyBegins, .strong) }
    let rule = Line([
      Span(String(repeating: desk.signs.rule, count: min(room, 24)), .border)
    ])
    let parts = [name, [rule], dates ?? [], beginnings].filter { !$0.isEmpty }
    let airy = Array(parts.joined(separator: [Line([])]))
    let dense = name + (dates ?? []) + beginnings
    // In a low window how to begin matters more than air, and than the name's last lines.
    let rows = max(desk.size.rows, 1)
    lines =
      airy.count <= rows
      ? airy : dense.count <= rows ? dense : Array(beginnings.prefix(rows))
    width = lines.map { columns(of: $0.text, ambiguousIsWide: isWide) }.max() ?? 0
  }

  /// The picture in a minute of the rest.
  func frame(minute: Int) -> Frame {
    var frame = Frame(desk.size)
    let isWide = desk.ambiguousIsWide
    // Steps without a common divisor with the room reach every place.
    let down = max(desk.size.rows - lines.count, 0)
    let across = max(desk.size.columns - width, 0)
    let top = (down / 2 + Frontispiece.step(minute, in: down, by: 5)) % (down + 1)
    let left = (across / 2 + Frontispiece.step(minute, in: across, by: 7)) % (across + 1)
    for (row, line) in lines.enumerated() {
      let indent = (width - columns(of: line.text, ambiguousIsWide: isWide)) / 2
      frame.write(line, row: top + row, column: left + indent, ambiguousIsWide: isWide)
    }
    return frame
  }

  private static func step(_ minute: Int, in room: Int, by step: Int) -> Int {
    (minute % (room + 1)) * step % (room + 1)
  }
}
