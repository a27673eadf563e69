import Documents

extension ChineseWords {
  func documents(_ number: Int) -> String { "\(number) 份文件" }
  func sections(_ number: Int) -> String { "\(number) 个栏目" }
  func agencies(_ number: Int) -> String { "\(number) 个机构" }
  func posts(_ number: Int) -> String { "\(number) 个职务" }
  func manyDocuments(_ number: Int) -> String { "\(number.grouped) 份文件" }
  func holding(_ documents: String, inSections number: Int) -> String {
    "\(sections(number))，共 \(documents)"
  }

  var filterPrompt: String { "筛选：" }
  var contents: String { "栏目" }
  func contents(with words: String) -> String { "含有“\(words)”的栏目" }
  func narrowed(_ ratio: String, to words: String) -> String {
    "\(ratio) 项含有“\(words)”，按 Esc 键显示全部"
  }
  var nothingHereHasTheWords: String { "此处没有含有这些词的内容。" }
  var noSectionHasTheWords: String { "没有含有这些词的栏目。" }
  var noSections: String { "本站没有栏目。" }
  var noDocumentsInSite: String { "本站没有文件。" }
  var noDocumentsInSection: String { "本栏目没有文件。" }
  var catalogueIsAsked: String { "正在查询目录库。" }
  var noCatalogueOfSection: String { "尚无目录库，无法列出本栏目。" }
  var noAgencies: String { "本站没有列出机构。" }

  var newest: String { "最新" }
  var documentsHeading: String { "文件" }
  var sectionsHeading: String { "栏目" }
  var thisSection: String { "本栏目" }
  var thisYear: String { "本年度" }
  var thisDocument: String { "本文件" }
  var allDocuments: String { "全部文件" }
  var otherDocuments: String { "其他文件" }

  func heading(of style: SectionList.Style, in order: SectionList.Order?) -> String {
    let kind =
      switch style {
      case .documents: "文件"
      case .agencies, .contacts: "机构"
      case .officials: "职务"
      }
    return switch order {
    case .date: kind + "（按日期排序）"
    case .title: kind + "（按标题排序）"
    case .number: kind + "（按文号排序）"
    case nil: kind
    }
  }

  func read(_ number: Int, of total: Int) -> String { "已读取 \(number)/\(total)" }

  var cannotBeRead: String { "无法读取" }
  var cannotBeReadLabel: String { "无法读取" }
  var noContactBlock: String { "无联系方式" }

  func contactBlocks(_ given: Int, missing: Int) -> String {
    "\(given) 个机构提供联系方式" + (missing == 0 ? "。" : "，\(missing) 个页面未提供。")
  }

  func head(of content: SectionLayout.Content) -> String {
    switch content {
    case .date: "日期"
    case .title: "机构"
    case .number: "文号"
    case .source: "来源"
    case .post: "职务"
    case .contact(.address): "地址"
    case .contact(.postCode): "邮编"
    case .contact(.telephone): "电话"
    case .contact(.fax): "传真"
    case .contact(.network): "邮箱和网址"
    }
  }
}
