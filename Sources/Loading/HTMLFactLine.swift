import Documents

/// A line of facts as pages have it under their title: "发布时间：2020-08-13 来源：…", "Source: … | Date: …".
struct HTMLFactLine {
  /// The facts in the line's order.
  private(set) var facts: [Facts.Fact] = []

  private static let labels: [(String, Facts.Name)] = [
    ("信息来源", .source), ("文章来源", .source), ("稿件来源", .source), ("新闻来源", .source),
    ("来源", .source), ("Source", .source), ("From", .source),
    ("发布时间", .published), ("发布日期", .published), ("发表时间", .published),
    ("发文日期", .published), ("公布日期", .published), ("时间", .published), ("日期", .published),
    ("Published on", .published), ("Published", .published), ("Date", .published),
    ("Date Add in", .dateAdded), ("添加时间", .dateAdded),
    ("更新时间", .updated), ("更新日期", .updated), ("Last updated", .updated),
    ("成文日期", .adopted), ("通过日期", .adopted),
    ("生效日期", .inForce), ("施行日期", .inForce), ("实施日期", .inForce),
    ("失效日期", .repealed), ("废止日期", .repealed),
    ("发布机构", .issuer), ("发布单位", .issuer), ("发文机关", .issuer), ("发文机构", .issuer),
    ("发文单位", .issuer), ("制定机关", .issuer), ("公布机关", .issuer),
    ("发文字号", .number), ("发布文号", .number), ("文号", .number), ("Document number", .number),
    ("时效性", .status), ("有效性", .status), ("效力状态", .status),
    ("索引号", .other("索引号")), ("主题分类", .other("主题分类")), ("作者", .other("作者")),
  ]

  /// How long a line of facts may be, in bytes.
  static let lengthLimit = 600

  /// Reads a line; there are no facts in most.
  init(_ text: String) {
    guard text.utf8.count <= HTMLFactLine.lengthLimit, !text.contains("。") else { return }
    let pieces = HTMLFactLine.pieces(of: text)
    for (number, piece) in pieces.enumerated() {
      guard let colon = piece.firstIndex(where: { $0 == ":" || $0 == "：" }),
        let name = HTMLFactLine.name(piece[..<colon])
      else {
        if number == 0 || facts.isEmpty { addDate(piece) }
        continue
      }
      var value = String(piece[piece.index(after: colon)...]).onOneLine
      if value.isEmpty, number + 1 < pieces.count,
        !pieces[number + 1].contains(where: { $0 == ":" || $0 == "：" })
          || CalendarDate(pieces[number + 1].onOneLine) != nil
      {
        value = pieces[number + 1].onOneLine
      }
      add(name, value)
    }
  }

  private mutating func add(_ name: Facts.Name, _ value: String) {
    guard !value.isEmpty, !facts.contains(where: { $0.name == name }) else { return }
    switch name {
    case .published, .dateAdded, .updated, .adopted, .inForce, .repealed:
      if let date = HTMLFactLine.date(in: value) { facts.append(.init(name, date)) }
    default:
      facts.append(.init(name, value))
    }
  }

  private mutating func addDate(_ piece: String) {
    let value = piece.onOneLine
    if CalendarDate(value) != nil, let date = HTMLFactLine.date(in: value) {
      facts.append(.init(.published, date))
    }
  }

  private static func name(_ label: some StringProtocol) -> Facts.Name? {
    let folded = String(label.filter { !$0.isWhitespace && $0 != "[" && $0 != "【" })
    guard folded.utf8.count <= 24 else { return nil }
    return labels.first {
      $0.0.filter { !$0.isWhitespace }.caseInsensitivelyEquals(folded)
    }?.1
  }

  /// The line divided where a fact ends: at a bar, a tab, a line end or wide space, and before a known label.
  private static func pieces(of text: String) -> [String] {
    var marked = text.replacing("\u{A0}\u{A0}", with: "\t").replacing("  ", with: "\t")
      .replacing("\u{3000}\u{3000}", with: "\t")
    for (label, _) in labels where label.first?.isASCII == false {
      for colon in ["：", ":"] {
        marked = marked.replacing(" \(label)\(colon)", with: "\t\(label)\(colon)")
          .replacing("\u{A0}\(label)\(colon)", with: "\t\(label)\(colon)")
          .replacing("\u{3000}\(label)\(colon)", with: "\t\(label)\(colon)")
      }
    }
    return marked.split { "\t\n|｜".contains($0) }.map(String.init).filter { !$0.onOneLine.isEmpty }
  }

  /// A date as it stands in a text, with its time of day; nil where there is none.
  static func date(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(200))
    for start in scalars.indices where "12".unicodeScalars.contains(scalars[start]) {
      if start > 0, (0x30...0x39).contains(scalars[start - 1].value) { continue }
      var written = String(String.UnicodeScalarView(scalars[start...].prefix(20)))
      guard CalendarDate(written) != nil else { continue }
      while let last = written.last, !(last.isASCII && last.isNumber), last != "日" {
        written.removeLast()
      }
      // What follows the date may be a number of another kind.
      let parts = written.split(separator: " ", maxSplits: 1)
      if parts.count == 2, !parts[1].contains(":") { written = String(parts[0]) }
      return written
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate func caseInsensitivelyEquals(_ other: String) -> Bool {
    lowercased() == other.lowercased()
  }
}
