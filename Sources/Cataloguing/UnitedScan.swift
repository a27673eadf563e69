import GRDB

/// The provisions that answer any of several sources, from the newest to the oldest, each once.
struct UnitedScan {
  private var scans: [Scan]
  /// The provision the scan stands at; nil at the end.
  private(set) var row: Int64?

  /// Starts a scan of all sources.
  init(
    _ sources: [Expression.Source], through limit: Int64 = .max, from lowest: Int64 = 0,
    in db: Database
  ) throws {
    scans = try sources.map { try Scan($0, through: limit, from: lowest, in: db) }
    findRow()
  }

  /// Moves to the next provision.
  mutating func advance() throws {
    guard let row else { return }
    for index in scans.indices where scans[index].row == row { try scans[index].advance() }
    findRow()
  }

  /// Moves on until the provision at hand is no newer than one; whether it is that one.
  mutating func stands(at wanted: Int64) throws -> Bool {
    while let row, row > wanted { try advance() }
    return row == wanted
  }

  private mutating func findRow() {
    row = scans.first?.row
    for scan in scans.dropFirst() {
      if let other = scan.row { row = max(row ?? other, other) }
    }
  }

  /// Ends the scan before its end.
  func close() {
    for scan in scans { scan.close() }
  }
}
