import CConfinement
import Glibc

/// Where a kiosk writes what its keeper should know: the standard error, or the log of the system where that is the
/// screen that people read on. No text and no search is ever written there.
struct LogBook {
  private let isScreen = isatty(STDERR_FILENO) == 1
  /// A reader gone wild does not fill the disk.
  private var left = 1000

  init() { if isScreen { gz_open_log("gazette") } }

  /// Writes one line, without what a terminal would act on.
  mutating func write(_ text: String, isUrgent: Bool = false) {
    guard left > 0 else { return }
    left -= 1
    let plain = text.unicodeScalars.prefix(300).map { scalar in
      scalar.properties.generalCategory == .control ? "?" : Character(scalar)
    }
    if isScreen {
      gz_log(isUrgent ? 1 : 0, String(plain))
    } else {
      let line = "gazette: \(String(plain))\n"
      _ = Glibc.write(STDERR_FILENO, line, line.utf8.count)
    }
  }
}
