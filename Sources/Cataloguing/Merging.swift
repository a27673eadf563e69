import GRDB

/// When FTS5 merges the runs of words that are written into its two indexes.
///
/// By itself it merges as it goes: each word is then written again some three times while a large collection is taken
/// in. While many documents are written the runs are left to gather instead, and merged once, at the end. The setting
/// is kept in the catalogue until that is done, so that whoever comes after one who did not get so far does it.
enum Merging {
  private static let indexes = ["words", "letters"]
  /// So many runs are merged even so: a search has to look into each of them.
  private static let mostRuns = 64
  /// What FTS5 has where nothing is set.
  private static let usual = (automerge: 4, crisismerge: 16)

  /// So few runs are not worth to be merged at the end: so many FTS5 leaves standing by itself.
  private static let fewRuns = 4

  /// Leaves runs to gather from now on.
  static func postpone(in db: Database) throws {
    guard try !isPostponed(in: db) else { return }
    try set(automerge: 0, crisismerge: mostRuns, in: db)
  }

  /// Merges what has gathered, and merges as it goes from then on. All runs become one where many documents were
  /// written, or many runs have gathered, be it while another one was at work; says whether that was so.
  static func finish(afterMany: Bool, in db: Database) throws -> Bool {
    let isPostponed = try isPostponed(in: db)
    let isDue = try afterMany || isPostponed && runs(in: db) > fewRuns
    if isDue {
      for index in indexes {
        try db.execute(sql: "INSERT INTO \(index)(\(index)) VALUES('optimize')")
      }
    }
    if isPostponed { try set(automerge: usual.automerge, crisismerge: usual.crisismerge, in: db) }
    return isDue
  }

  private static func runs(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM words_idx") ?? 0
  }

  /// Whether merging is left to who comes next.
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
