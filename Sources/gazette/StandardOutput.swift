import Exporting
import Foundation

/// Where commands print to.
struct StandardOutput {
  private var bytes: [UInt8] = []
  private var error: Int32?

  /// Prints a line; what a line holds is legible already.
  mutating func print(_ line: String) {
    bytes += line.utf8
    bytes.append(0x0A)
    if bytes.count >= 1 << 16 { write() }
  }

  /// Prints a value as one JSON document with its keys in order, so that two runs give the same bytes. What a
  /// terminal would act on or hide stands there as an escape of JSON, so nothing is lost.
  mutating func print(json value: some Encodable) throws {
    print(try JSONText.text(of: value))
  }

  /// Prints a text that has its line ends already.
  mutating func print(whole text: String) {
    bytes += text.utf8
    if bytes.count >= 1 << 16 { write() }
  }

  /// Prints text in UTF-8 that has its line ends already.
  mutating func print(bytes text: [UInt8]) {
    bytes += text
    if bytes.count >= 1 << 16 { write() }
  }

  /// Hands everything over; a disk that is full is an error like any other.
  mutating func finish() throws {
    write()
    if let error { throw Failure("standard output: \(String(cString: strerror(error)))") }
  }

  private mutating func write() {
    var rest = bytes[...]
    while !rest.isEmpty, error == nil {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { error = errno }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// The width of the terminal in columns; nil where it is a file or a pipe.
  static var columns: Int? {
    var window = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0
    else { return nil }
    return Int(window.ws_col)
  }
}
