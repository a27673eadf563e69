import Documents

extension DocumentScreen {
  /// The key that shows an address as a code.
  static let codeBindings: [Binding<DocumentScreen>] = [
    Binding(.showCode, "a", isHinted: false) { screen, desk in screen.showCode(at: desk) }
  ]

  /// Shows the code of the selected link to the web, or where none is selected of the page that the document is from.
  private mutating func showCode(at desk: Desk) -> Effect? {
    guard let reference else {
      guard let page = document.facts[.sourceURL], DocumentScreen.isOfWeb(page) else {
        return .say(desk.words.noAddress)
      }
      return .open(.code(page))
    }
    let all = readThrough().references.all
    guard all.indices.contains(reference), case .address(let written) = all[reference].target,
      case .web(let address)? = desk.site.choices(written, from: document.id).first,
      DocumentScreen.isOfWeb(address)
    else { return .say(desk.words.notOfWeb) }
    return .open(.code(address))
  }

  /// Whether an address is one that a telephone may open as a page: no program, no letter, no file.
  private static func isOfWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
