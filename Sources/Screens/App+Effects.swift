import Terminal
import Typesetting

extension App {
  /// Does what a screen wants to happen, and returns what is left to do for whoever runs the app.
  mutating func perform(_ effect: Effect) -> [Effect] {
    switch effect {
    case .open(let destination): return open(destination)
    case .close:
      if let pair = top as? BesideScreen {
        top = pair.second
        let effects = leave()
        screens.append(pair.parted(at: desk))
        return effects
      }
      return leave() + tellTop(.catalogue)
    case .home:
      return leave(screens.count) + tellTop(.catalogue)
    case .setTextSize(let size):
      desk.textSize = size
      return tellAll(.resize)
    case .nextTheme:
      let index = Theme.all.firstIndex(of: theme) ?? -1
      theme = Theme.all[(index + 1) % Theme.all.count]
      message = Message(text: desk.words.themeTaken(theme.name), role: .prompt)
    case .nextLanguage:
      desk.language = desk.language.next
      message = Message(text: desk.words.languageTaken, role: .prompt)
      renewHelp()
      return tellAll(.language)
    case .toggleMouse:
      usesMouse.toggle()
      message = Message(text: desk.words.mouseTaken(usesMouse), role: .prompt)
    case .copy(let text): return copy(text)
    case .layBeside(let id): return layBeside(id)
    case .say(let text): message = Message(text: text, role: .prompt)
    case .ask(let question) where desk.catalogue.documents == nil:
      return tellTop(.answer(question, TitleSearch.answer(to: question, at: desk)))
    case .endVisit: return endVisit()
    case .load, .ask, .remember, .redraw, .forget, .suspend, .quit, .end, .tryPassphrase:
      return [effect]
    }
    return []
  }

  /// Sends a text to the clipboard where the reader has allowed it, and shows it to be selected where not.
  private mutating func copy(_ text: String) -> [Effect] {
    guard desk.mode == .personal else { return [] }
    guard desk.allowance.clipboard, text.utf8.count <= Clipboard.mostBytes else {
      return open(.bareText(text))
    }
    let line = cut(text.withoutLineEnds, toColumns: 160, ambiguousIsWide: desk.ambiguousIsWide)
    message = Message(text: desk.words.copied(line), role: .prompt)
    return [.copy(text)]
  }
}
