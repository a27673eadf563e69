import Documents
import GRDB

/// The index of a site, open to read: lists, counts and search. It never waits for the one who builds it, and sees
/// what was built as soon as that is whole.
public final class Catalogue {
  /// The file of the catalogue.
  public let path: String
  /// The inode of its file when it was opened: another file may stand there by now.
  public let file: UInt64?
  let queue: DatabaseQueue
  let scanner = WordScanner()
  let signScanner = WordScanner(.letters)
  private var cachedRegister: Register?
  private var cachedTwins: [UInt32]?
  private var version = -1
  var cachedWords: PostingIndex?
  var cachedLetters: PostingIndex?
  /// In how many provisions phrases stand, about.
  var frequencies: [Phrase: Double] = [:]
  /// What answers the query that was last asked, for its next page and its counts.
  var answered: (query: Query, rows: ProvisionSet)?

  /// The keys of the documents of the list that is paged through, in order.
  var listed: (listing: Listing, keys: [UInt32])?

  /// Opens the catalogue at the path; throws where there is none, or it is damaged, foreign or of another version.
  /// A confined process looks first whether the file can be opened at all: `Connection.toRead` says why. So many kilobytes
  /// of the file's pages are kept in memory.
  public init(
    at path: String, isConfined: Bool = true, keeping kilobytes: Int = 1000
  ) throws(CatalogueError) {
    self.path = path
    queue = try atPlace(path) {
      do {
        return try Catalogue.opened(path, isConfined, kilobytes)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
        return try Catalogue.opened(path, isConfined, kilobytes)
      }
    }
    file = Catalogue.inode(at: path)
  }

  /// Whether there is a catalogue at the path that can be opened.
  static func serves(_ path: String) -> Bool { (try? Catalogue(at: path)) != nil }

  private static func opened(
    _ path: String, _ isConfined: Bool, _ kilobytes: Int
  ) throws -> DatabaseQueue {
    let queue = try Connection.toRead(path, isConfined: isConfined, keeping: kilobytes)
    // Dispatch disposes of a queue on a thread that it starts, and a confined process starts none: the queue is kept for
    // ever, and the connection is closed.
    _ = Unmanaged.passRetained(queue)
    do {
      guard let fault = try read(from: queue, Schema.fault) else { return queue }
      throw CatalogueError(place: path, reason: fault)
    } catch {
      try? queue.close()
      throw error
    }
  }

  deinit {
    // A statement that is kept would keep the connection open.
    (cachedWords, cachedLetters) = (nil, nil)
    try? queue.close()
  }

  /// Reads from the database; all of one reading sees one state of the catalogue.
  func read<Value>(_ work: (Database) throws -> Value) throws(CatalogueError) -> Value {
    let queue = queue
    return try atPlace(path) {
      try Catalogue.read(from: queue) { db in
        try refresh(db)
        return try work(db)
      }
    }
  }

  /// Reads one state of the file. As `DatabaseQueue.read`, without its statements of GRDB's own.
  private static func read<Value>(
    from queue: DatabaseQueue, _ work: (Database) throws -> Value
  ) throws -> Value {
    try queue.unsafeRead { db in
      try db.perform("BEGIN")
      // What only reads has nothing to lose.
      defer { try? db.perform("ROLLBACK") }
      return try work(db)
    }
  }

  /// Forgets what was remembered of an older state of the catalogue.
  private func refresh(_ db: Database) throws {
    let current = try db.number("PRAGMA data_version") ?? 0
    guard current != version else { return }
    version = current
    (cachedRegister, cachedTwins) = (nil, nil)
    forgetQuestions()
  }

  /// Forgets what was asked for, and what was found for it.
  public func forgetQuestions() {
    (cachedWords, cachedLetters) = (nil, nil)
    frequencies = [:]
    answered = nil
    listed = nil
  }

  /// Gives back the memory that only makes the next answer quicker: pages of the file and statements of SQLite.
  public func releaseMemory() { queue.releaseMemory() }

  /// The register, read when it is first needed.
  func register(_ db: Database) throws -> Register {
    if let cachedRegister { return cachedRegister }
    let register = try Register(from: db)
    cachedRegister = register
    return register
  }

  /// For each name of the register the first one that is written like it but for case and accents.
  func twins(_ db: Database) throws -> [UInt32] {
    if let cachedTwins { return cachedTwins }
    var firsts: [String: UInt32] = [:]
    let twins = try register(db).names.enumerated().map { number, name in
      let key = SearchKeys.plain(name, with: scanner)
      let first = firsts[key] ?? UInt32(number)
      firsts[key] = first
      return first
    }
    cachedTwins = twins
    return twins
  }

  /// Whether all documents of the site have been taken in; false while the catalogue is built for the first time.
  public func isWhole() throws(CatalogueError) -> Bool { try read(Shelf.isWhole) }
}
