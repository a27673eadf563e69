/// A visit to a public terminal: how long nobody has touched it, how long it has lasted, and what follows from that.
///
/// It has no clock. Instants are handed in, of a clock that goes on while the machine is suspended.
struct Visit: Hashable, Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What there is of a visitor.
  enum State: Hashable, Sendable {
    /// Somebody is there, or was a short while ago.
    case attended
    /// In a few seconds the visit is over.
    case warned(Warning)
    /// Nobody is there, since an instant and for so many whole minutes.
    case over(since: Instant, minutes: Int)
  }

  /// The last seconds of a visit.
  struct Warning: Hashable, Sendable {
    /// Why it ends.
    enum Reason: Hashable, Sendable {
      /// Nobody has touched anything for a while. A touch takes the warning away.
      case nobodyIsThere
      /// It has lasted as long as a visit may, as one does where a key is held down.
      case visitIsLong
    }

    let reason: Reason
    /// How many seconds are left.
    let seconds: Int
  }

  /// How long nobody need touch anything before it is warned; zero for ever.
  let limit: Duration
  /// How long a visit may last from its first touch; zero for ever.
  let longest: Duration
  /// How many seconds the warning counts down from.
  static let warning = 20

  private(set) var state = State.attended
  private var now: Instant?
  private var lastTouch: Instant?
  private var firstTouch: Instant?

  /// Begins a visit.
  init(limit: Duration, longest: Duration = .zero) {
    (self.limit, self.longest) = (limit, longest)
  }

  /// What is warned of, while the warning stands.
  var warning: Warning? {
    if case .warned(let warning) = state { warning } else { nil }
  }

  /// How many whole minutes nobody has been there, once the visit is over.
  var minuteOfRest: Int? {
    if case .over(_, let minutes) = state { minutes } else { nil }
  }

  /// When the visit ends if nobody touches anything, and why; nil where it never does.
  private var end: (instant: Instant, reason: Warning.Reason)? {
    let idle = limit > .zero ? lastTouch.map { $0 + limit + .seconds(Visit.warning) } : nil
    let late = longest > .zero ? firstTouch.map { $0 + longest } : nil
    guard let late, late <= idle ?? late else { return idle.map { ($0, .nobodyIsThere) } }
    return (late, .visitIsLong)
  }

  /// Takes the time. Gives whether the visit has just come to its end.
  mutating func update(now: Instant) -> Bool {
    self.now = now
    lastTouch = lastTouch ?? now
    if case .over(let since, _) = state {
      state = .over(since: since, minutes: Visit.seconds(from: since, to: now) / 60)
      return false
    }
    guard let end, end.instant - .seconds(Visit.warning) <= now else {
      state = .attended
      return false
    }
    let passed = Visit.seconds(from: end.instant - .seconds(Visit.warning), to: now)
    guard passed < Visit.warning else {
      state = .over(since: now, minutes: 0)
      return true
    }
    state = .warned(Warning(reason: end.reason, seconds: Visit.warning - passed))
    return false
  }

  /// Takes a touch. Gives whether it says no more than that somebody is there.
  mutating func touch() -> Bool {
    lastTouch = now
    firstTouch = firstTouch ?? now
    // What no touch takes away keeps no key from its work.
    if warning?.reason == .visitIsLong { return false }
    defer { state = .attended }
    return state != .attended
  }

  /// Ends the visit.
  mutating func finish() {
    guard let now = now ?? lastTouch else { return }
    firstTouch = nil
    state = .over(since: now, minutes: 0)
  }

  /// How long nothing changes by itself; nil where nothing ever does.
  ///
  /// A wait that was begun before a suspend goes on after it, so that none is long while somebody's traces are seen.
  var patience: Duration? {
    guard let now, lastTouch != nil else {
      return limit > .zero || longest > .zero ? .zero : nil
    }
    switch state {
    case .attended:
      return end.map {
        min(max($0.instant - .seconds(Visit.warning) - now, .zero), Visit.glance)
      }
    case .warned(let warning):
      return end.map { max($0.instant - .seconds(warning.seconds - 1) - now, .zero) }
    case .over(let since, let minutes):
      return max(since + .seconds(60 * (minutes + 1)) - now, .zero)
    }
  }

  private static let glance = Duration.seconds(1)

  private static func seconds(from start: Instant, to end: Instant) -> Int {
    Int(max(end - start, .zero).components.seconds)
  }
}
