import GRDB
import Glibc

/// Sees to it that the builder finds a file it can write.
enum Repair {
  /// Looks at the file at the path. One that is damaged or of another version is removed, one that is no catalogue
  /// is set aside; what was done is returned in one line.
  static func makeReady(_ path: String) throws(CatalogueError) -> String? {
    guard access(path, F_OK) == 0 else {
      // A log without its file belongs to nothing.
      remove(path, endings: ["-wal", "-shm"])
      return nil
    }
    guard let state = state(of: path) else { return nil }
    guard state.isOurs else {
      let aside = path + ".set-aside"
      guard rename(path, aside) == 0 else {
        throw CatalogueError(place: path, reason: "\(state.reason), and cannot be set aside")
      }
      for ending in ["-wal", "-shm"] { _ = rename(path + ending, aside + ending) }
      return "\(path): \(state.reason); it is kept as \(aside), and a catalogue is built"
    }
    remove(path, endings: ["", "-wal", "-shm"])
    return "\(path): \(state.reason); it is built anew"
  }

  /// Removes the catalogue at the path, which somebody found damaged, or wants built anew; nothing else is removed.
  static func discard(_ path: String) throws(CatalogueError) {
    guard wasOurs(path) else { return }
    remove(path, endings: ["", "-wal", "-shm"])
    guard !wasOurs(path) else {
      throw CatalogueError(place: path, reason: "the catalogue cannot be removed")
    }
  }

  private struct State {
    let reason: String
    let isOurs: Bool
  }

  /// What is wrong with the file; nil where nothing is.
  private static func state(of path: String) -> State? {
    do {
      // A file of someone else must stay as it is, so it is only opened to write where its mark is right.
      let queue = wasOurs(path) ? try Connection.toWrite(path) : try Connection.toRead(path)
      defer { try? queue.close() }
      return try queue.inDatabase { db in
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        guard application == Schema.applicationID else {
          let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
          return count == 0 ? nil : State(reason: "is not a catalogue of Gazette", isOurs: false)
        }
        guard try Int32.fetchOne(db, sql: "PRAGMA user_version") == Schema.version else {
          return State(reason: "the catalogue is of another version of Gazette", isOurs: true)
        }
        return try isSound(db) ? nil : State(reason: "the catalogue is damaged", isOurs: true)
      }
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
    {
      let isOurs = error.resultCode == .SQLITE_CORRUPT || wasOurs(path)
      return State(
        reason: isOurs ? "the catalogue is damaged" : "is not a catalogue of Gazette",
        isOurs: isOurs)
    } catch {
      return nil
    }
  }

  /// Whether somebody has met what cannot be read.
  static func isSuspect(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'suspect'") == true
  }

  /// A quick look at each table. A whole check of every page takes longer than building a small catalogue; damage
  /// met later is found when it is read.
  static func isSound(_ db: Database) throws -> Bool {
    if try isSuspect(db) {
      return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok"
    }
    for table in ["document", "leaf", "section", "register", "words", "letters_data"] {
      _ = try Row.fetchOne(db, sql: "SELECT rowid FROM \(table) ORDER BY rowid DESC LIMIT 1")
    }
    return true
  }

  /// Whether a file that SQLite does not know still bears the mark of a catalogue at its place (byte 68).
  private static func wasOurs(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var mark = [UInt8](repeating: 0, count: 4)
    guard pread(descriptor, &mark, 4, 68) == 4 else { return false }
    return mark.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } == UInt32(Schema.applicationID)
  }

  /// Removes a file with what stands beside it; of a link what it leads to.
  private static func remove(_ path: String, endings: [String]) {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let file = resolved.map { String(cString: $0) } ?? path
    for ending in endings { unlink(file + ending) }
  }
}
