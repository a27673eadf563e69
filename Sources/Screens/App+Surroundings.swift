import Documents

extension App {
  /// Takes the day's date.
  public mutating func update(today: CalendarDate?) {
    if desk.today != today { desk.today = today }
  }

  /// Says something in the last rows until the next key.
  public mutating func say(_ text: String) { message = Message(text: text, role: .prompt) }
}
