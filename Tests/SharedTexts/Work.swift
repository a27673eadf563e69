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

/// The least processor time of each of two actions that are done in turn three times, so that a machine whose
/// speed changes meanwhile shows its best to both.
public func leastWork(
  _ first: () throws -> Void, _ second: () throws -> Void
) rethrows -> (Duration, Duration) {
  var least = (try work(first), try work(second))
  for _ in 1..<3 {
    least = (min(least.0, try work(first)), min(least.1, try work(second)))
  }
  return least
}
