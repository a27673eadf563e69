import CSignals
import Glibc
import Terminal

extension CursesDisplay {
  /// The next input; waits no longer than the time given, or for ever where it is nil.
  public func nextInput(within duration: Duration?) -> Input {
    let clock = ContinuousClock()
    let end = duration.map { clock.now + $0 }
    while true {
      if isHungUp { return .hangup }
      while let input = keyboard.next() {
        if isOnScreen(input) { return input }
      }
      paintIfReady()
      let now = clock.now
      let wake = [end, keyboard.deadline].compactMap(\.self).min()
      let ready = listen(milliseconds: wake.map { CursesDisplay.milliseconds(from: now, to: $0) })
      if let input = takeSignals() { return input }
      if ready {
        switch wire.read() {
        case .bytes(let bytes): keyboard.receive(bytes, at: clock.now)
        case .gone: isHungUp = true
        case .nothing: break
        }
      } else {
        keyboard.settle(at: clock.now)
      }
      paintIfReady()
      if wire.isGone { isHungUp = true }
      if !keyboard.hasInput, !isHungUp, let end, clock.now >= end { return .idle }
    }
  }

  /// Waits for the terminal and for signals. Gives whether the terminal has something to read.
  private func listen(milliseconds: Int32?) -> Bool {
    var lines = [
      pollfd(fd: wire.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    if wire.isBehind { lines[0].events |= Int16(POLLOUT) }
    guard poll(&lines, nfds_t(lines.count), milliseconds ?? -1) > 0 else { return false }
    return lines[0].revents & ~Int16(POLLOUT) != 0
  }

  /// Answers the signals that came; gives what the program should know of them.
  private func takeSignals() -> Input? {
    var notices = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(signals, &notices, notices.count)
    guard count > 0 else { return nil }
    let came = Set(notices.prefix(count).map { Int($0) })
    if came.contains(GZ_END_ASKED) {
      isHungUp = true
      return .hangup
    }
    if came.contains(GZ_STOP_ASKED) {
      stop(wholeGroup: false)
    } else if came.contains(GZ_CONTINUED) {
      comeBack()
    } else {
      measure()
    }
    return .resize(size)
  }

  /// Whether an input means anything in this window: a mouse event outside it does not.
  private func isOnScreen(_ input: Input) -> Bool {
    guard case .mouse(let mouse) = input else { return true }
    return mouse.place.row < size.rows && mouse.place.column < size.columns
  }

  private static func milliseconds(
    from now: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) -> Int32 {
    guard end > now else { return 0 }
    let (seconds, attoseconds) = (end - now).components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    // Upwards, so that a wait of half a millisecond does not spin.
    return Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
  }
}
