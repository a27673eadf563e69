/// A visit to a public terminal: how long nobody has touched it, and what follows from that.
///
/// It has no clock. Instants are handed in, of a clock that goes on while the machine is suspended.
struct Visit: Hashable, Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What there is of a visitor.
  enum State: Hashable, Sendable {
    /// Somebody is there, or was a short while ago.
    case attended
    /// Nobody seems to be there; in so many seconds the visit is over.
    case warned(Int)
    /// Nobody is there, since an instant and for so many whole minutes.
    case over(since: Instant, minutes: Int)
  }

  /// How long nobody need touch anything before it is warned; zero for ever.
  let limit: Duration
  /// How many seconds the warning counts down from.
  static let warning = 20

  private(set) var state = State.attended
  private var now: Instant?
  private var lastTouch: Instant?

  /// Begins a visit.
  init(limit: Duration) { self.limit = limit }

  /// How many seconds are left, while the warning stands.
  var secondsLeft: Int? {
    if case .warned(let seconds) = state { seconds } else { nil }
  }

  /// How many whole minutes nobody has been there, once the visit is over.
  var minuteOfRest: Int? {
    if case .over(_, let minutes) = state { minutes } else { nil }
  }

  /// Takes the time. Gives whether the visit has just come to its end.
  mutating func update(now: Instant) -> Bool {
    self.now = now
    let touched = lastTouch ?? now
    lastTouch = touched
    if case .over(let since, _) = state {
      state = .over(since: since, minutes: Visit.seconds(from: since, to: now) / 60)
      return false
    }
    guard limit > .zero, touched + limit <= now else {
      state = .attended
      return false
    }
    let seconds = Visit.warning - Visit.seconds(from: touched + limit, to: now)
    guard seconds <= 0 else {
      state = .warned(seconds)
      return false
    }
    state = .over(since: now, minutes: 0)
    return true
  }

  /// Takes a touch. Gives whether it says no more than that somebody is there.
  mutating func touch() -> Bool {
    lastTouch = now
    defer { state = .attended }
    return state != .attended
  }

  /// Ends the visit.
  mutating func end() {
    guard let now = now ?? lastTouch else { return }
    state = .over(since: now, minutes: 0)
  }

  /// How long nothing changes by itself; nil where nothing ever does.
  ///
  /// A wait that was begun before a suspend goes on after it, so that none is long while somebody's traces are seen.
  var patience: Duration? {
    guard let now, let lastTouch else { return limit > .zero ? .zero : nil }
    switch state {
    case .attended:
      return limit > .zero ? min(max(lastTouch + limit - now, .zero), Visit.glance) : nil
    case .warned(let seconds):
      let next = lastTouch + limit + .seconds(Visit.warning - seconds + 1)
      return max(next - now, .zero)
    case .over(let since, let minutes):
      return max(since + .seconds(60 * (minutes + 1)) - now, .zero)
    }
  }

  private static let glance = Duration.seconds(1)

  private static func seconds(from start: Instant, to end: Instant) -> Int {
    Int(max(end - start, .zero).components.seconds)
  }
}
