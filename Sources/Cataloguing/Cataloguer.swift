import Documents
import GRDB

/// Builds a catalogue and brings it up to date, in steps that a reader can take between keys.
///
/// Offers come in ascending order of their ids; an unchanged one costs a look at one row. What is written becomes
/// visible in batches, each whole: a process that is killed, or a full disk, leaves the catalogue as it was after
/// the last batch, and the next run goes on from there.
public final class Cataloguer {
  /// The file of the catalogue.
  public let path: String
  /// What was found amiss with the file and done about it, in one line; nil for most.
  public let remark: String?
  /// What has been done so far.
  public private(set) var progress = Progress()

  private let lock: BuilderLock
  private let queue: DatabaseQueue
  private let writer: BatchWriter
  private let scanner = WordScanner()
  /// Reads what was known when the run began, without waiting for what is being written.
  private let before: DatabaseQueue
  private var batch = Batch()
  private var shelf: Shelf
  /// The sections of the documents that were written.
  private var written: Set<String> = []

  /// Opens the catalogue at the path to write it, and makes it where there is none. A file that is damaged, or of
  /// another version, is made anew; one that is no catalogue at all is set aside under another name first.
  public init(at path: String) throws(CatalogueError) {
    self.path = path
    try OpenFiles.makeSure(at: path)
    lock = try BuilderLock(for: path)
    remark = try Repair.makeReady(path)
    queue = try atPlace(path) { try Connection.toWrite(path) }
    let queue = queue
    shelf = try atPlace(path) {
      try queue.write { db in
        if try Int32.fetchOne(db, sql: "PRAGMA application_id") != Schema.applicationID {
          try Schema.create(in: db)
        }
        return try Shelf(in: db)
      }
    }
    writer = BatchWriter(queue)
    // It goes along the documents once, and comes back to no page.
    before = try atPlace(path) { try Connection.toRead(path, keeping: 300) }
  }

  /// Gives up the catalogue of the site in the folder `root`, so that the next run builds it anew: a quick look shows a
  /// builder little of what a reader may have found damaged. Where a file is given by its inode, no other one is given
  /// up; false where it is none any more. Throws where another program is building it, or it is another site's.
  @discardableResult
  public static func discard(
    _ path: String, of root: String, file: UInt64? = nil
  ) throws(CatalogueError) -> Bool {
    let lock = try BuilderLock(for: path)
    defer { withExtendedLifetime(lock) {} }
    guard file == nil || file == Catalogue.inode(at: path) else { return false }
    do {
      let catalogue = try Catalogue(at: path)
      try catalogue.check(isOf: root)
    } catch {
      // What cannot be opened for another reason than damage the builder sees to itself.
      if !error.isDamage {
        guard error.isPassing || Catalogue.serves(path) else { return false }
        throw error
      }
    }
    try Repair.discard(path)
    return true
  }

  deinit {
    // Nobody else may write before all that was taken is written.
    writer.settle()
  }

  /// Says which sections the site has, and in which folder it stands. Call it once before the offers. Throws where the
  /// catalogue is that of another site.
  public func arrange(_ root: Section, in folder: String? = nil) throws(CatalogueError) {
    let path = path
    try write { db in
      if let folder {
        if let owner = try Ownership.otherSite(than: folder, at: path, in: db) {
          throw Ownership.error(owner, at: path)
        }
        try Ownership.claim(for: folder, in: db)
      }
      try SectionRecord.replaceAll(with: root, in: db)
      try Shelf.mark("title", root.title, in: db)
    }
  }

  /// Takes one document in, where it is new or changed. Returns whether it was read.
  @discardableResult
  public func take(_ offer: Offer) throws(CatalogueError) -> Bool {
    progress.offered += 1
    var known: KnownDocument?
    switch try atPlace(path, { try shelf.take(offer.id, offer.stamp, from: before) }) {
    case .unchanged:
      progress.unchanged += 1
      return false
    case .changed(let document): known = document
    case .new: break
    }
    let document: Document
    do {
      document = try offer.read()
    } catch let error as CatalogueError where error.isPassing {
      // The catalogue goes on knowing the document as it was, until it can be read.
      throw error
    } catch {
      let reason = String(describing: error)
      progress.skipped.append(Skipped(id: offer.id, reason: reason))
      document = Document(entry: Entry(id: offer.id, title: offer.id.name, fault: reason))
    }
    let draft = try atPlace(path) {
      try DocumentDraft(document, stamp: offer.stamp, scanner: scanner)
    }
    batch.drafts.append((draft, known))
    written.insert(document.entry.id.section)
    batch.size += draft.size
    progress.documents += 1
    progress.provisions += draft.provisions
    progress.bytes += offer.stamp.size
    if batch.isFull { try beginCommit() }
    return true
  }

