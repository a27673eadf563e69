import Foundation

/// How long the processor works on an action, whatever else the machine does meanwhile.
public func work(_ action: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try action()
  return now() - start
}
