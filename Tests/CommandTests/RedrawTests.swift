import Foundation
import Glibc
import Terminal
import Testing

/// What a screen has become, change by change, is what it is when it is drawn from nothing.
///
/// GAZETTE_REDRAWS says how many keys each seed presses.
@Suite struct RedrawTests {
  /// What a person sees: letters with their looks, grounds and the cursor.
  private struct Picture: Equatable {
    var rows: [String]
    var cursor: Frame.Place?

    init(_ tty: Tty) {
      let emulator = tty.emulator
      cursor = tty.cursor
      rows = (0..<emulator.size.rows).map { row in
        let looks = emulator.starts(inRow: row).map { column -> String in
          let look = emulator.look(row: row, column: column)
          let isEmpty = [[], [" "]].contains(emulator.scalars(row: row, column: column))
          let ground = look.isReversed ? "r" : look.background == nil ? "" : "g"
          // Nobody sees whether a space is bold.
          let letter = isEmpty ? "" : look.isBold ? "b" : look.foreground == nil ? "" : "f"
          return ground + letter + (look.isUnderlined ? "u" : "") + "."
        }
        return emulator.row(row) + "  " + looks.joined()
      }
    }
  }

  private static let keys: [String] =
    "jjjkkkhlgGdub/1236?Haofnn[]'(+-=Msce".map(String.init) + [
      "\r", "\r", "\r", "\t", "\u{1B}[Z", "\u{1B}OA", "\u{1B}OB", "\u{1B}OB", "\u{1B}OC",
      "\u{1B}OD",
      "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[6~", " ", " ", "q", "law", "\u{1B}", "\u{7F}", "w", "v",
    ]

  private static let sizes = [
    Size(columns: 100, rows: 30), Size(columns: 80, rows: 24), Size(columns: 44, rows: 16),
  ]

  /// A reader that has its catalogue.
  private func reader(_ size: Size) throws -> Tty {
    let tty = try Tty([built("gazette"), ReaderTests.data], size: size)
    #expect(tty.shows("Officials"))
    tty.press("o")
    #expect(tty.showsWholeOverview())
    tty.press("q")
    #expect(tty.shows("Officials"))
    tty.settle()
    return tty
  }

  /// Presses a key and waits until all that it has led to stands on the screen.
  private func press(_ key: String, _ tty: Tty, quiet: Duration) {
    tty.sendUntilAnswered(Array(key.utf8), of: tty.process)
    tty.settle(for: key == "\u{1B}" ? .milliseconds(600) : quiet)
    // What is asked of the catalogue may still be on its way.
    tty.wait(upTo: .seconds(3)) {
      !$0.screen.contains("Counting…") && !$0.emulator.row(1).hasSuffix("…")
    }
  }

  /// The rows that are others once the screen has been drawn from nothing, each as it was and as it is.
  private func falseRows(_ tty: Tty) -> [String] {
    let become = Picture(tty)
    let count = tty.raw.count
    // A window that says it has changed is drawn from nothing.
    tty.signal(SIGWINCH)
    #expect(tty.wait { $0.hasWritten(Array("\u{1B}[2J".utf8), since: count) })
    tty.settle()
    let drawn = Picture(tty)
    guard become != drawn else { return [] }
    return ["\(String(describing: become.cursor)) \(String(describing: drawn.cursor))"]
      + zip(become.rows, drawn.rows).filter { $0 != $1 }.flatMap { [$0, $1] }
  }

  @Test(arguments: [1, 2, 3]) func aScreenIsWhatItIsFromNothing(seed: Int) throws {
    let size = Self.sizes[seed % Self.sizes.count]
    let count = ProcessInfo.processInfo.environment["GAZETTE_REDRAWS"].flatMap(Int.init) ?? 25
    var next = Seeded(state: UInt64(seed))
    var tty = try reader(size)
    var pressed: [String] = []
    for _ in 0..<count {
      guard let key = Self.keys.randomElement(using: &next) else { continue }
      pressed.append(key)
      press(key, tty, quiet: .milliseconds(250))
      guard tty.isRunning else {
        (tty, pressed) = (try reader(size), [])
        continue
      }
      guard !falseRows(tty).isEmpty else { continue }
      // On a busy machine something may have come late. What is wrong is so again, with more patience.
      let again = try reader(size)
      for key in pressed { press(key, again, quiet: .seconds(1)) }
      let rows = falseRows(again)
      guard !rows.isEmpty else { continue }
      Issue.record(
        "\(pressed.count) keys, the last \(pressed.suffix(4)):\n\(rows.joined(separator: "\n"))")
      return
    }
  }
}
