import Documents

extension App {
  /// Takes the day's date.
  public mutating func update(today: CalendarDate?) {
    if desk.today != today { desk.today = today }
  }

  /// Takes the news of how far the catalogue is. What is returned is left to do, as in `update`.
  public mutating func update(catalogue: CatalogueState) -> [Effect] {
    guard desk.catalogue != catalogue else { return [] }
    desk.catalogue = catalogue
    return tellTop(.catalogue)
  }

  /// Says that the catalogue cannot be used, with the reason in one line; at a public terminal without.
  public mutating func say(faultOfCatalogue fault: String) {
    say(
      desk.mode == .kiosk ? desk.words.searchRests : desk.words.onlyTitlesAreSearched(after: fault))
  }

  /// Says something in the last rows until the next key.
  public mutating func say(_ text: String) { message = Message(text: text, role: .prompt) }
}
