import Foundation
import Terminal

/// The package's own content, as these tests open it.
enum Portal {
  /// The folder Data of the package.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data").path

  static let name = "Hengyang Municipal People's Government"
  /// The State Council's opinions on high-tech zones.
  static let opinions = "laws-and-regulations/national-laws/2020-high-tech-zones"
  static var opinionsFile: String { "\(folder)/\(opinions).md" }
}

/// A folder that is there as long as this value.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// Writes a file, makes the folders above it, and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent(name).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return "\(path)/\(name)"
  }
}

extension Tty {
  /// Opens the reader at a site.
  static func reader(
    _ site: String = Portal.folder, size: Size = Size(columns: 100, rows: 30),
    environment: [String: String?] = [:]
  ) throws -> Tty {
    try Tty([built("gazette"), site], size: size, environment: environment)
  }

  /// Opens the State Council's document, and goes to a provision of it.
  static func opinions(
    at provision: String? = nil, size: Size = Size(columns: 100, rows: 30)
  ) throws -> Tty {
    let tty = try reader(Portal.opinionsFile, size: size)
    guard tty.wait(until: \.isWhole) else { throw NotShown() }
    guard let provision else { return tty }
    tty.send(":\(provision)")
    guard tty.shows("go there") else { throw NotShown() }
    tty.press("enter")
    guard tty.wait(until: { $0.isWhole && $0.screen.contains("back there") }) else {
      throw NotShown()
    }
    return tty
  }

  /// Opens the reader at the portal's home screen.
  static func home() throws -> Tty {
    let tty = try reader()
    guard tty.wait(until: \.isWhole) else { throw NotShown() }
    return tty
  }

  struct NotShown: Error {}

  /// Whether a home screen, a list or a document stands there to its last row, the row of hints.
  var isWhole: Bool {
    let hints = emulator.row(emulator.size.rows - 1)
    return hints.contains("q back") || hints.contains("q leave")
  }

  /// The screen without its last row, where a hint comes and goes while the rest stands.
  var body: String {
    (0..<emulator.size.rows - 1).map(emulator.row).joined(separator: "\n")
  }

  /// The one line that the program said before it ended with code 1, the screen untouched; nil where it did not
  /// end like that.
  var refusal: String? {
    guard waitForEnd() == .code(1), !raw.contains(0x1B) else { return nil }
    let lines = String(decoding: raw, as: UTF8.self).split(separator: "\r\n")
    guard lines.count == 1, let line = lines.first, line.hasPrefix("gazette: ") else { return nil }
    return String(line)
  }

  /// Presses Esc, and waits until no later key can be taken for a part of a sequence.
  func escape() {
    press("escape")
    settle(for: .milliseconds(250))
  }

  /// Whether a text stands in the first row of the text, below the breadcrumb, or in one of the two below it.
  func hasAtTop(_ text: String) -> Bool { (1...3).contains(row(of: text) ?? 99) }

  /// The first row of the screen in which a text stands; nil where it stands in none.
  func row(of text: String) -> Int? {
    (0..<emulator.size.rows).first { emulator.row($0).contains(text) }
  }

  /// Leaves with the key that asks nothing, and tells how the program ended.
  func leave() -> End? {
    press("Q")
    return waitForEnd()
  }
}
