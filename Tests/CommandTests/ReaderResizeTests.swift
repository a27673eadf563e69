import Terminal
import Testing

/// The window takes any size, and the reader's place stays.
@Suite struct ReaderResizeTests {
  private func expectEqual(_ tty: Tty, _ fresh: Tty, _ what: Comment) {
    let isEqual = tty.wait { tty in
      fresh.wait(upTo: .zero) { _ in true }
      return tty.screen == fresh.screen
    }
    #expect(isEqual, what)
    if !isEqual { #expect(tty.screen == fresh.screen, what) }
  }

  @Test func aStormOfSizesEndsAsAFreshStart() throws {
    let tty = try Tty.opinions(at: "II")
    #expect(tty.hasAtTop("II. Striving"))
    var numbers = SplitMix(state: 7)
    let tiny = [(1, 1), (2, 1), (1, 24), (80, 1), (3, 2), (0, 0)]
    for turn in 0..<200 {
      let size =
        turn % 10 == 0
        ? tiny[turn / 10 % tiny.count]
        : (Int.random(in: 1...160, using: &numbers), Int.random(in: 1...60, using: &numbers))
      tty.resize(columns: size.0, rows: size.1)
    }
    for size in [Size(columns: 57, rows: 19), Size(columns: 100, rows: 30)] {
      tty.resize(size)
      let fresh = try Tty.opinions(at: "II", size: size)
      #expect(fresh.hasAtTop("II. Striving"))
      expectEqual(tty, fresh, "at \(size.columns) × \(size.rows)")
    }
    #expect(tty.isRunning)
    #expect(tty.leave() == .code(0))
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 2, rows: 1), Size(columns: 1, rows: 24),
    Size(columns: 80, rows: 1), Size(columns: 9, rows: 3),
  ])
  func aTinyWindowIsSurvivedFromTheStart(size: Size) throws {
    let tty = try Tty.reader(size: size)
    tty.wait { !$0.raw.isEmpty }
    for key in ["?", "q", "down", "enter", "enter", "enter", "t", "escape", "/", "a", "enter"] {
      tty.press(key)
    }
    tty.press("H")
    tty.resize(Size(columns: 100, rows: 30))
    #expect(tty.shows("ICP NO:05002289"))
    #expect(tty.leave() == .code(0))
  }

  @Test func aVastWindowIsFilledSensibly() throws {
    let tty = try Tty.opinions(size: Size(columns: 1000, rows: 400))
    #expect(tty.screen.contains("other technical professionals shall be cultivated."))
    let widest = (0..<400).map { tty.emulator.row($0).drop { $0 == " " }.count }.dropFirst()
      .dropLast(4)
    #expect((widest.max() ?? 999) <= 80, "the text keeps its measure")
    #expect(tty.memory < 200_000)
    #expect(tty.leave() == .code(0))
  }

  @Test func aWindowThatClaimsTheImpossibleIsSurvived() throws {
    let tty = try Tty.opinions(at: "II")
    #expect(tty.hasAtTop("II. Striving"))
    for (columns, rows) in [(65535, 30), (100, 65535), (65535, 65535), (0, 0), (65535, 1)] {
      let count = tty.raw.count
      // The emulator keeps a size that can be.
      tty.claim(columns: columns, rows: rows)
      #expect(tty.wait(upTo: .seconds(20)) { $0.raw.count > count })
      #expect(tty.memory < 400_000)
    }
    tty.resize(columns: 99, rows: 30)
    #expect(tty.wait(upTo: .seconds(20)) { $0.isWhole && $0.hasAtTop("II. Striving") })
    #expect(tty.leave() == .code(0))
  }

  @Test(arguments: ["/innovation", "t", "?", ":II"])
  func whatIsOpenStaysOpenAndFits(keys: String) throws {
    let sizes = [(40, 12), (200, 60), (1, 1), (20, 5), (70, 20)]
    let tty = try Tty.opinions()
    tty.send(keys)
    #expect(tty.wait { !$0.isWhole })
    for (columns, rows) in sizes { tty.resize(columns: columns, rows: rows) }
    let fresh = try Tty.opinions(size: Size(columns: 70, rows: 20))
    fresh.send(keys)
    if keys.first == "/" {
      // What is found first depends on the window; what is typed stays with its remark.
      #expect(fresh.wait { $0.screen.contains("innovation     ") && $0.screen.contains("1 of 32") })
      #expect(tty.wait { $0.emulator.row(18) == fresh.emulator.row(18) })
      #expect(tty.wait { $0.emulator.row(19) == fresh.emulator.row(19) })
      #expect(tty.screen.contains("Find: innovation"))
    } else {
      expectEqual(tty, fresh, "with \(keys)")
    }
    tty.escape()
    #expect(tty.leave() == .code(0))
  }
}

/// Random numbers that are the same every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
