import Documents

extension CalendarDate {
  /// The day in words: "Thursday, 13 August 2020".
  var words: String {
    "\(CalendarDate.weekdays[weekday]), \(day) \(CalendarDate.months[month - 1]) \(year)"
  }

  /// The day in Chinese words: "2020年8月13日 星期四".
  var chineseWords: String {
    "\(year)年\(month)月\(day)日 星期\(CalendarDate.chineseWeekdays[weekday])"
  }

  /// The day of the week, 0 for Sunday, after Sakamoto's method for the Gregorian calendar.
  private var weekday: Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }

  /// The number of a month by its English name in lower case; nil where there is no such month.
  static func month(_ name: String) -> Int? {
    months.firstIndex { $0.lowercased() == name }.map { $0 + 1 }
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
