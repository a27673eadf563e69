import Confinement
import Documents

/// What a reader on a public terminal tells its warden, and hears from it.
final class Watch {
  /// How often the reader says that it is not stuck.
  let rest = Duration.seconds(1)
  private let line: ReportLine
  /// Documents on which it has crashed again and again.
  private let aside: Set<Document.ID>
  private var lastSign = ContinuousClock.now
  /// What a keeper has to say to end the reader; nil where it cannot be ended.
  private var passphrase: Passphrase?
  /// Whether the warden was told of a document that has not been left since.
  private var isOpen = false
  /// A keeper has ended the reader, and it is not to be started again.
  private(set) var isKeptOut = false

  /// Takes the line, and hears what the warden said before the reader was started.
  init(_ line: ReportLine, passphrase: Passphrase? = nil) {
    self.line = line
    self.passphrase = passphrase
    aside = Set(
      line.hear().compactMap { report in
        if case .aside(let id) = report { Document.ID(id) } else { nil }
      })
  }

  /// The first screen is shown.
  func begins() { line.tell(.ready) }

  /// Says, now and then, that the reader is not stuck.
  func isAwake() {
    guard ContinuousClock.now >= lastSign + rest else { return }
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

  /// Hears what somebody gives for the passphrase. Where it is right, the reader may end, and stays ended.
  func hear(_ phrase: String) -> Passphrase.Verdict {
    guard let verdict = passphrase?.hear(phrase, at: .now) else { return .wrong(.zero) }
    isKeptOut = verdict == .right
    note(isKeptOut ? "ended by passphrase" : "a passphrase was refused")
    return verdict
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
