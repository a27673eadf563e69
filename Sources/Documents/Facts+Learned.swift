extension Facts {
  /// The facts that a Chinese law tells in prose: in the lines between its title and its first heading or article
  /// ("1994年8月31日第八届…第九次会议通过", "根据…修正", "…国务院令第541号公布"), and in its last article ("本法自…起施行").
  ///
  /// Dates are in the form of ISO 8601. The days of all amendments stand in one fact `amended`, the last of them in
  /// `updated`. What the text says twice is taken where it is said first.
  public static func learned(from blocks: [Block]) -> Facts {
    var learning = FactsLearning()
    for block in blocks.prefix(40) {
      switch block.kind {
      case .title, .heading(level: 1), .notice, .fact: continue
      case .paragraph where block.passage.text.utf8.count <= 2000:
        if block.passage.text.hasPrefix("第") { break }
        learning.readHead(block.passage.text)
        continue
      default: break
      }
      break
    }
    for block in blocks.suffix(12).reversed() where learning.readsEnd(block.passage.text) { break }
    return learning.facts
  }

  /// The day of a version that ends the name of a file: "劳动法(2018-12-29)"; nil where there is none.
  public static func version(ofFile name: String) -> CalendarDate? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let inside = name[name.index(after: open)...].dropLast()
    return inside.utf8.count == 10 ? CalendarDate(String(inside)) : nil
  }

  /// Adds the facts of other names than those that are here.
  public mutating func complete(with others: Facts) {
    let known = Set(all.map(\.name))
    all += others.all.filter { !known.contains($0.name) }
  }
}

/// What is learned of a law from its own words.
struct FactsLearning {
  private(set) var facts: Facts = []
  private var amendments: [CalendarDate] = []

  /// Reads a line of the head: each date with the words up to the next one.
  mutating func readHead(_ line: String) {
    let dates = DatedWords.all(in: line)
    var pending: CalendarDate?
    for dated in dates {
      if learn(dated.words, on: pending ?? dated.date) {
        pending = nil
      } else {
        pending = pending ?? dated.date
      }
    }
  }

  /// Takes what the words say of the date; false where they say nothing by themselves.
  private mutating func learn(_ words: Substring, on date: CalendarDate) -> Bool {
    let bytes = Array(words.utf8)
    func says(_ signs: String...) -> Bool { signs.contains { bytes.holds($0) } }
    let day = String(date.description)
    if says("修正", "修订", "修改") {
      amendments.append(date)
      let days = amendments.sorted()
      facts[.other("amended")] = days.map(\.description).joined(separator: ", ")
      facts[.updated] = days.last.map(\.description)
    } else if says("废止", "失效") {
      set(.repealed, day)
    } else if says("起施行", "起实施", "施行", "实施", "起生效") {
      set(.inForce, day)
    } else if says("通过", "批准") {
      let isFirst = facts[.adopted] == nil
      set(.adopted, day)
      if isFirst, facts[.issuer] == nil, let issuer = Self.issuer(of: words) {
        set(.issuer, issuer)
      }
    } else if says("公布", "发布", "颁布", "令第") {
      set(.published, day)
      if let order = Self.order(in: words) {
        set(.number, order.number)
        if facts[.adopted] == nil { set(.issuer, order.issuer) }
      }
    } else {
      return false
    }
    return true
  }

  private mutating func set(_ name: Facts.Name, _ value: String) {
    if facts[name] == nil { facts[name] = value }
  }

  /// The body before 第…次会议 or 通过: "第八届全国人民代表大会常务委员会".
  private static func issuer(of words: Substring) -> String? {
    var name = words.unicodeScalars.drop { !$0.isHan }
    for sign in ["通过", "批准"] {
      if let end = Substring(name).firstRange(of: sign) { name = name[..<end.lowerBound] }
    }
    if let session = Substring(name).ranges(of: "第").last(where: { $0.lowerBound > name.startIndex }
    ),
      Substring(name[session.lowerBound...]).contains("次")
    {
      name = name[..<session.lowerBound]
    }
    let count = name.count
    return (3...40).contains(count) && name.allSatisfy { $0.isHan } ? String(name) : nil
  }

