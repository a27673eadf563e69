import Dispatch
import Documents
import Screens

/// What is remembered from earlier readings, and the keeping of what is new on a thread beside the screen, so that no
/// key waits for a disk.
final class Recollection: Sendable {
  /// What was remembered when the reader came.
  let earlier: [Document.ID: Remembrance]
  private let memory: Memory
  private let keeping = DispatchQueue(label: "gazette.keeping")

  /// Reads what is remembered.
  init(_ memory: Memory) {
    (self.memory, earlier) = (memory, memory.read())
  }

  /// Keeps what there is to remember of a document.
  func note(_ remembrance: Remembrance, of id: Document.ID) {
    keeping.async { [memory] in memory.add([id: remembrance]) }
  }

  /// Keeps what is left, and waits until all is kept.
  func finish(with rest: [Document.ID: Remembrance]) {
    keeping.sync { memory.add(rest) }
  }
}
