import Documents

extension Entry {
  /// The date that lists are ordered by: that of the facts, or the last month or year that their words name, as in
  /// "May 2024" and "2018 to 2019"; nil where there is none.
  var orderingDate: CalendarDate? {
    if let date = facts.date { return date }
    return listedDate.flatMap { CalendarDate(lastYearOf: $0) }
  }
}

extension CalendarDate {
  /// The first day of the last year that a text names, or of a month where one stands before that year; nil where no
  /// number of four digits is there.
  init?(lastYearOf text: String) {
    var year: Int?
    var month = 1
    var named: Int?
    for word in text.prefix(200).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.count == 4, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        year = Int(word)
        month = named ?? 1
        named = nil
      } else if let number = CalendarDate.month(word.lowercased()) {
        named = number
      }
    }
    guard let year else { return nil }
    self.init(year: year, month: month, day: 1)
  }
}
