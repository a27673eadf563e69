extension ChineseWords {
  var howToBegin: String { "方向键移动，回车打开，/ 搜索，? 查看全部按键。阅读内容不作记录。" }
  var nothingEnds: String { "本终端不会退出。Esc 返回，H 回到首页。" }
  func warning(seconds: Int) -> String {
    "您还在吗？\(seconds) 秒后将结束本次阅读，不留任何记录。按任意键继续。"
  }
  var anyKeyBegins: String { "按任意键开始。" }
  var searchRests: String { "目前只能搜索标题。" }
  var codeTitle: String { "二维码" }
  var codeFor: String { "请用手机扫描二维码，网址为：" }
  var noRoomForCode: String { "窗口太小，无法显示此网址的二维码：" }
  var noCode: String { "此网址过长，无法生成二维码：" }
  var noAddress: String { "没有网址：按 Tab 选择链接，再按 a 显示二维码。" }
  var notOfWeb: String { "此链接不是网页。" }
}
