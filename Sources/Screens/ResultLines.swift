import Cataloguing
import Documents
import Terminal
import Typesetting

/// A result of a search as the rows of a list: its title, its place, and the sentence with what was found lit in it.
struct ResultLines {
  /// The rows.
  private(set) var lines: [Line] = []

  /// Sets a result.
  init(_ hit: Hit, layout: SearchLayout, at desk: Desk) {
    let columns = max(layout.results.columns.count - 4, 1)
    let isWide = desk.ambiguousIsWide
    let mark = desk.words.reason(hit.reason)
    let markColumns = Typesetting.columns(of: mark, ambiguousIsWide: isWide)
    let room = mark.isEmpty || columns < 40 ? columns : columns - markColumns - 2
    let titles = desk.lines(
      of: Legible.text(hit.entry.title), toColumns: room, count: layout.rowsOfTitle)
    lines = titles.map { [Span($0, .strong)] }
    if room < columns {
      let gap =
        columns - Typesetting.columns(of: titles[0], ambiguousIsWide: isWide) - markColumns
      lines[desk.isLinear ? titles.count - 1 : 0].spans += [
        Span(desk.isLinear ? desk.signs.dot : String(repeating: " ", count: max(gap, 1))),
        Span(mark, .label),
      ]
    }
    let section = desk.site.root.section(at: hit.entry.id.section)?.title ?? hit.entry.id.section
    let place = [
      Legible.text(hit.provision), hit.entry.listedDate ?? "", hit.entry.facts[.number] ?? "",
      hit.entry.id.section.isEmpty ? "" : section,
    ].filter { !$0.isEmpty }.joined(separator: desk.signs.dot)
    lines.append([
      Span(desk.lines(of: place, toColumns: columns, count: 1).first ?? "", .dimmed)
    ])
    lines += ResultLines.sentence(
      hit.snippet, columns: columns, count: layout.rowsOfSentence, at: desk)
  }

  /// The lines of a sentence that have its first match.
  private static func sentence(
    _ snippet: Snippet, columns: Int, count: Int, at desk: Desk
  ) -> [Line] {
    let text = Document(
      entry: Entry(id: Document.ID(""), title: ""),
      blocks: [Block(.paragraph, Passage(snippet.text))])
    var galley = Galley(
      text,
      measure: Measure(columns: columns, spacing: .compact, ambiguousIsWide: desk.ambiguousIsWide))
    let set = galley.lines(from: galley.first, count: 40).filter { !$0.pieces.isEmpty }
    let match = snippet.matches.first?.lowerBound ?? 0
    let holding = set.lastIndex { $0.position.offset <= match } ?? 0
    let start = max(min(holding - count / 2, set.count - count), 0)
    let lit = snippet.matches.map { Highlight(block: 0, range: $0, role: .match) }
    return set.dropFirst(start).prefix(count).map { galley.line($0, highlights: lit) }
  }
}
