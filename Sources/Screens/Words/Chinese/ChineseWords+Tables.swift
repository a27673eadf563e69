extension ChineseWords {
  func columns(from first: Int, to last: Int, of count: Int) -> String {
    if first <= 2 { return "第 1-\(last) 列，共 \(count) 列" }
    return "第 1、" + (first == last ? "\(first)" : "\(first)-\(last)") + " 列，共 \(count) 列"
  }
  var lastColumn: String { "已是最后一列。" }
  var firstColumns: String { "已是最前面的列。" }
  var noWideTable: String { "此处没有比窗口宽的表格。" }
  var noTable: String { "此处没有表格。" }
  var betterAsCards: String { "此表格宜逐行以卡片阅读。" }
  func notesHere(_ number: Int) -> String { "本页脚注" }
  var noNotesHere: String { "本页没有脚注，按 Tab 键到下一个链接或脚注。" }
}
