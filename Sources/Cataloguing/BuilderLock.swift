import Glibc

/// The right to write a catalogue, held by one process at a time; the system takes it back when the process ends.
final class BuilderLock {
  private let descriptor: CInt

  /// Takes the lock of the catalogue at the path; throws where another process holds it.
  init(for path: String) throws(CatalogueError) {
    let place = path + ".lock"
    descriptor = open(place, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CatalogueError(place: path, reason: "the catalogue cannot be written here")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CatalogueError(
        place: path, reason: "another program is bringing it up to date", isPassing: true)
    }
  }

  /// Gives the lock back by name: a copy of the descriptor in a child that is about to start a program would hold it.
  deinit {
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
