extension ChineseWords {
  func copied(_ text: String) -> String { "已送入终端剪贴板：\(text)" }
  var bareText: String { "请用鼠标选取文字（启用鼠标时按住 Shift）" }
  var nothingToCopy: String { "此处没有可复制的文字。" }
  var layBesideHeading: String { "与本文件并列" }
  var original: String { "原文" }
  var translation: String { "译文" }
  var sameTitle: String { "同名文件" }
  var anyOther: String { "其他文件" }
  var anyOtherHow: String { "检索或在列表中打开：接下来打开的文件将与本文件并列。" }
  var nextIsLaidBeside: String { "接下来打开的文件将与本文件并列。" }
  var sameDocument: String { "本文件的另一处" }
  func whereYouWere(_ place: String) -> String {
    place.isEmpty ? "上次读到此处。按 g 到开头。" : "上次读到：\(place)。按 g 到开头。"
  }
}
