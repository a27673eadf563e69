import Cataloguing
import Documents
import Terminal

/// The site in figures: its documents by year, section and issuer as bars that open as lists; what is new, what
/// changed, and the days to come.
struct OverviewScreen: Screen {
  /// What is known of the site, and what is asked.
  var inquiry = OverviewInquiry()
  var layout: OverviewLayout
  var panels: [OverviewPanel] = []
  /// The number of the panel that has the keys.
  var focus = 0
  /// The subject that the reader chose, which has the keys where it has anything to list, and the item that is selected
  /// of each subject.
  var subject = OverviewSubject.years
  var selections: [OverviewSubject: Int] = [:]

  /// Opens the overview of the desk's site.
  init(at desk: Desk) {
    layout = OverviewLayout(desk, noticeRows: 0, wanted: [:])
    lay(at: desk)
  }

  /// What is known of the site; nil as long as nothing is.
  var overview: Overview? { inquiry.overview }

  static let bindings: [Binding<OverviewScreen>] =
    [
      Binding(
        .openFigure, .enter, .right, "l",
        when: { $0.choice != nil }
      ) { screen, _ in screen.open() },
      Binding(.nextPanel, .tab, when: { $0.hasOthers }) {
        screen, desk in screen.changePanel(by: 1, at: desk)
      },
      Binding(.previousPanel, .backTab, when: { $0.hasOthers }) { screen, desk in
        screen.changePanel(by: -1, at: desk)
      },
      Binding(.search, "/", "s") { _, _ in .open(.search()) },
      Binding(.back, .left, "h", "o", isHinted: false) { _, _ in .close },
    ] + rollBindings

  func title(at desk: Desk) -> String { desk.words.overviewTitle }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key(let key)): return press(key, at: desk)?.effect
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .site, .language: lay(at: desk)
    case .resize:
      lay(at: desk)
      for index in panels.indices {
        panels[index].roll.returnToStart(height: panels[index].rollArea.rows.count)
      }
    case .answer(let question, let answer): take(answer, to: question, at: desk)
    case .catalogue:
      inquiry.renew()
      lay(at: desk)
      return inquiry.question(at: desk)
    default: break
    }
    return nil
  }
}
