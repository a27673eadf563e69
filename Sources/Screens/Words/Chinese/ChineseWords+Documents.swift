import Documents
import Typesetting

extension ChineseWords {
  func name(of fact: Facts.Name) -> String {
    switch fact {
    case .number: "文号"
    case .issuer: "发文机关"
    case .source: "来源"
    case .sourceURL: "网页地址"
    case .dateAdded: "发布时间"
    case .adopted: "通过日期"
    case .published: "公布日期"
    case .inForce: "施行日期"
    case .updated: "修改日期"
    case .repealed: "废止日期"
    case .status: "时效状态"
    case .language: "语言"
    case .translationOf: "译自"
    case .summary: "摘要"
    case .other(let name): ChineseWords.ownFacts[name] ?? name
    }
  }

  /// What Gazette itself writes into files that it imports.
  private static let ownFacts = [
    "encoding": "编码", "source_file": "导入自", "import_notice": "导入时发现",
    "missing_since": "来源中已不存在，始于",
  ]

  var furtherFacts: String { "其他信息" }
  var noTextNotice: String { "此条目未收录正文。" }
  var postNotice: String { "此处职务以页面所载日期为准，不表示目前由何人担任。" }
  func summary(_ text: String) -> String { "摘要（非正文）：\(text)" }

  var markedWords: MarkedWords { MarkedWords(image: "图片：", deletion: "删除：") }

  var findPrompt: String { "查找：" }
  var goToPrompt: String { "前往：" }
  var linkPrompt: String { "链接：" }
  func notFound(_ words: String) -> String { "未找到“\(words)”。" }
  var notFoundRemark: String { "未找到" }
  var stillSearching: String { "查找中" }
  var nothingSearchedFor: String { "尚未查找，按 / 键查找词语。" }
  func found(_ total: String) -> String { "共 \(total) 处" }
  func match(_ number: String, of total: String, isRound: Bool) -> String {
    "第 \(number) 处，共 \(total) 处" + (isRound ? "，已绕回" : "")
  }

  var wholeIsSeen: String { "全文" }
  var topIsSeen: String { "开头" }
  var endIsSeen: String { "结尾" }
  func noProvision(numbered words: String) -> String { "本文件没有编号为“\(words)”的条款。" }
  var noSuchProvision: String { "没有此条款" }
  var noOutline: String { "本文件没有标题，也没有编号的条款。" }
  var noFurtherHeading: String { "后面没有标题了。" }
  var nowhereBack: String { "没有可以返回的位置。" }
  var nowhereForward: String { "没有可以前进的位置。" }
  func nothingMarked(_ letter: Character) -> String { "没有标记 \(letter)。" }
  func marked(_ letter: Character) -> String { "已标记 \(letter)，按 '\(letter) 回到此处。" }
  var markIsALetter: String { "标记须为一个字母。" }
  var largestText: String { "文字已经最大。" }
  var smallestText: String { "文字已经最小。" }
  var tableOfContents: String { "目录" }
  var contentsPrompt: String { "目录：" }
  var noHeadings: String { "没有标题。" }
  var nothingHasTheWords: String { "没有含有这些词的条目。" }
  var typeToNarrow: String { "输入文字可筛选" }

  var noLinks: String { "本文件没有链接，也没有脚注。" }
  var noLinksHere: String { "本页没有链接，按 Tab 键到下一个链接。" }
  func linksHere(_ number: Int) -> String { "本页 \(number) 个" }
  var lastLink: String { "最后一个链接。" }
  var firstLinkAgain: String { "已回到第一个链接。" }
  func noLink(numbered text: String) -> String { "本页没有编号为 \(text) 的链接。" }
  func noFootnote(_ marker: String) -> String { "本文件没有脚注 \(marker)。" }
  func noPlace(_ words: String) -> String { "本文件没有“\(words)”这一位置。" }
  func webAddress(_ address: String) -> String { "\(address)（仅显示，不打开；a：二维码）" }
  func outside(_ address: String) -> String { "\(address)：不属于本站内容" }
  func missing(_ path: String) -> String { "\(path)：本站没有此内容" }
  var severalDocumentsFit: String { "有多份文件相符" }

  var citedBy: String { "被引用情况" }
  var lookingForCitations: String { "正在查询目录库…" }
  func cites(_ article: String) -> String { "引用 \(article)" }
  func cited(_ times: Int, in documents: Int, listed: Int) -> String {
    "被 \(documents) 份文件引用 \(times) 次" + (listed < times ? "，列出前 \(listed) 次" : "")
  }
  func nothingCites(isWhole: Bool) -> String {
    "本站未发现引用本文件的文件。" + (isWhole ? "" : "目录库仍在建立。")
  }
  var noCatalogueOfCitations: String { "尚无目录库，无法得知哪些文件引用了本文件。" }

  func termsUsedHere(_ number: Int) -> String { "本页所用术语" }
  var readingDefinitions: String { "正在读取定义…" }
  var noTermUsedHere: String { "本页没有用到本文件所定义的术语。" }
  var noTerms: String { "本文件没有定义术语。" }
}
