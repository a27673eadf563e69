/// A day of the calendar, with the time of day where the source gives it.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31 as the month allows.
  public let day: Int
  /// The time of day in seconds since midnight; 0 where the source gives none.
  public let second: Int

  /// Makes a date; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year), (0..<86_400).contains(second)
    else { return nil }
    (self.year, self.month, self.day, self.second) = (year, month, day, second)
  }

  /// Reads a date at the start of the text: `2020-08-13`, `2020/8/13`, `2020.08.13` or `2020年8月13日`, with
  /// ` 10:02:39` or `T10:02` after it where there is a time; nil for anything else.
  public init?(_ text: String) {
    var numbers: [Int] = []
    var digits = 0
    var value = 0
    var separators: [Character] = []
    for character in text.prefix(32) {
      if let digit = character.wholeNumberValue, character.isASCII {
        guard digits < 4 else { return nil }
        value = value * 10 + digit
        digits += 1
      } else {
        guard digits > 0 else { break }
        numbers.append(value)
        (value, digits) = (0, 0)
        separators.append(character)
        if !"-/.年月T :日".contains(character) || numbers.count == 6 { break }
      }
    }
    if digits > 0, numbers.count < 6 { numbers.append(value) }
    guard numbers.count >= 3, separators.count >= 2,
      separators[0] == separators[1] || separators[0] == "年",
      "-/.年".contains(separators[0])
    else { return nil }
    var second = 0
    if numbers.count >= 5, separators.count >= 4, separators[3] == ":" {
      second = numbers[3] * 3600 + numbers[4] * 60 + (numbers.count > 5 ? numbers[5] : 0)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2], second: second)
  }

  /// The day in the form of ISO 8601: `2020-08-13`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Orders dates in time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day, left.second) < (
      right.year, right.month, right.day, right.second
    )
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
