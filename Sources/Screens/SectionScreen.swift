import Documents
import Terminal
import Typesetting

/// A section: what it says of itself, the sections below it, and its documents.
struct SectionScreen: RollScreen {
  /// The id of the section.
  let path: String
  var list: SectionList
  var prompt: Prompt?
  var layout: SectionLayout
  var roll = Roll()
  /// Whether the site has changed since the list was made.
  var isStale = false
  /// What was asked of the catalogue, where the site does not list the section itself.
  var inquiry = SectionInquiry()
  /// Whether the reader has done anything here yet.
  var isTouched = false

  /// Opens a section.
  init(_ section: Section, at desk: Desk) {
    path = section.id
    list = SectionList(section, of: desk.site)
    layout = SectionLayout(desk, list: list)
    lay(at: desk)
    roll.goToEnd(false, height: layout.list.rows.count)
  }

  static let bindings: [Binding<SectionScreen>] =
    [
      Binding(
        .openItem, .enter, .right, "l",
        when: { !$0.list.items.isEmpty || $0.isAwaiting }
      ) {
        screen, _ in screen.open()
      },
      Binding(
        .filterItems, "/", when: { !$0.list.isEmpty }
      ) { screen, desk in
        screen.prompt = Prompt(desk.words.filterPrompt, text: screen.list.filter.text)
        return nil
      },
      Binding(.changeOrder, "o", when: { $0.list.canBeOrdered }) { screen, desk in
        screen.change(order: screen.list.nextOrder, at: desk)
      },
      Binding(
        .showAllItems, .escape, .backspace, when: { !$0.list.filter.isEmpty }
      ) { screen, desk in screen.narrow(to: "", at: desk) },
      Binding(.back, .left, "h", isHinted: false) { _, _ in .close },
    ] + rollBindings + digitBindings

  var isTyping: Bool { prompt != nil }
  var isBusy: Bool { isStale }

  mutating func ceaseAwaiting() { inquiry.opening = nil }

  func title(at desk: Desk) -> String {
    path.isEmpty ? desk.site.root.ownTitle(in: desk.words) : list.section.title
  }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key), .input(.mouse), .input(.paste):
      isTouched = true
      // A question that another screen's has taken the place of is asked again.
      inquiry.asked = nil
    case .catalogue: inquiry.asked = nil
    default: break
    }
    return respond(to: event, at: desk) ?? ask(at: desk)
  }

  private mutating func respond(to event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.idle) where isStale: takeSite(at: desk)
    case .input(let input) where prompt != nil: return type(input, at: desk)
    case .input(.key(let key)): return press(key, at: desk)?.effect
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .resize:
      lay(at: desk)
      roll.returnToStart(height: layout.list.rows.count)
    case .language: lay(at: desk)
    case .site: isStale = true
    case .answer(let question, let answer): return take(answer, to: question, at: desk)
    default: break
    }
    return nil
  }
}
