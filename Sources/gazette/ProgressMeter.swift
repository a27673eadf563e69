import Foundation

/// A bar of progress with rate and time left on a terminal; a plain line every few seconds elsewhere.
struct ProgressMeter {
  private let total: Int
  private let unit: String
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isShown = false

  /// Starts the clock; `unit` is what the total counts: "documents".
  init(total: Int, unit: String) { (self.total, self.unit) = (total, unit) }

  /// Shows how far the work is, where it is time to: how many are done, and how many bytes were read.
  mutating func show(done: Int, bytes: Int) {
    let now = ContinuousClock.now
    guard now - last > (isTerminal ? .milliseconds(200) : .seconds(5)), total > 0 else { return }
    last = now
    isShown = true
    let seconds = max(0.001, (now - start) / .seconds(1))
    let rate = Double(bytes) / 1_000_000 / seconds
    let left = Int(seconds * Double(total - done) / Double(max(1, done)))
    let share = done * 100 / total
    let words =
      "\(share) %  \(done) of \(total) \(unit)  \(String(format: "%.1f", rate)) MB/s  \(left) s left"
    if isTerminal {
      let filled = share * 20 / 100
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
      write("\r[\(bar)] \(words)\u{1B}[K")
    } else {
      write(words + "\n")
    }
  }

  /// Takes the bar away.
  func clear() {
    if isTerminal, isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
