import GRDB

/// When FTS5 merges the runs of words that are written into its two indexes.
///
/// By itself it merges as it goes: each word is then written again some three times while a large collection is taken
/// in. While many documents are written the runs are left to gather instead, and merged once, at the end. The setting
/// is kept in the catalogue, so that the run after one that was killed merges what that one left.
enum Merging {
  private static let indexes = ["words", "letters"]
  /// So many runs are merged even so: a search has to look into each of them.
  private static let mostRuns = 64
  /// What FTS5 has where nothing is set.
  private static let usual = (automerge: 4, crisismerge: 16)

  /// Leaves runs to gather from now on.
  static func postpone(in db: Database) throws {
    guard try !isPostponed(in: db) else { return }
    try set(automerge: 0, crisismerge: mostRuns, in: db)
  }

  /// Merges as it goes from now on, where that was put off.
  static func resume(in db: Database) throws {
    guard try isPostponed(in: db) else { return }
    try set(automerge: usual.automerge, crisismerge: usual.crisismerge, in: db)
  }

  /// Merges all runs into one.
  static func mergeAll(in db: Database) throws {
    for index in indexes {
      try db.execute(sql: "INSERT INTO \(index)(\(index)) VALUES('optimize')")
    }
  }

  /// Whether runs are left to gather: where no run is at work, the last one did not come to its end.
  static func isPostponed(in db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT v FROM words_config WHERE k = 'automerge'") == 0
  }

  private static func set(automerge: Int, crisismerge: Int, in db: Database) throws {
    for index in indexes {
      for (name, value) in [("automerge", automerge), ("crisismerge", crisismerge)] {
        try db.execute(
          sql: "INSERT INTO \(index)(\(index), rank) VALUES(?, ?)", arguments: [name, value])
      }
    }
  }
}
