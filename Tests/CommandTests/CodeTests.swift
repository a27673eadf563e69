import Foundation
import Terminal
import Testing

/// The code of an address, as a telephone sees it on the screen.
@Suite struct CodeTests {
  private static let decoder = "/usr/bin/zbarimg"

  /// The picture of the modules on the screen, as a portable bitmap with eight dots for each module.
  private func bitmap(_ tty: Tty, rows: Int, columns: Int) -> Data {
    let scale = 8
    var lines: [[UInt8]] = []
    for row in 0..<rows {
      for half in 0..<2 {
        let line = (0..<columns).flatMap { column -> [UInt8] in
          let sign = tty.emulator.scalars(row: row, column: column).first ?? " "
          let look = tty.emulator.look(row: row, column: column)
          let isPaper = look.background == 231 && look.foreground == 16 && !look.isReversed
          let isDark = sign == "█" || sign == (half == 0 ? "▀" : "▄") || !isPaper
          return Array(repeating: isDark ? 0 : 255, count: scale)
        }
        lines += Array(repeating: line, count: scale)
      }
    }
    let head = "P5\n\(columns * scale) \(lines.count)\n255\n"
    return Data(head.utf8) + Data(lines.joined())
  }

  @Test("is read back as the address, in every theme", arguments: [0, 1, 2])
  func decoded(theme: Int) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.decoder) else {
      return print("Skipped: zbarimg is not here; the modules are compared in ScreensTests.")
    }
    let scratch = try Scratch()
    let address = "https://example.org/laws/307?lang=en#article-5"
    let file = try scratch.write(
      "---\ntitle: Act\nsource_url: \(address)\n---\n\nIts text.\n", to: "act.md")
    let tty = try Tty.reader(file)
    #expect(tty.shows("Its text."))
    for _ in 0..<theme { tty.press("c") }
    tty.press("a")
    #expect(tty.shows("It leads to:"))
    tty.settle()
    // Version 3, which 45 bytes need: 29 modules, and 4 on either side.
    let columns = 37
    let picture = scratch.path + "/code.pgm"
    try bitmap(tty, rows: (columns + 1) / 2, columns: columns)
      .write(to: URL(fileURLWithPath: picture))
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.decoder)
    process.arguments = ["--quiet", "--raw", picture]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self) == address + "\n")
  }
}
