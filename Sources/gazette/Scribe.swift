import Foundation

/// A thread that does one piece of work after another. It is started at once and stays, so that a confined process can
/// go without the right to start threads.
final class Scribe: @unchecked Sendable {
  private let room = NSCondition()
  private var work: [@Sendable () -> Void] = []
  /// What is done once when a second has passed behind the last piece of work without another.
  private let tidy: @Sendable () -> Void
  /// Whether work was done since it was tidied up last.
  private var isUntidy = false

  init(_ name: String, tidy: @escaping @Sendable () -> Void = {}) {
    self.tidy = tidy
    let thread = Thread { [self] in
      while true { take()() }
    }
    thread.name = name
    // As much as the main thread has: what is read here may be nested deeply.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Adds a piece of work to what is to be done.
  func async(_ piece: @escaping @Sendable () -> Void) {
    room.lock()
    work.append(piece)
    room.signal()
    room.unlock()
  }

  private func take() -> @Sendable () -> Void {
    room.lock()
    defer { room.unlock() }
    if isUntidy {
      let end = Date(timeIntervalSinceNow: 1)
      while work.isEmpty {
        guard room.wait(until: end) else {
          isUntidy = false
          return tidy
        }
      }
    }
    while work.isEmpty { room.wait() }
    isUntidy = true
    return work.removeFirst()
  }
}
