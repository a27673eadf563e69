import Documents
import GRDB

/// The documents that bear the names by which texts cite, as far as they have been asked for.
struct NameBearers {
  private let db: Database
  /// The documents that bear a name, with what they bear besides.
  private var known: [Int64: [(document: Int64, conditions: Set<String>)]] = [:]

  /// Makes ready to look names up.
  init(in db: Database) { self.db = db }

  /// The documents that a text may mean by a name, with what it asks for besides; nil where it asks for nothing.
  mutating func documents(named name: Int64, _ condition: String?) throws -> [Int64] {
    if known[name] == nil {
      known[name] = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT document, conditions FROM citable WHERE name = ?"),
        arguments: [name]
      ).map { row in
        let conditions: String = try row.value(1)
        return (try row.value(0), Set(conditions.split(separator: "\u{1E}").map(String.init)))
      }
    }
    let all = known[name] ?? []
    let own = all.filter { !$0.conditions.contains(CitableName.substitute) }
    return (own.isEmpty ? all : own).filter {
      CitableName.areMet(condition ?? "", by: $0.conditions)
    }.map(\.document)
  }
}
