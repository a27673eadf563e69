extension Description {
  /// Reads a description line by line, for YAML that no parser accepts: `name: value` with what is indented below it.
  init(lines: Substring) {
    self.init()
    var reader = DescriptionLines()
    for line in Lines(lines) { reader.read(line) }
    reader.finish()
    self = reader.description
    // Prose between two rules is prose: most lines of a description have names, the first among them.
    isDescription = reader.beginsWithName && reader.named * 2 > reader.unread
    if !isDescription, !reader.hasItems, !reader.beginsWithName || reader.named == 1 {
      damagedLine = nil
    }
  }
}

/// A description while it is read line by line.
struct DescriptionLines {
  /// What has been read.
  var description = Description()
  /// How many lines had a name.
  var named = 0
  /// How many lines that are not indented could not be read.
  var unread = 0
  /// Whether the first line that says something has a name.
  var beginsWithName = false
  /// Whether there are lines that look like items of a list.
  var hasItems = false

  private var number = 1
  private var known: Set<String> = []
  private var name: String?
  private var text = ""
  private var items: [String] = []
  private var fields: [(name: String, value: String)] = []
  private var isBlock = false

  /// Reads the next line.
  mutating func read(_ line: Substring) {
    number += 1
    let trimmed = line.trimmedOfBlanks
    let isIndented = line.utf8.first == 0x20
    if isBlock, isIndented || trimmed.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += trimmed
    } else if trimmed.isEmpty || trimmed.utf8.first == UInt8(ascii: "#") {
      return
    } else if trimmed.utf8.starts(with: "- ".utf8), name != nil, text.isEmpty {
      hasItems = true
      items.append(Self.scalar(Substring(trimmed.utf8.dropFirst(2))))
    } else if let (key, value) = pair(trimmed), line.utf8.first != 0x09 {
      if isIndented {
        guard name != nil, text.isEmpty else { return fail(isIndented) }
        fields.append((key, Self.scalar(value)))
      } else {
        finish()
        begin(key, value)
      }
    } else {
      hasItems = hasItems || trimmed.utf8.starts(with: "- ".utf8)
      fail(isIndented || line.utf8.first == 0x09)
    }
  }

  /// Ends the value that is being read.
  mutating func finish() {
    guard let name else { return }
    self.name = nil
    if !items.isEmpty {
      description.add(name, .list(items), known: &known)
    } else if !fields.isEmpty {
      description.add(name, .map(fields), known: &known)
    } else {
      description.add(name, .text(text), known: &known)
    }
  }

  private mutating func begin(_ key: String, _ value: Substring) {
    if named == 0, description.damagedLine == nil { beginsWithName = true }
    named += 1
    name = key
    (items, fields) = ([], [])
    let marks = ["|", ">", "|-", ">-", "|+", ">+"]
    isBlock = marks.contains(String(value))
    text = isBlock ? "" : Self.scalar(value)
    if let list = Self.flowList(value) { items = list }
  }

  private mutating func fail(_ isIndented: Bool) {
    if !isIndented { unread += 1 }
    if description.damagedLine == nil { description.damagedLine = number }
  }

  private func pair(_ line: Substring) -> (String, Substring)? {
    guard let end = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let after = line.utf8.index(after: end)
    if after < line.endIndex, line.utf8[after] > 0x20 { return nil }
    let key = Self.scalar(line[..<end])
    guard (1...64).contains(key.utf8.count),
      !key.utf8.contains(where: { "[]{}".utf8.contains($0) }),
      key.utf8.count(where: { $0 == 0x20 }) < 4
    else { return nil }
    return (key, line[after...].trimmedOfBlanks)
  }

  /// A value without its quotation marks, or without the comment after it.
  private static func scalar(_ written: Substring) -> String {
    let value = written.trimmedOfBlanks
    guard let quote = value.utf8.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else {
      let comment = zip(value.utf8.indices, value.utf8.indices.dropFirst()).first {
        value.utf8[$0] == 0x20 && value.utf8[$1] == UInt8(ascii: "#")
      }
      return String(value[..<(comment?.0 ?? value.endIndex)].trimmedOfBlanks)
    }
    guard value.utf8.count >= 2, value.utf8.last == quote else { return String(value) }
    let inside = Substring(value.utf8.dropFirst().dropLast())
    guard quote == UInt8(ascii: "\"") else {
      return inside.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    return DescriptionEscapes.resolved(inside)
  }

  private static func flowList(_ value: Substring) -> [String]? {
    guard value.utf8.first == UInt8(ascii: "["), value.utf8.last == UInt8(ascii: "]") else {
      return nil
    }
    let inside = Substring(value.utf8.dropFirst().dropLast())
    guard !inside.utf8.contains(where: { "[]{}\"'".utf8.contains($0) }) else { return nil }
    return inside.split(separator: ",").map { scalar($0) }
  }
}
