import Cataloguing
import Documents
import Loading

/// Queries as people type them, in the words of the documents themselves, evenly in every script that is found.
struct RealQueries {
  /// The scripts that are asked in, by a letter of each word.
  enum Script: String, CaseIterable {
    case latin = "Latin"
    case han = "Han"
    case arabic = "Arabic"
    case kana = "Kana"
    case thai = "Thai"
    case greek = "Greek"

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
      case 0x370...0x3FF: self = .greek
      case 0x620...0x6FF: self = .arabic
      case 0xE01...0xE5B: self = .thai
      case 0x3041...0x30FA: self = .kana
      case 0x4E00...0x9FFF: self = .han
      default: return nil
      }
    }

    var isSpaced: Bool { self == .latin || self == .greek || self == .arabic }
  }

  private var state: UInt64 = 20_201_207

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  /// So many queries over a site, each with its script, as evenly among the scripts as these are found.
  mutating func queries(over folder: SiteFolder, count: Int) -> [(script: Script, text: String)] {
    var passages: [Script: [String]] = [:]
    var titles: [Script: [String]] = [:]
    var ids = folder.documentIDs
    for index in ids.indices.reversed() where index > 0 {
      ids.swapAt(index, number(below: index + 1))
    }
    let most = count * 2
    // A few documents of the rarer scripts stand among thousands: those folders come first.
    let rare = ids.filter { $0.path.contains("derived-encodings") }
    for id in rare + ids.prefix(most) {
      guard let document = try? folder.document(id) else { continue }
      if let script = script(of: document.title) {
        titles[script, default: []].append(document.title)
      }
      let provisions = document.provisions
      for _ in 0..<4 where !provisions.isEmpty {
        let body = provisions[number(below: provisions.count)].body
        guard let script = script(of: String(body.prefix(200))) else { continue }
        if passages[script, default: []].count < most { passages[script, default: []].append(body) }
      }
    }
    let scripts = Script.allCases.filter { passages[$0, default: []].count >= 5 }.prefix(5)
    return (0..<count).compactMap { index in
      guard let script = scripts.isEmpty ? nil : scripts[index % scripts.count],
        let bodies = passages[script]
      else { return nil }
      let kind = number(below: 100)
      if kind < 15, let titles = titles[script], !titles.isEmpty {
        return (script, plain(titles[number(below: titles.count)], atMost: 60))
      }
      let body = bodies[number(below: bodies.count)]
      return (script, query(from: body, in: script, kind: kind))
    }
  }

  /// A query of neighbouring words: one, two or three of them, a phrase, a beginning, or with a filter.
  private mutating func query(from body: String, in script: Script, kind: Int) -> String {
    var words: [String]
    if script.isSpaced {
      words = body.split { !$0.isLetter }.map(String.init).filter { $0.count > 1 && $0.count < 30 }
    } else {
      let runs = body.split { !$0.isLetter }.filter { $0.count > 1 }
      guard !runs.isEmpty else { return plain(body, atMost: 4) }
      let run = Array(runs[number(below: runs.count)])
      words = []
      var start = number(below: max(1, run.count - 3))
      while start < run.count, words.count < 3 {
        let length = kind < 25 ? 1 : 2 + number(below: 3)
        words.append(String(run[start..<min(run.count, start + length)]))
        start += length
      }
    }
    guard !words.isEmpty else { return plain(body, atMost: 8) }
    let start = number(below: words.count)
    let some = words[start..<min(words.count, start + 1 + number(below: 3))]
    switch kind {
    case 70..<85: return "\"\(some.joined(separator: script.isSpaced ? " " : ""))\""
    case 85..<93: return "\(some.first?.prefix(script.isSpaced ? 4 : 2) ?? "")*"
    case 93...: return some.joined(separator: " ") + " year:2000..2015"
    default: return some.joined(separator: " ")
    }
  }

  private func plain(_ text: String, atMost count: Int) -> String {
    String(text.filter { !$0.isNewline && $0 != "\t" }.prefix(count))
  }

  /// The rarest script of a text that it has at least a tenth of its letters from.
  private func script(of text: String) -> Script? {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) { counts[script, default: 0] += 1 }
    }
    let all = counts.values.reduce(0, +)
    return Script.allCases.reversed().first { counts[$0, default: 0] * 10 > all }
  }
}
