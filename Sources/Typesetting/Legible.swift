/// Text made safe and visible wherever it comes from: names of files, titles, quoted errors, what was typed.
public enum Legible {
  /// The text with visible forms for what a terminal would act on or would not show: "␛", "⟪RLO⟫", U+FFFD. Soft
  /// hyphens, zero-width spaces and direction marks are left out; line ends become "␊", tabs a space.
  public static func text(_ text: String) -> String {
    text.withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: false, isOneLine: true)
      if scanner.isCommon(0..<bytes.count) { return text }
      return scanner.units(in: 0..<bytes.count).reduce(into: "") { $0 += scanner.form(of: $1) }
    }
  }
}

/// How many columns a text takes in a terminal, in its legible form.
public func columns(of text: String, ambiguousIsWide: Bool = false) -> Int {
  text.withBytes { bytes in
    let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide, isOneLine: true)
    return scanner.units(in: 0..<bytes.count).reduce(0) { $0 + Int($1.width) }
  }
}

/// The legible text, cut with "…" where it is wider than the given columns. No cluster is divided.
public func cut(_ text: String, toColumns limit: Int, ambiguousIsWide: Bool = false) -> String {
  let legible = Legible.text(text)
  guard columns(of: legible, ambiguousIsWide: ambiguousIsWide) > limit else { return legible }
  let ellipsis = ambiguousIsWide ? ".." : "…"
  let room = limit - (ambiguousIsWide ? 2 : 1)
  guard room >= 0 else { return limit == 1 ? "." : "" }
  return legible.withBytes { bytes in
    let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide, isOneLine: true)
    var (width, end, clusterStart) = (0, 0, 0)
    for unit in scanner.units(in: 0..<bytes.count) {
      if !unit.traits.contains(.continues) { clusterStart = Int(unit.start) }
      width += Int(unit.width)
      guard width <= room else {
        end = clusterStart
        break
      }
      end = Int(unit.end)
    }
    return String(decoding: bytes[..<end], as: UTF8.self) + ellipsis
  }
}

/// The text in lines of at most the given columns, each legible; a line end in the text ends a line.
public func wrap(
  _ text: String, toColumns limit: Int, ambiguousIsWide: Bool = false
) -> [String] {
  text.withBytes { bytes in
    let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide)
    var units = scanner.units(in: 0..<bytes.count)
    scanner.markBreaks(in: &units, of: 0..<bytes.count)
    var breaker = LineBreaker(units, first: limit, rest: limit)
    return breaker.lines().map { line in
      let text = breaker.units[line.shown].reduce(into: "") { text, unit in
        text += Int(unit.width) > max(limit, 2) ? "\u{FFFD}" : scanner.form(of: unit)
      }
      return line.isHyphenated ? text + "-" : text
    }
  }
}
