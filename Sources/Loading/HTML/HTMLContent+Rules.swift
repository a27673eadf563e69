extension HTMLContent {
  /// Whether a node is machinery or hidden.
  func machinery(_ node: Int) -> HTMLRule {
    let element = page.nodes[node].element
    if element.isMachinery { return .machinery }
    if element == .noscript { return .hidden }
    guard page.nodes[node].attributes >= 0 else { return .kept }
    let style = page[node, .style] ?? ""
    let isHidden =
      style.holds("isplay")
      && style.lowercased().filter({ $0 != " " }).holds("display:none")
    if page[node, .hidden] != nil || isHidden {
      // What a script would unfold is text all the same, if it is long.
      return measures.prose[node] > 400 ? .kept : .hidden
    }
    return .kept
  }

  /// Whether a node is a part of the page around its text, as its element, role or name says.
  func chrome(_ node: Int) -> HTMLRule {
    let element = page.nodes[node].element
    guard element != .html, element != .body else { return .kept }
    let prose = measures.prose[node]
    let total = max(1, measures.prose[0])
    // A name may mean another thing than it says: no part that holds much of the text is left out for it.
    guard prose * 4 < total || prose < 60 else { return .kept }
    if element == .nav { return .navigation }
    switch page[node, .role] {
    case "navigation", "menu", "menubar", "toolbar", "search", "banner", "contentinfo":
      return .navigation
    default: break
    }
    if element == .form || element == .search, measures.plain[node] < 400 { return .machinery }
    if element == .header || element == .footer || element == .aside, !isInArticle(node) {
      return .surround
    }
    // Words inside a line are the line's, whatever their name.
    let stands = element.isBlock || page.nodes[page.nodes[node].parent].element.isContainer
    return stands && element != .a ? nameRule(node) : .kept
  }

  private func nameRule(_ node: Int) -> HTMLRule {
    switch HTMLNames.verdict(page, node) {
    case .chrome: return .named
    case .unknown: return .kept
    case .doubtful:
      // "right" is a menu on one page, and where a law is signed on another.
      if measures.linkCounts[node] > 1, measures.linkShare(node) > 0.3 { return .named }
      let (plain, links) = (measures.plain[node], measures.links[node])
      guard plain + links < 300, measures.prose[node] == 0 else { return .kept }
      return HTMLNames.isPageWords(page.words(of: node)) ? .named : .kept
    }
  }

  private func isInArticle(_ node: Int) -> Bool {
    var parent = page.nodes[node].parent
    while parent > 0 {
      let element = page.nodes[parent].element
      if element == .article || element == .main { return true }
      parent = page.nodes[parent].parent
    }
    return false
  }

  /// Whether a node beside the path to the text is left out.
  ///
  /// `isFar` says that a name nearer to the text than the node says "here is the text".
  func besideRule(_ node: Int, isBefore: Bool, isFar: Bool) -> HTMLRule {
    let (plain, links) = (measures.plain[node], measures.links[node])
    let prose = measures.prose[node]
    guard plain + links > 0 else { return .kept }
    let share = measures.linkShare(node)
    if share > 0.5, measures.linkCounts[node] > 1 { return .links }
    let isOfPage =
      measures.linkCounts[node] > 0 || plain < 120 || HTMLNames.verdict(page, node) != .unknown
    if isFar, isOfPage, prose * 10 < measures.prose[0], prose < 1_000 { return .beside }
    if prose < 300, measures.linkCounts[node] > 4, share > 0.25 { return .links }
    guard plain + links < 400 else { return .kept }
    return HTMLNames.isPageWords(page.words(of: node)) ? .beside : .kept
  }
}
