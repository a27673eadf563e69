/// What the names that pages give their parts, and the words that stand in these, say about a part.
enum HTMLNames {
  /// What a name says.
  enum Verdict { case chrome, doubtful, unknown }

  /// Names, and beginnings or ends of names, of parts that are not the text.
  private static let chrome = [
    "nav", "navbar", "navigation", "navi", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
    "share", "sharing", "bdshare", "bdsharebuttonbox", "bshare", "jiathis", "fenxiang",
    "sidebar", "pagination", "pager", "paging", "toolbar", "topbar", "login", "signin", "search",
    "searchbox", "comment", "comments", "pinglun", "related", "relate", "recommend", "recommended",
    "jubao", "tousu",
    "advert", "advertisement", "ads", "copyright", "footer", "qrcode", "erweima", "cookie",
    "modal", "popup", "mbx", "dqwz", "weizhi", "sitemap", "friendlink", "friendlinks",
  ]
  /// Names of parts that mostly are not the text.
  private static let doubtful: Set<String> = [
    "ad", "adv", "hot", "rank", "ranking", "position", "location", "foot", "bottom", "top",
    "header",
    "banner", "side", "right", "left", "aside", "tool", "tools", "print", "social", "weixin",
    "links",
    "link", "editor", "tags", "tag", "keywords", "prev", "next", "more", "app", "statement",
    "reply",
    "user", "feedback", "topic", "subscribe", "follow",
  ]
  /// Names, in lower case, of what holds the text on pages of governments and newspapers.
  private static let content: Set<String> = [
    "zoom", "ucapcontent", "ucapcontentbox", "trseditor", "trsueditor", "viewtrseditor",
    "articlebody", "articlecontent", "articletext", "content", "contenttext", "maincontent",
    "newscontent", "detailcontent", "entrycontent", "postcontent", "jscontent", "artibody",
    "endtext", "articlearea", "richmediacontent", "pagescontent", "vsbcontent", "vnewscontent",
    "textcontent", "mwcontenttext", "conttxt", "newstext", "article", "zwcontent", "zhengwen",
    "posttext", "postbody", "newsbody", "contentbody", "storybody", "legislation",
  ]

  /// What the class and the id of a node say.
  static func verdict(_ page: HTMLPage, _ node: Int) -> Verdict {
    guard page.nodes[node].attributes >= 0 else { return .unknown }
    var verdict = Verdict.unknown
    for name in [page[node, .class], page[node, .id]] {
      guard let name, name.utf8.count < 200 else { continue }
      for word in words(of: name) {
        if isChrome(word) { return .chrome }
        if doubtful.contains(word) { verdict = .doubtful }
      }
    }
    return verdict
  }

  /// Whether the name of a node says that it holds the text.
  static func saysContent(_ page: HTMLPage, _ node: Int) -> Bool {
    switch page.nodes[node].element {
    case .article, .main: return true
    default: break
    }
    if page[node, .itemprop] == "articleBody" { return true }
    for name in [page[node, .class], page[node, .id]] {
      guard let name, name.utf8.count < 200 else { continue }
      for part in name.split(whereSeparator: \.isWhitespace) {
        if content.contains(part.lowercased().filter { $0.isLetter }) { return true }
      }
    }
    return false
  }

  private static func isChrome(_ word: String) -> Bool {
    chrome.contains { name in
      if word == name { return true }
      guard name.utf8.count > 3, word.utf8.count < 32 else { return false }
      return word.hasPrefix(name) || word.hasSuffix(name)
    }
  }

  /// The words of a name: "main-Nav leftMenu2" has "main", "nav", "left", "menu".
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      if !byte.isLatinLetter || (isUpper && wasLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if byte.isLatinLetter { word.append(byte | 0x20) }
      wasLower = byte.isLatinLetter && !isUpper
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// What only pages say of themselves, never laws: short parts with one of these are left out beside the text.
  private static let pageWords = [
    "当前位置", "您的位置", "您现在的位置", "当前的位置", "所在位置", "首页 >", "首页>", "首页 »",
    "字体大小", "字号", "分享到", "扫一扫", "打印本页", "关闭窗口", "微信公众号", "官方微信", "【打印", "[打印", "版权所有", "备案",
    "责任编辑", "浏览次数", "点击数", "上一篇", "下一篇", "相关新闻", "相关阅读", "相关链接", "举报",
    "Home >", "HOME>", "Home »", "You are here", "Print this page", "All rights reserved",
    "Copyright ©", "© ", "ICP NO", "Powered by", "Sponsored by", "Share this", "Skip to",
  ]

  /// Whether words are what a page says of itself.
  static func isPageWords(_ words: String) -> Bool {
    pageWords.contains { words.holds($0) }
  }
}
