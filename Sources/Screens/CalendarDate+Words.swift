import Documents

extension CalendarDate {
  /// The day of the week, 0 for Sunday, after Sakamoto's method for the Gregorian calendar.
  var weekday: Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }

  /// The number of a month by its English name in lower case; nil where there is no such month.
  static func month(_ name: String) -> Int? {
    months.firstIndex { $0.lowercased() == name }.map { $0 + 1 }
  }

  /// The names of the months in English.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
