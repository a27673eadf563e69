import Documents
import Glibc

/// The calendar of the machine.
enum Day {
  /// The day's date in the machine's time zone; nil where its clock shows no date of the calendar.
  static func today() -> CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
