import Confinement
import Documents

/// What a reader on a public terminal tells its warden, and hears from it.
final class Watch {
  /// How often the reader says that it is not stuck.
  private static let rhythm = Duration.seconds(1)
  private let line: ReportLine
  /// Documents on which it has crashed again and again.
  private let aside: Set<Document.ID>
  private var lastSign = ContinuousClock.now
  /// Whether the warden was told of a document that has not been left since.
  private var isOpen = false
  /// Whether the warden is to answer an attempt.
  private var isAsked = false

  /// Takes the line, and hears what the warden said before the reader was started.
  init(_ line: ReportLine) {
    self.line = line
    aside = Set(
      line.hear().compactMap { report in
        if case .aside(let id) = report { Document.ID(id) } else { nil }
      })
  }

  /// How long the reader may wait for anything else.
  var rest: Duration { isAsked ? .milliseconds(20) : Watch.rhythm }

  /// The first screen is shown.
  func begins() { line.tell(.ready) }

  /// Says, now and then, that the reader is not stuck.
  func isAwake() {
    guard ContinuousClock.now >= lastSign + Watch.rhythm else { return }
    lastSign = .now
    line.tell(.alive)
  }

  /// Whether a document may be opened; where it may, the warden knows that it is open from now on.
  func mayOpen(_ id: Document.ID) -> Bool {
    guard !aside.contains(id) else { return false }
    isOpen = true
    line.tell(.opened("\(id)"))
    return true
  }

  /// Hands over what somebody gives for the passphrase. Where it is right, the warden ends the reader.
  func offer(_ phrase: String) {
    isAsked = true
    line.tell(.attempt(phrase))
  }

  /// What the warden has answered to attempts that do not end the reader.
  func refusals() -> [(isEarly: Bool, wait: Duration)] {
    guard isAsked else { return [] }
    let refusals = line.hear().compactMap { report -> (isEarly: Bool, wait: Duration)? in
      switch report {
      case .wrong(let wait): (false, wait)
      case .early(let wait): (true, wait)
      default: nil
      }
    }
    if !refusals.isEmpty { isAsked = false }
    return refusals
  }

  /// No document is open any more, so that a crash from now on is none of a document's.
  func isClosed() {
    guard isOpen else { return }
    isOpen = false
    line.tell(.closed)
  }

  /// Has a line written into the log.
  func note(_ text: String) { line.tell(.remark(text)) }
}
