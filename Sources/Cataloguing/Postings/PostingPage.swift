import GRDB
import GRDBSQLite

/// Reads the numbers of FTS5: seven bits a byte, the highest first.
struct VariableNumbers {
  private let bytes: UnsafePointer<UInt8>
  private(set) var offset: Int
  private let end: Int

  init(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  var isAtEnd: Bool { offset >= end }

  /// The next number; throws where there is none.
  @inline(__always)
  mutating func next() throws -> Int {
    guard offset < end else { throw DatabaseError.damage }
    let byte = bytes[offset]
    offset += 1
    if byte < 0x80 { return Int(byte) }
    return try longer(Int(byte & 0x7F))
  }

  @inline(never)
  private mutating func longer(_ start: Int) throws -> Int {
    var value = start
    for _ in 0..<7 {
      guard offset < end else { break }
      let byte = bytes[offset]
      offset += 1
      value = value << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    throw DatabaseError.damage
  }

  mutating func skip(_ count: Int) { offset += count }
}

/// A page of words and their lists, as long as the statement stands at it.
struct PostingPage {
  let bytes: UnsafePointer<UInt8>
  /// Where the first number of a provision stands; 0 where the page has none.
  let firstRow: Int
  /// Where the lists end and the table of the words' places begins.
  let size: Int
  private let count: Int

  init(_ statement: OpaquePointer) throws {
    count = Int(sqlite3_column_bytes(statement, 0))
    guard count >= 4, let blob = sqlite3_column_blob(statement, 0) else {
      throw DatabaseError.damage
    }
    bytes = blob.assumingMemoryBound(to: UInt8.self)
    firstRow = Int(bytes[0]) << 8 | Int(bytes[1])
    size = Int(bytes[2]) << 8 | Int(bytes[3])
    guard size >= 4, size <= count, firstRow <= size else { throw DatabaseError.damage }
  }

  /// Where the words of the page begin, one after the other.
  var wordOffsets: VariableNumbers { VariableNumbers(bytes, size..<count) }
}

/// The pages of a segment, one after the other.
struct PageRun {
  private let statement: OpaquePointer
  private let segment: PostingIndex.Segment
  /// The page the run stands at.
  private(set) var number: Int64

  init(_ statement: OpaquePointer, _ segment: PostingIndex.Segment, from page: Int64) {
    (self.statement, self.segment) = (statement, segment)
    number = page - 1
    move(to: page)
  }

  /// Goes on at a page.
  mutating func move(to page: Int64) {
    sqlite3_reset(statement)
    sqlite3_bind_int64(statement, 1, segment.id << 37 + page)
    sqlite3_bind_int64(statement, 2, segment.id << 37 + segment.pages.upperBound)
    number = page - 1
  }

  /// The next page; nil at the end.
  mutating func next() throws -> PostingPage? {
    guard number < segment.pages.upperBound else { return nil }
    switch sqlite3_step(statement) {
    case SQLITE_ROW:
      number += 1
      return try PostingPage(statement)
    case SQLITE_DONE: return nil
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  func close() { sqlite3_reset(statement) }
}
