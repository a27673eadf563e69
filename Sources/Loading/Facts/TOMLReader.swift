/// A description in TOML 1.0 while it is read. Values stay as they are written: `1.10` and `1979-05-27` are text.
///
/// A line that is no TOML is passed over, and all others are read. No library is used since those for TOML give up at the
/// first damage and lose the order of the names and the writing of the numbers.
struct TOMLReader {
  /// What a name stands for. Tables are numbered.
  enum Entry {
    case text(String)
    case list([Entry])
    case table(Int)
    case tables([Int])
  }

  /// Names with what they stand for, in the order of the source.
  struct Table {
    var entries: [(name: String, entry: Entry)] = []
    var places: [String: Int] = [:]
  }

  /// How deep tables and lists may stand in one another; what is deeper counts as damage.
  static let deepest = 32

  /// All tables; the first is the description itself.
  private(set) var tables = [Table()]
  /// How many lines had a name or the name of a table, and how many could not be read.
  private(set) var named = 0
  private(set) var unread = 0
  /// The first line that could not be read, from 1 for the line of the fence.
  private(set) var damagedLine: Int?
  /// Whether the first line that says something has a name.
  private(set) var beginsWithName = false

  let bytes: [UInt8]
  var index = 0
  var hasNoMoreMultiline = false
  private var current = 0

  /// Reads what stands between the fences.
  init(_ text: Substring) {
    bytes = Array(text.utf8)
    read()
  }

  private mutating func read() {
    var line = 1
    var counted = 0
    while index < bytes.count {
      let start = index
      line += bytes[counted..<start].count { $0 == 0x0A }
      counted = start
      skipBlanks()
      guard let byte = peek, byte != UInt8(ascii: "#"), byte != 0x0A else {
        skipLine()
        continue
      }
      let isRead = byte == UInt8(ascii: "[") ? header() : assignment(in: current)
      if isRead, endsLine() {
        if named == 0, unread == 0 { beginsWithName = true }
        named += 1
      } else {
        if byte == UInt8(ascii: "[") { current = 0 }
        unread += 1
        damagedLine = damagedLine ?? line + 1
        index = start
      }
      skipLine()
    }
  }

  /// Reads `[table]` or `[[table]]`.
  private mutating func header() -> Bool {
    index += 1
    let isList = peek == UInt8(ascii: "[")
    if isList { index += 1 }
    guard let names = path(), takes("]"), !isList || takes("]") else { return false }
    var table = 0
    for name in names.dropLast() {
      guard let inner = self.table(name, in: table) else { return false }
      table = inner
    }
    guard let last = names.last else { return false }
    if !isList {
      guard let inner = self.table(last, in: table) else { return false }
      current = inner
      return true
    }
    if let place = tables[table].places[last] {
      guard case .tables(let list) = tables[table].entries[place].entry else { return false }
      tables[table].entries[place].entry = .tables(list + [tables.count])
    } else {
      add(last, .tables([tables.count]), to: table)
    }
    current = tables.count
    tables.append(Table())
    return true
  }

  /// The table that a name stands for in another, which is made where there is none; nil where the name is taken.
  private mutating func table(_ name: String, in table: Int) -> Int? {
    if let place = tables[table].places[name] {
      switch tables[table].entries[place].entry {
      case .table(let inner): return inner
      case .tables(let list): return list.last
      default: return nil
      }
    }
    add(name, .table(tables.count), to: table)
    tables.append(Table())
    return tables.count - 1
  }

  private mutating func add(_ name: String, _ entry: Entry, to table: Int) {
    tables[table].places[name] = tables[table].entries.count
    tables[table].entries.append((name, entry))
  }

  /// Reads `name = value` or `a.b = value` into a table. The first of two equal names is kept.
  mutating func assignment(in table: Int, depth: Int = 0) -> Bool {
    guard let names = path(), takes("="), let value = value(depth: depth) else { return false }
    var table = table
    for name in names.dropLast() {
      guard let inner = self.table(name, in: table) else { return false }
      table = inner
    }
    guard let last = names.last, tables[table].places[last] == nil else { return false }
    add(last, value, to: table)
    return true
  }

  /// An empty table, by its number.
  mutating func newTable() -> Int {
    tables.append(Table())
    return tables.count - 1
  }

  /// A name, or several with full stops between them.
  private mutating func path() -> [String]? {
    var names: [String] = []
    repeat {
      skipBlanks()
      guard names.count < Self.deepest, let byte = peek else { return nil }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let name = quoted(byte) else { return nil }
        names.append(name)
      } else {
        let start = index
        while let byte = peek,
          MarkupTag.isOfName(byte) && byte != 0x3A || byte == 0x5F || byte >= 0x80
        {
          index += 1
        }
        guard index > start else { return nil }
        names.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
    } while takes(".")
    return names
  }
}
