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

  /// Takes the line, and hears what the warden said before the reader was started.
  init(_ line: ReportLine) {
    self.line = line
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
    line.tell(.opened("\(id)"))
    return true
  }

  /// No document is open any more.
  func isClosed() { line.tell(.closed) }

  /// Has a line written into the log.
  func note(_ text: String) { line.tell(.remark(text)) }
}
