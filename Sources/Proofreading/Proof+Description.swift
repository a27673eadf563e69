import Documents

extension Proof {
  /// Looks at the description at the head of the file: whether it can be read, and whether its values mean something.
  mutating func readDescription() {
    if let damaged = manuscript.damagedLine {
      mark(.damagedDescription, line: damaged, "the description at the head cannot be read here")
    } else if manuscript.isRoughDescription {
      mark(
        .damagedDescription, line: 1,
        "the description at the head is no sound YAML, and is read line by line")
    }
    readFence()
    var lines: [String: Int] = [:]
    for (name, number) in names {
      if let first = lines[name] {
        mark(
          .repeatedName, line: number,
          "\(name.quoted) is given a second time; the value in line \(first) counts")
      } else {
        lines[name] = number
      }
    }
    for fact in document.facts.all { read(fact, lines) }
  }

  private mutating func read(_ fact: Facts.Fact, _ lines: [String: Int]) {
    switch fact.name {
    case .dateAdded, .adopted, .published, .inForce, .updated, .repealed:
      guard CalendarDate(fact.value) == nil else { return }
      let number = lines.values.sorted().first { value(ofLine: $0) == fact.value }
      // What has no digits was not meant to be a day: "not yet", "repealed".
      let isDay = fact.value.utf8.contains { (0x30...0x39).contains($0) }
      mark(
        .noDate, line: number, as: isDay ? .wrong : .doubtful,
        "\(fact.value.quoted) is no day of the calendar that Gazette can read")
    case .other(let name) where ["kind", "weight", "shows"].contains(name.lowercased()):
      guard !manuscript.isMarkup, let number = lines[name] else { return }
      // Other programs give the same names another meaning in documents.
      let isPage = document.id.name == "_index"
      mark(
        .unknownValue, line: number, as: isPage ? .wrong : .note,
        "\(fact.value.quoted) means nothing to Gazette as \(name)")
    default: break
    }
  }

  /// A description that is begun by `---` and never ended is text to every reader.
  private mutating func readFence() {
    guard !manuscript.isMarkup, manuscript.descriptionLines.isEmpty,
      manuscript.damagedLine == nil,
      line(1).elementsEqual("---".utf8) || line(1).elementsEqual("+++".utf8)
    else { return }
    let divider = line(1).first == UInt8(ascii: "-") ? UInt8(ascii: ":") : UInt8(ascii: "=")
    guard Self.name(in: line(2), divider) != nil else { return }
    mark(
      .openDescription, line: 1, "the description at the head is never closed, and is read as text")
  }

  /// The names at the left edge of the description, each with its line.
  private var names: [(name: String, line: Int)] {
    let lines = manuscript.descriptionLines
    guard lines.count > 2 else { return [] }
    let divider = line(1).first == UInt8(ascii: "+") ? UInt8(ascii: "=") : UInt8(ascii: ":")
    return (lines.lowerBound + 1..<lines.upperBound - 1).compactMap { number in
      Self.name(in: line(number), divider).map { ($0, number) }
    }
  }

  private static func name(in line: ArraySlice<UInt8>, _ divider: UInt8) -> String? {
    guard let first = line.first, first > 0x20, !"#-[{&*".utf8.contains(first),
      let end = line.firstIndex(of: divider), end - line.startIndex <= 64,
      divider != UInt8(ascii: ":") || end + 1 == line.endIndex || line[end + 1] <= 0x20
    else { return nil }
    let name = line[..<end].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let written = String(decoding: name, as: UTF8.self)
    return written.hasSuffix(" ")
      ? String(written.split(separator: " ").joined(separator: " ")) : written
  }

  /// The value of a name in a line, without quotation marks.
  private func value(ofLine number: Int) -> String {
    let line = line(number)
    guard
      let divider = line.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else { return "" }
    var value = line[(divider + 1)...]
    let isAround: (UInt8) -> Bool = {
      $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    while let first = value.first, isAround(first) { value.removeFirst() }
    while let last = value.last, isAround(last) { value.removeLast() }
    return String(decoding: value, as: UTF8.self)
  }

  /// The line in which the description gives a name; nil where it does not.
  func line(ofName wanted: String) -> Int? {
    names.first { $0.name.lowercased() == wanted }?.line
  }

  /// The line in which the description gives a value, under whatever name.
  func line(ofValue wanted: String) -> Int? {
    names.lazy.map(\.line).first { value(ofLine: $0) == wanted }
  }
}
