import GRDB

/// Why a catalogue cannot be opened, read or written.
public struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file of the catalogue.
  public let place: String
  /// What is wrong, in plain words.
  public let reason: String
  /// Whether it passes by itself, because another program is at work.
  public let isPassing: Bool

  /// Whether the catalogue is damaged, so that only to build it anew helps.
  public var isDamage: Bool { reason == CatalogueError.damage }

  private static let damage = "the catalogue is damaged"

  /// Makes an error.
  public init(place: String, reason: String, isPassing: Bool = false) {
    (self.place, self.reason, self.isPassing) = (place, reason, isPassing)
  }

  /// Place, then reason, in one line.
  public var description: String { "\(place): \(reason)" }

  init(_ error: any Error, at place: String) {
    self.place = place
    if let known = error as? CatalogueError {
      (reason, isPassing) = (known.reason, known.isPassing)
    } else if let database = error as? DatabaseError {
      reason = CatalogueError.reason(database)
      isPassing = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(database.resultCode)
    } else if error is RowDecodingError {
      (reason, isPassing) = (CatalogueError.damage, false)
    } else {
      (reason, isPassing) = (String(describing: error), false)
    }
  }

  private static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full; the catalogue is as it was"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: damage
    case .SQLITE_CANTOPEN: "the catalogue cannot be opened"
    case .SQLITE_READONLY, .SQLITE_PERM: "the catalogue cannot be written"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program holds the catalogue"
    case .SQLITE_IOERR: "the disk reports an error"
    case .SQLITE_NOMEM: "there is not enough memory"
    default: error.message ?? "the catalogue cannot be read"
    }
  }
}

/// Does what may fail in the database, and says where it failed.
func atPlace<Value>(
  _ place: String, _ work: () throws -> Value
) throws(CatalogueError) -> Value {
  do {
    return try work()
  } catch {
    throw CatalogueError(error, at: place)
  }
}

extension DatabaseError {
  /// What SQLite itself says of a file that contradicts itself.
  static var damage: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT) }
}
