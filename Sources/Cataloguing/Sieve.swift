import Documents
import GRDB

/// What a query asks of documents, checked against the register.
struct Sieve {
  /// Whether every provision passes.
  let isOpen: Bool
  /// The provisions that can pass at all lie in this range.
  private(set) var range: ClosedRange<Int64> = 0...Int64.max
  private let rows: [Register.Row]
  private let passing: [Bool]
  private var index = 0

  /// Whether no provision passes.
  var isShut: Bool { !isOpen && !passing.contains(true) }

  /// Makes ready to check provisions in descending order.
  init(
    _ query: Query, _ register: @autoclosure () throws -> Register, in db: Database,
    scanner: WordScanner
  ) throws {
    isOpen = query.conditions.isEmpty
    guard !isOpen else {
      (rows, passing) = ([], [])
      return
    }
    let register = try register()
    var passing = [Bool](repeating: true, count: register.rows.count)
    for (condition, isExcluded) in query.conditions.map({ ($0.condition, $0.isExcluded) }) {
      let holds = try Sieve.test(condition, register, db, scanner)
      for (index, row) in register.rows.enumerated() where passing[index] {
        passing[index] = holds(row) != isExcluded
      }
    }
    self.passing = passing
    rows = register.rows
    index = rows.count - 1
    if let low = passing.firstIndex(of: true), let high = passing.lastIndex(of: true) {
      let end = high + 1 < rows.count ? Int64(rows[high + 1].first) - 1 : Int64.max
      range = Int64(rows[low].first)...max(Int64(rows[low].first), end)
    }
  }

  /// Whether the document of a provision is what is asked for.
  mutating func passes(_ provision: Int64) -> Bool {
    if isOpen { return true }
    while index >= 0, Int64(rows[index].first) > provision { index -= 1 }
    return index >= 0 && passing[index]
  }

  /// Whether a document of the register is what is asked for.
  func passesDocument(at index: Int) -> Bool {
    isOpen || (passing.indices.contains(index) && passing[index])
  }

  private static func test(
    _ condition: Query.Condition, _ register: Register, _ db: Database, _ scanner: WordScanner
  ) throws -> (Register.Row) -> Bool {
    func codes(_ isMeant: (String) -> Bool) -> [Bool] {
      register.names.enumerated().map { $0.offset > 0 && isMeant($0.element) }
    }
    func folded(_ text: String) -> String { SearchKeys.plain(text, with: scanner) }
    switch condition {
    case .dates(let from, let through):
      let (from, through) = (UInt32(clamping: max(1, from)), UInt32(clamping: through))
      return { $0.date >= from && $0.date <= through }
    case .section(let name):
      let sections = try Sieve.sections(named: name, register, in: db, folded: folded)
      let meant = codes { id in
        sections.contains { id == $0 || id.hasPrefix($0 + "/") || $0.isEmpty }
      }
      let isRoot = sections.contains("")
      return { meant[Int($0.section)] || ($0.section == 0 && isRoot) }
    case .issuer(let name):
      let wanted = folded(name)
      // What a person names in full comes before what holds the words somewhere.
      let whole = codes { !wanted.isEmpty && folded($0) == wanted }
      let meant =
        whole.contains(true) ? whole : codes { !wanted.isEmpty && folded($0).contains(wanted) }
      return { meant[Int($0.issuer)] }
    case .status(let name):
      let wanted = folded(name)
      let meant = codes { folded($0) == wanted || folded($0).hasPrefix(wanted + " ") }
      return { meant[Int($0.status)] }
    case .language(let name):
      let wanted = folded(name)
      let meant = codes { folded($0) == wanted || folded($0).hasPrefix(wanted + " ") }
      return { meant[Int($0.language)] }
    case .number(let number):
      let keys = try DirectHits.documents(
        numbered: number, in: db, scanner: scanner, atMost: 10_000, isSurelyNumber: true)
      let meant = Set(keys.map { UInt32(clamping: $0) })
      return { meant.contains($0.key) }
    }
  }

  /// The sections that a name means: by their path, a part of it, or their title.
  private static func sections(
    named name: String, _ register: Register, in db: Database, folded: (String) -> String
  ) throws -> [String] {
    let wanted = folded(name)
    var known = Set(Set(register.rows.map(\.section)).map { register.names[Int($0)] })
    var titles: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, title FROM section") {
      let (id, title): (String, String) = (row[0], row[1])
      known.insert(id)
      titles[id] = title
    }
    // What a person names by its whole path, name or title comes before what holds the word somewhere.
    var ranked: [Int: [String]] = [:]
    for id in known {
      let name = id.split(separator: "/").last.map(String.init) ?? ""
      let title = folded(titles[id] ?? name)
      if folded(id) == wanted || title == wanted || folded(name) == wanted {
        ranked[0, default: []].append(id)
      } else if !wanted.isEmpty, title.contains(wanted) || folded(name).contains(wanted) {
        ranked[1, default: []].append(id)
      }
    }
    return ranked[0] ?? ranked[1] ?? []
  }
}
