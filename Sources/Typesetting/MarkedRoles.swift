import Documents
import Terminal

/// The roles that the marks of a passage give to its bytes. Found once for a block, since a hostile one may have as
/// many marks, one within the other, as it has rows.
struct MarkedRoles: Hashable, Sendable {
  /// Where a role begins; it holds up to the start of the next stretch.
  private struct Stretch: Hashable {
    let start: Int
    let role: Role?
  }

  private var stretches: [Stretch] = []

  /// No marks.
  init() {}

  /// Lays marks side by side in the time of sorting them. Of marks that overlap the highest is shown: where a link
  /// leads is more than that it is bold.
  init(_ marks: [Passage.Mark]) {
    var edges: [(place: Int, rank: Int, change: Int)] = []
    edges.reserveCapacity(2 * marks.count)
    for mark in marks where !mark.range.isEmpty {
      let rank = Self.rank(of: mark.style)
      edges.append((mark.range.lowerBound, rank, 1))
      edges.append((mark.range.upperBound, rank, -1))
    }
    edges.sort { $0.place < $1.place }
    var open = [Int](repeating: 0, count: Self.roles.count)
    for (index, edge) in edges.enumerated() {
      open[edge.rank] += edge.change
      if index + 1 < edges.count, edges[index + 1].place == edge.place { continue }
      let role = open.lastIndex { $0 > 0 }.map { Self.roles[$0] }
      if stretches.last?.role != role {
        stretches.append(Stretch(start: edge.place, role: role))
      }
    }
  }

  /// Whether nothing is marked.
  var isEmpty: Bool { stretches.isEmpty }

  /// The role of a byte; nil where nothing is marked.
  func role(at place: Int) -> Role? {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1].role : nil
  }

  /// From the lowest to the highest.
  private static let roles: [Role] = [
    .emphasis, .label, .strong, .code, .deletion, .image, .link, .note,
  ]

  private static func rank(of style: Passage.Style) -> Int {
    switch style {
    case .emphasis: 0
    case .label: 1
    case .strong: 2
    case .code: 3
    case .deletion: 4
    case .image: 5
    case .link: 6
    case .note: 7
    }
  }
}
