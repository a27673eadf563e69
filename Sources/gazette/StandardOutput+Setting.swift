import Dispatch
import Glibc
import Screens
import Synchronization

extension StandardOutput {
  /// Prints a document, set by all processors at the same time. No more is held than a few parts of it.
  mutating func print(_ setting: PlainSetting) {
    var parts = setting.parts[...]
    // A short document is set before a second thread has begun.
    guard parts.count > 1 else {
      for part in parts { print(bytes: setting.text(of: part)) }
      return
    }
    let processors = max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
    while !parts.isEmpty {
      let next = Array(parts.prefix(4 * processors))
      parts = parts.dropFirst(next.count)
      let texts = Mutex([[UInt8]](repeating: [], count: next.count))
      DispatchQueue.concurrentPerform(iterations: next.count) { index in
        let text = setting.text(of: next[index])
        texts.withLock { $0[index] = text }
      }
      for text in texts.withLock(\.self) { print(bytes: text) }
    }
  }
}
