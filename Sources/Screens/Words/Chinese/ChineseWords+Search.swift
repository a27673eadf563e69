import Cataloguing

extension ChineseWords {
  var searchTitle: String { "检索" }
  var searchPrompt: String { "检索：" }
  var nothingFound: String { "没有结果" }
  func found(_ number: Int) -> String { "共 \(number.grouped) 条" }
  func scope(_ documents: Int) -> String { "检索范围：\(manyDocuments(documents))" }
  func scope(_ documents: Int, of total: Int) -> String {
    "检索范围：\(largePart(documents, of: total)) 份文件"
  }
  var onlyTitles: String { "仅检索标题" }
  func onlyTitlesYet(read: Int, of total: Int) -> String {
    "目前仅检索标题，已读取 \(largePart(read, of: total))"
  }
  func searched(_ scope: String, for reading: String) -> String { "\(scope)；条件：\(reading)" }
  var queryWords: any QueryWords { ChineseQueryWords() }
  var didYouMean: String { "您要找的是不是：" }
  var searchedBefore: String { "最近检索" }
  var searchAdvice: [(form: String, meaning: String)] {
    [
      ("产品 质量", "同时含有两个词"), ("\"产品质量\"", "按原文连续出现"),
      ("税 OR 费", "含有其中之一"), ("-废止", "不含此词"), ("techn*", "词尾不限"),
      ("title:开发区", "在标题中"), ("in:法律 from:国务院", "限定栏目、限定发文机关"),
      ("year:2015..2020", "限定年份"), ("国发〔2020〕7号", "按文号查找文件"),
      ("某法第三条", "按引用查找条款"),
    ]
  }
  var countedDocuments: String { "文件数" }
  var sectionCounts: String { "栏目" }
  var yearCounts: String { "年份" }
  var issuerCounts: String { "发文机关或来源" }

  func reason(_ reason: Hit.Reason) -> String {
    switch reason {
    case .number: "文号相符"
    case .title: "标题相符"
    case .citation: "所引条款"
    case .words: ""
    }
  }

  var overviewTitle: String { "概览" }

  func heading(of subject: OverviewSubject) -> String {
    switch subject {
    case .years: "按年份"
    case .sections: "按栏目"
    case .issuers: "按发文机关或来源"
    case .newest: "最新"
    case .changed: "最近修改"
    case .coming: "即将施行或废止"
    }
  }

  func event(_ kind: ComingDate.Kind) -> String { kind == .force ? "起施行" : "起废止" }
  func withoutDate(_ number: Int) -> String { "\(number.grouped) 份未注明日期" }
  var counting: String { "正在统计…" }
  func catalogueBegun(read: Int, of total: Int) -> String {
    "正在建立目录库，已读取 \(largePart(read, of: total)) 份文件。完成之前仅按栏目统计。"
  }
  var noCatalogue: String { "尚无目录库，仅按栏目统计。" }
  func catalogueGrowing(read: Int, of total: Int) -> String {
    "正在建立目录库，已读取 \(largePart(read, of: total)) 份文件。"
  }
}
