import Cataloguing

/// The words in which a query is read, in Chinese.
struct ChineseQueryWords: QueryWords {
  func all(of parts: [String]) -> String { "同时含有 " + parts.joined(separator: "、") }
  func without(_ parts: [String]) -> String { "不含 " + parts.joined(separator: "、") }
  func any(of parts: [String]) -> String { parts.joined(separator: " 或 ") }
  func not(_ condition: String) -> String { "排除" + condition }
  func inTitle(_ word: String) -> String { "标题含 " + word }
  func section(_ name: String) -> String { "栏目 \(name)" }
  func issuer(_ name: String) -> String { "发文机关或来源 \(name)" }
  func number(_ number: String) -> String { "文号 \(number)" }
  func status(_ status: String) -> String { "时效状态 \(status)" }
  func language(_ language: String) -> String { "语言 \(language)" }
  func before(_ day: String) -> String { "早于 \(day)" }
  func through(_ year: Int) -> String { "截至 \(year) 年" }
  func after(_ day: String) -> String { "晚于 \(day)" }
  func since(_ year: Int) -> String { "\(year) 年以来" }
  func year(_ year: Int) -> String { "\(year) 年" }
  func period(_ first: String, _ last: String) -> String { "\(first) 至 \(last)" }

  func remark(_ remark: Query.Remark) -> String {
    switch remark {
    case .orAtStart: "开头的 OR 已忽略"
    case .orAtEnd: "结尾的 OR 已忽略"
    case .openQuote: "引号没有配对"
    case .nothingSought: "没有可检索的词语"
    case .noYear(let text): "“\(text)”不是年份，按词语检索"
    case .noDate(let text): "“\(text)”不是日期，按词语检索"
    }
  }
}
