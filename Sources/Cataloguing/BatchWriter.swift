import Dispatch
import GRDB

/// Writes batches one after the other on a thread of its own, while the next one is read.
final class BatchWriter: Sendable {
  private let database: DatabaseQueue
  private let thread = DispatchQueue(label: "gazette.batches")
  private let idle = DispatchGroup()
  private let failure = Failure()

  /// The first error that was met; only the thread touches it, and whoever has waited for the thread.
  private final class Failure: @unchecked Sendable {
    var error: (any Error)?
  }

  /// Makes a writer for a connection.
  init(_ database: DatabaseQueue) { self.database = database }

  /// Begins to write a batch, as soon as the one before is written. Throws what went wrong with that one.
  func begin(_ drafts: [(draft: DocumentDraft, known: KnownDocument?)]) throws {
    try wait()
    thread.async(group: idle) { [database, failure] in
      do {
        try database.write { db in
          // A few documents are brought up to date in little memory.
          if drafts.count > 100 { try db.execute(sql: "PRAGMA cache_size = -16000") }
          try ProvisionWriter(db).write(drafts)
          try Shelf.mark("whole", try Shelf.isWhole(in: db) ? 1 : 0, in: db)
          try Register.write(to: db, atLeast: 0.1)
        }
      } catch {
        failure.error = error
      }
    }
  }

  /// Waits until all is written. Throws what went wrong, once.
  func wait() throws {
    idle.wait()
    if let error = failure.error {
      failure.error = nil
      throw error
    }
  }
}