  /// Makes what was taken so far visible to readers.
  public func commit() throws(CatalogueError) {
    try beginCommit()
    try atPlace(path) { try writer.wait() }
  }

  /// Has what was taken written, on another thread.
  private func beginCommit() throws(CatalogueError) {
    guard !batch.drafts.isEmpty else { return }
    let drafts = batch.drafts
    batch = Batch()
    try atPlace(path) { try writer.begin(drafts) }
  }

  /// Ends a run in which every document of the site was offered: what was not offered is taken out.
  @discardableResult
  public func finish() throws(CatalogueError) -> Progress {
    try commit()
    let gone = try atPlace(path) { try queue.read { try shelf.notOffered(in: $0) } }
    progress.removed = gone.count
    let changed = progress.documents > 0 || !gone.isEmpty
    try write { db in
      if !gone.isEmpty {
        try ProvisionWriter(db).write([], gone: gone)
      }
      if changed {
        try Register.write(to: db, atLeast: 0.02)
        try SectionRecord.count(gone.isEmpty ? written : nil, in: db)
      }
      try Shelf.mark("whole", 1, in: db)
    }
    try atPlace(path) {
      try queue.writeWithoutTransaction { db in
        if try Merging.finish(afterMany: progress.documents > 1000, in: db) {
          try db.execute(sql: "PRAGMA incremental_vacuum")
        }
        // Merging writes the whole index into the log once more: the log must not stay as large as the catalogue. A
        // reader at work is not waited for; then the next run empties it.
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try db.execute(sql: "PRAGMA busy_timeout = 10000")
      }
    }
    return progress
  }

  private func write(_ work: (Database) throws -> Void) throws(CatalogueError) {
    try atPlace(path) { try queue.write(work) }
  }
}

extension Cataloguer {
  /// Checks every page and index of the catalogue at a path, as `PRAGMA integrity_check` says it: "ok" or what is wrong.
  /// It takes as long as reading the whole file; for tests, and for a person in doubt.
  public static func check(_ path: String) throws(CatalogueError) -> [String] {
    try atPlace(path) {
      let queue = try Connection.toWrite(path)
      defer { try? queue.close() }
      return try queue.writeWithoutTransaction { db in
        var found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        for table in ["words", "letters"] where try db.tableExists(table) {
          do {
            try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES('integrity-check')")
          } catch let error as DatabaseError {
            found.append("\(table): \(error.message ?? "is damaged")")
          }
        }
        return found
      }
    }
  }
}

extension Cataloguer {
  /// What a run has done.
  public struct Progress: Hashable, Sendable {
    /// How many documents were offered.
    public internal(set) var offered = 0
    /// How many of them were as the catalogue knew them.
    public internal(set) var unchanged = 0
    /// How many were read and written.
    public internal(set) var documents = 0
    /// How many provisions they hold.
    public internal(set) var provisions = 0
    /// How many bytes their files hold.
    public internal(set) var bytes: Int64 = 0
    /// How many documents were taken out since their files are gone.
    public internal(set) var removed = 0
    /// Documents that could not be read.
    public internal(set) var skipped: [Skipped] = []
  }

  /// A document that could not be read, and why.
  public struct Skipped: Hashable, Sendable {
    /// Its id.
    public let id: Document.ID
    /// Why, in plain words.
    public let reason: String
  }

  /// What waits to be written together.
  struct Batch {
    var drafts: [(draft: DocumentDraft, known: KnownDocument?)] = []
    var size = 0

    /// Some eight megabytes of text at a time; `BatchWriter` holds a few times as much.
    var isFull: Bool { size > 8 << 20 || drafts.count >= 2000 }
  }
}
