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

  /// Says why documents cannot be searched; at a public terminal only that they cannot.
  public mutating func say(searchRests reason: String) {
    say(desk.mode == .kiosk ? desk.words.searchRests : "\(reason). Only titles are searched.")
  }

  /// Says something in the last rows until the next key.
  public mutating func say(_ text: String) { message = Message(text: text, role: .prompt) }
}
