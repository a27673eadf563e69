extension ChineseWords {
  var howToBegin: String { "方向键移动，回车打开，/ 搜索，? 查看全部按键。阅读内容不作记录。" }
  var nothingEnds: String { "本终端不会退出。Esc 返回，H 回到首页。" }
  func warning(seconds: Int) -> String {
    "您还在吗？\(seconds) 秒后结束本次阅读，不留记录。按任意键继续。"
  }
  func lastWarning(seconds: Int) -> String {
    "本次阅读时间已长，\(seconds) 秒后结束，不留记录。之后按任意键重新开始。"
  }
  var anyKeyBegins: String { "按任意键开始。" }
  var searchRests: String { "目前只能搜索标题。" }
  var putAside: String { "暂不提供，因为在此无法显示" }
  var passphraseTitle: String { "终端管理" }
  var passphraseUse: String { "管理人员输入口令即可结束程序。输入内容不显示。按 Esc 键返回阅读。" }
  var passphrasePrompt: String { "口令：" }
  var passphraseIsTried: String { "请稍候…" }
  func passphraseIsWrong(seconds: Int) -> String { "口令错误。请在 \(seconds) 秒后再试。" }
  func passphraseIsEarly(seconds: Int) -> String { "尚未到时间，未作核对。请再等 \(seconds) 秒。" }
  var codeTitle: String { "二维码" }
  var codeFor: String { "请用手机扫描二维码，网址为：" }
  var noRoomForCode: String { "窗口太小，无法显示此网址的二维码：" }
  var noCode: String { "此网址过长，无法生成二维码：" }
  var noAddress: String { "没有网址：按 Tab 选择链接，再按 a 显示二维码。" }
  var notOfWeb: String { "此链接不是网页。" }
}