  /// The order in 中华人民共和国国务院令第541号公布.
  private static func order(in words: Substring) -> (number: String, issuer: String)? {
    guard let sign = words.firstRange(of: "令第"),
      let end = words[sign.upperBound...].firstRange(of: "号")
    else { return nil }
    let number = words[..<end.upperBound].unicodeScalars.drop { !$0.isHan }
    let issuer = words[..<sign.lowerBound].unicodeScalars.drop { !$0.isHan }
    guard issuer.count > 2, issuer.allSatisfy({ $0.isHan }), number.count < 40 else { return nil }
    return (String(number), String(issuer))
  }

  /// Reads a paragraph of the end; true where it says when the act comes into force.
  mutating func readsEnd(_ text: String) -> Bool {
    guard text.utf8.count < 4000, Array(text.utf8).holds("施"),
      let sign = text.firstRange(of: "起施行") ?? text.firstRange(of: "起实施")
    else { return false }
    let before = text[..<sign.lowerBound]
    let start = before.lastIndex { "。；".contains($0) }.map { before.index(after: $0) }
    let sentence = before[(start ?? before.startIndex)...]
    guard let own = sentence.firstRange(of: "本"), sentence[own.upperBound...].contains("自") else {
      return false
    }
    if let date = DatedWords.all(in: String(sentence)).last?.date {
      set(.inForce, date.description)
    } else if sentence.hasSuffix("公布之日") || sentence.hasSuffix("发布之日"), let day = facts[.published]
    {
      set(.inForce, day)
    } else {
      return false
    }
    return true
  }
}

/// A day in Chinese and the words behind it, up to the next day.
struct DatedWords {
  let date: CalendarDate
  let words: Substring

  /// All days in a line: "2018年12月29日", with spaces between the signs or without, in digits or Chinese numbers.
  static func all(in line: String) -> [DatedWords] {
    var found: [(date: CalendarDate, start: String.Index, end: String.Index)] = []
    var index = line.startIndex
    while found.count < 40, let year = line[index...].firstIndex(of: "年") {
      index = line.index(after: year)
      guard let date = date(around: year, in: line) else { continue }
      found.append(date)
      index = date.end
    }
    return found.indices.map { place in
      let end = place + 1 < found.count ? found[place + 1].start : line.endIndex
      return DatedWords(date: found[place].date, words: line[found[place].end..<end])
    }
  }

  private static func date(
    around year: String.Index, in line: String
  ) -> (date: CalendarDate, start: String.Index, end: String.Index)? {
    var start = year
    var count = 0
    while start > line.startIndex, count < 6 {
      let before = line.index(before: start)
      guard line[before] == " " || Numeral(String(line[before])) != nil, line[before] != "第" else {
        break
      }
      start = before
      count += 1
    }
    var reader = SignReader(String(line[start...].prefix(40)))
    reader.takesSpaces()
    guard let yearNumber = Numeral(&reader) else { return nil }
    reader.takesSpaces()
    guard reader.takes("年") else { return nil }
    reader.takesSpaces()
    guard let month = Numeral(&reader) else { return nil }
    reader.takesSpaces()
    guard reader.takes("月") else { return nil }
    reader.takesSpaces()
    guard let day = Numeral(&reader) else { return nil }
    reader.takesSpaces()
    guard reader.takes("日"),
      let date = CalendarDate(year: yearNumber.value, month: month.value, day: day.value),
      let end = line.utf8.index(start, offsetBy: reader.offset, limitedBy: line.endIndex)
    else { return nil }
    return (date, start, end)
  }
}

extension [UInt8] {
  /// Whether words stand in the text, byte for byte.
  fileprivate func holds(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
    for place in 0...(count - wanted.count) where self[place] == first {
      if self[place..<place + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
