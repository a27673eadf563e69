import Documents
import Terminal
import Typesetting

/// The first screen: the menu of the site, its newest documents, and what the portal says of itself.
struct HomeScreen: Screen {
  /// The parts that can have the keys.
  enum Panel: Hashable, Sendable { case contents, news, figures }

  var tree: MenuTree
  var newest: Newest
  var filter = Filter("")
  var prompt: Prompt?
  var layout: HomeLayout
  /// The panel that has the keys; in a narrow window always the first, which then holds both.
  var focus = Panel.contents
  var contents = Roll()
  var news = Roll()
  /// The documents by year, in a large window; nil elsewhere, and as long as they are not counted.
  var figures: OverviewPanel?
  /// What is known of the site as a whole, and what is asked.
  var inquiry = OverviewInquiry()
  /// The section that was selected last.
  var section = 0
  /// How many items of the contents are the menu's.
  var menuCount = 0
  /// Whether the site has changed since the lists were made.
  var isStale = false

  /// Makes the home screen of the desk's site.
  init(at desk: Desk) {
    newest = Newest(desk.site)
    tree = MenuTree(desk.site, filter: filter, agencies: newest.agencies, in: desk.words)
    layout = HomeLayout(desk, menuColumns: 0) { _ in 0 }
    lay(at: desk)
    if tree.items.isEmpty, !newest.items.isEmpty { focus = layout.news == nil ? .contents : .news }
  }

  static let bindings: [Binding<HomeScreen>] =
    [
      Binding(.openItem, .enter, .right, "l") {
        screen, _ in screen.open()
      },
      Binding(.nextList, .tab) { screen, desk in
        screen.changePanel(by: 1, at: desk)
      },
      Binding(.previousList, .backTab) { screen, desk in
        screen.changePanel(by: -1, at: desk)
      },
      Binding(.search, "/", "s") { _, _ in .open(.search()) },
      Binding(.overview, "o") {
        _, _ in .open(.overview)
      },
      Binding(.filterSections, "f") {
        screen, desk in screen.beginFilter(at: desk)
      },
      Binding(
        .showAllSections, .escape, .backspace, when: { !$0.filter.isEmpty }
      ) { screen, desk in screen.narrow(to: "", at: desk) },
    ] + rollBindings + digitBindings

  var isTyping: Bool { prompt != nil }
  var isBusy: Bool { isStale }

  func title(at desk: Desk) -> String { desk.words.home }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.idle) where isStale: takeSite(at: desk)
    case .input(let input) where prompt != nil: return type(input, at: desk)
    case .input(.key(let key)): return press(key, at: desk)?.effect
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .resize:
      lay(at: desk)
      contents.returnToStart(height: layout.contents.rows.count)
      news.returnToStart(height: layout.news?.rows.count ?? 0)
      return askForFigures(at: desk)
    case .catalogue:
      inquiry.renew()
      return askForFigures(at: desk)
    case .answer(let question, let answer):
      if inquiry.take(answer, to: question, at: desk) { lay(at: desk) }
    case .language:
      tree = MenuTree(desk.site, filter: filter, agencies: newest.agencies, in: desk.words)
      lay(at: desk)
    case .site: isStale = true
    default: break
    }
    return nil
  }
}
