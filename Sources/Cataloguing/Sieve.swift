import Documents
import GRDB

/// What a query asks of documents, checked against the register.
struct Sieve {
  /// Whether every document passes.
  let isOpen: Bool
  private let rows: [Register.Row]
  private let passing: [Bool]

  /// Makes ready to check documents.
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
  }

  /// The provisions, with numbers below a limit, of the documents that are what is asked for; nil where all are.
  func provisions(below limit: Int) -> ProvisionSet? {
    guard !isOpen else { return nil }
    var provisions = ProvisionSet(below: limit)
    var start: Int?
    for index in rows.indices {
      if passing[index] {
        start = start ?? Int(rows[index].first)
      } else if let first = start {
        provisions.insert(first..<Int(rows[index].first))
        start = nil
      }
    }
    if let start { provisions.insert(start..<max(start, limit)) }
    return provisions
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
      let (id, title): (String, String) = try (row.value(0), row.value(1))
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
