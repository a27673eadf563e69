import Documents
import Terminal

extension ChineseWords {
  var home: String { "首页" }
  var leaveQuestion: String { "确定退出吗？按 q 或回车键退出，按其他键继续阅读。" }
  var windowTooSmall: String { "窗口太小" }
  func opening(_ title: String) -> String { "正在打开《\(title)》，按 Esc 键取消。" }
  var languageTaken: String { "语言：中文" }

  func themeTaken(_ theme: Theme.Name) -> String {
    let name =
      switch theme {
      case .standard: "标准"
      case .highContrast: "高对比度"
      case .light: "浅色"
      case .dark: "深色"
      case .monochrome: "单色"
      }
    return "配色：\(name)"
  }

  func mouseTaken(_ isOn: Bool) -> String {
    isOn ? "已启用鼠标。按住 Shift 键可选取文字，按 M 键停用。" : "已停用鼠标，由终端选取文字。"
  }

  var onlyReads: String { "本程序仅供阅读，不启动其他程序，也不写入文件。" }
  func noSection(_ path: String) -> String { "\(path)：本站没有此栏目" }
  func onlyTitlesAreSearched(after fault: String) -> String { "\(fault)。仅检索标题。" }

  var helpTitle: String { "帮助" }
  var onThisScreen: String { "本页按键" }
  var everywhere: String { "通用按键" }

  func name(of key: Key) -> String {
    switch key {
    case .character(" "): "空格"
    case .enter: "回车"
    case .backspace: "退格"
    default: key.name
    }
  }

  func words(for day: CalendarDate) -> String {
    "\(day.year)年\(day.month)月\(day.day)日 星期\(ChineseWords.weekdays[day.weekday])"
  }

  private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]

  func label(_ name: String) -> String { name + "：" }
  func labelled(_ name: String, _ value: String) -> String { "\(name)：\(value)" }
  func part(_ number: Int, of total: Int) -> String { "\(number)/\(total)" }
  func largePart(_ number: Int, of total: Int) -> String { "\(number.grouped)/\(total.grouped)" }
  func andMore(_ number: Int) -> String { "另有 \(number.grouped) 项" }
  var comma: String { "，" }
  var semicolon: String { "；" }

  func hint(_ deed: Deed) -> String {
    switch deed {
    case .open: "打开"
    case .next: "下一项"
    case .before: "上一项"
    case .goThere: "前往"
    case .close: "关闭"
    case .giveUp: "取消"
    case .stayHere: "停在此处"
    case .toTheText: "回到正文"
    case .layBeside: "并列"
    case .down: "下移"
    case .up: "上移"
    case .narrow: "缩小"
    case .back: "返回"
    case .done: "完成"
    case .help: "帮助"
    case .mark: "至 z：标记"
    }
  }
}
