import Dispatch
import GRDB
import Synchronization

/// Writes batches one after the other on a thread of its own, while the next ones are read.
final class BatchWriter: Sendable {
  /// How many batches may wait or be written at a time: some documents take longer to read and others to write, and
  /// neither side should stand still for the other.
  private static let most = 4

  private let database: DatabaseQueue
  private let thread = DispatchQueue(label: "gazette.batches")
  private let idle = DispatchGroup()
  private let room = DispatchSemaphore(value: BatchWriter.most)
  /// The first error that was met; until somebody has heard of it, nothing is written behind it.
  private let failure = Mutex<(any Error)?>(nil)

  /// Makes a writer for a connection.
  init(_ database: DatabaseQueue) { self.database = database }

  /// Hands over a batch to be written, as soon as there is room for it. Throws what went wrong with one before; this one
  /// is not written then.
  func begin(_ drafts: [(draft: DocumentDraft, known: KnownDocument?)]) throws {
    room.wait()
    guard !hasFailed else {
      room.signal()
      return try wait()
    }
    thread.async(group: idle) { [self] in
      defer { room.signal() }
      guard !hasFailed else { return }
      do {
        try write(drafts)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Waits until all is written.
  func settle() { idle.wait() }

  /// Waits until all is written. Throws what went wrong, once.
  func wait() throws {
    settle()
    let error = failure.withLock { failure in
      defer { failure = nil }
      return failure
    }
    if let error { throw error }
  }

  private var hasFailed: Bool { failure.withLock { $0 != nil } }

  private func write(_ drafts: [(draft: DocumentDraft, known: KnownDocument?)]) throws {
    try database.write { db in
      // A few documents are brought up to date in little memory, and merged as they come.
      if drafts.count > 100 {
        try db.execute(sql: "PRAGMA cache_size = -16000")
        try Merging.postpone(in: db)
      }
      try ProvisionWriter(db).write(drafts)
      try Shelf.mark("whole", try Shelf.isWhole(in: db) ? 1 : 0, in: db)
      try Register.write(to: db, atLeast: 0.1)
    }
  }
}
