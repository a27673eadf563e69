import GRDB

extension Row {
  /// The value in a column. One of another kind than is asked for is damage; GRDB's own subscript ends the process there.
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else { throw DatabaseError.damage }
    return value
  }
}
