import Terminal

extension App {
  /// Does what a screen wants to happen, and returns what is left to do for whoever runs the app.
  mutating func perform(_ effect: Effect) -> [Effect] {
    switch effect {
    case .open(let destination): return open(destination)
    case .close:
      if !isHome { screens.removeLast() }
      return tellTop(.catalogue)
    case .home:
      screens.removeLast(max(screens.count - 1, 0))
      return tellTop(.catalogue)
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
    case .say(let text): message = Message(text: text, role: .prompt)
    case .ask(let question) where desk.catalogue.documents == nil:
      return tellTop(.answer(question, TitleSearch.answer(to: question, at: desk)))
    case .endVisit: return endVisit()
    case .load, .ask, .redraw, .forget, .suspend, .quit, .end: return [effect]
    }
    return []
  }
}
