import Documents

/// A line of facts as pages have it under their title: "发布时间：2020-08-13 来源：…", "Source: … | Date: …".
struct HTMLFactLine {
  /// The facts in the line's order.
  private(set) var facts: [Facts.Fact] = []

  private static let labels: [String: Facts.Name] = [
    "信息来源": .source, "文章来源": .source, "稿件来源": .source, "新闻来源": .source,
    "来源": .source, "source": .source, "from": .source,
    "发布时间": .published, "发布日期": .published, "发表时间": .published, "发文日期": .published,
    "公布日期": .published, "时间": .published, "日期": .published, "published": .published,
    "publishedon": .published, "date": .published,
    "dateaddin": .dateAdded, "添加时间": .dateAdded,
    "更新时间": .updated, "更新日期": .updated, "lastupdated": .updated,
    "成文日期": .adopted, "通过日期": .adopted,
    "生效日期": .inForce, "施行日期": .inForce, "实施日期": .inForce,
    "失效日期": .repealed, "废止日期": .repealed,
    "发布机构": .issuer, "发布单位": .issuer, "发文机关": .issuer, "发文机构": .issuer,
    "发文单位": .issuer, "制定机关": .issuer, "公布机关": .issuer,
    "发文字号": .number, "发布文号": .number, "文号": .number, "documentnumber": .number,
    "时效性": .status, "有效性": .status, "效力状态": .status,
    "索引号": .other("索引号"), "主题分类": .other("主题分类"), "作者": .other("作者"),
  ]

  /// How long a line of facts may be, in bytes.
  static let lengthLimit = 600

  private var name: Facts.Name?
  private var value = String.UnicodeScalarView()
  private var spaces = 0

  /// Reads a line; there are no facts in most.
  init(_ text: String) {
    guard text.utf8.count <= HTMLFactLine.lengthLimit,
      text.unicodeScalars.contains(where: {
        $0 == ":" || $0 == "：" || (0x30...0x39).contains($0.value)
      }), !text.unicodeScalars.contains("。")
    else { return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case ":", "：": readColon(scalar)
      case "\t", "\n", "|", "｜": endValue()
      case " ", "\u{A0}", "\u{3000}":
        spaces += 1
        if spaces > 1 { endValue() } else { value.append(" ") }
        continue
      default: value.append(scalar)
      }
      spaces = 0
    }
    endValue()
    end()
  }

  /// A colon ends a label, unless it only stands in a value.
  private mutating func readColon(_ colon: Unicode.Scalar) {
    let label = value.filter { $0 != " " && $0 != "[" && $0 != "【" }
    if let known = HTMLFactLine.name(label) {
      value = .init()
      end()
      return name = known
    }
    if let space = value.lastIndex(of: " "),
      let known = HTMLFactLine.name(value[value.index(after: space)...])
    {
      value = String.UnicodeScalarView(value[..<space])
      end()
      return name = known
    }
    if name == .source, let space = value.lastIndex(of: " ") {
      let label = value[value.index(after: space)...]
      if (1...4).contains(label.count), !label.allSatisfy({ $0.value < 0x3A }) {
        // Another label, of something that is no fact of the document.
        value = String.UnicodeScalarView(value[..<space])
        end()
      }
    }
    value.append(colon)
  }

  /// A value ends here, unless none has begun.
  private mutating func endValue() {
    if value.contains(where: { $0 != " " }) { end() }
  }

  private mutating func end() {
    let written = String(value).spacesFolded
    value = .init()
    if let name {
      add(name, written)
    } else if CalendarDate(written) != nil {
      add(.published, written)
    }
    name = nil
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

  private static func name(_ label: some Sequence<Unicode.Scalar>) -> Facts.Name? {
    var name = ""
    for scalar in label {
      guard name.utf8.count < 24 else { return nil }
      name.unicodeScalars.append(
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
    }
    return labels[name]
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
