import Terminal
import Testing

@testable import Curses

/// A keyboard whose clock the test turns.
private struct Desk {
  var keyboard = Keyboard()
  var now = ContinuousClock().now
  var heard: [Input] = []

  mutating func send(_ bytes: some Collection<UInt8>, thenWait pause: Duration = .zero) {
    keyboard.receive(bytes, at: now)
    pass(pause)
  }

  mutating func send(_ text: String, thenWait pause: Duration = .zero) {
    send(Array(text.utf8), thenWait: pause)
  }

  mutating func pass(_ time: Duration) {
    let end = now + time
    while let deadline = keyboard.deadline, deadline <= end {
      now = max(now, deadline)
      keyboard.settle(at: now)
    }
    now = end
    while let input = keyboard.next() { heard.append(input) }
  }

  /// What is heard of a text, sent in one piece, and then a pause.
  static func hears(_ text: String, _ sequences: [[UInt8]: Key] = [:]) -> [Input] {
    var desk = Desk()
    desk.keyboard = Keyboard(sequences: sequences)
    desk.keyboard.reportsMouse = true
    desk.send(text, thenWait: .seconds(5))
    return desk.heard
  }
}

/// Keys as terminals of several families send them.
private let known: [(String, Key)] = [
  ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;1C", .right), ("\u{1B}OD", .left),
  ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
  ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
  ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
  ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)),
  ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
  ("\u{1B}OM", .enter), ("\u{9B}A", .up), ("\r", .enter), ("\n", .enter), ("\t", .tab),
  ("\u{08}", .backspace), ("\u{7F}", .backspace), ("\u{01}", .control("a")),
  ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("é", .character("é")),
  ("国", .character("国")), ("😀", .character("😀")), ("ｊ", .character("j")), ("／", .character("/")),
  ("？", .character("?")), ("\u{3000}", .character(" ")), ("\u{1B}", .escape),
]

/// What is no key, and must not act as one.
private let unknown = [
  "\u{1B}[1;5A", "\u{1B}[3;2~", "\u{1B}[7$", "\u{1B}[7^", "\u{1B}[25~", "\u{1B}O5P", "\u{1B}Ot",
  "\u{1B}[?62;1;6;9;15;22c", "\u{1B}[>41;354;0c", "\u{1B}[=0c", "\u{1B}[12;40R", "\u{1B}[1;1R",
  "\u{1B}[?1;2$y", "\u{1B}[4;2$y", "\u{1B}[I", "\u{1B}[O", "\u{1B}[27u", "\u{1B}[106;5u",
  "\u{1B}[27;5;106~", "\u{1B}[201~", "\u{1B}[<35;10;10M", "\u{1B}[<0;10;10m",
  "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]0;q\u{07}", "\u{1B}P1$r0m\u{1B}\\",
  "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^q\u{1B}\\", "\u{1B}Xq\u{1B}\\",
  "\u{1B}x", "\u{1B}国", "\u{1B}\r", "\u{1B} F", "\u{1B}(B", "\u{1B}\u{7F}",
  "\u{9D}0;q\u{07}", "\u{90}q\u{1B}\\", "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
]

@Suite struct KeyboardTests {
  @Test(arguments: known.map(\.0)) func aKeyIsTheSameFromEveryTerminal(sequence: String) {
    let key = known.first { $0.0 == sequence }.map { Input.key($0.1) }
    #expect(Desk.hears(sequence) == [key])
  }

  @Test(arguments: known) func aKeyMayBeCutAtEveryByte(sequence: String, key: Key) {
    let bytes = Array(sequence.utf8)
    for cut in 0..<bytes.count {
      var desk = Desk()
      desk.send(bytes[..<cut], thenWait: .milliseconds(30))
      desk.send(bytes[cut...], thenWait: .seconds(1))
      #expect(desk.heard == [.key(key)])
    }
    var desk = Desk()
    for byte in bytes { desk.send([byte], thenWait: .milliseconds(30)) }
    desk.pass(.seconds(1))
    #expect(desk.heard == [.key(key)])
  }

  @Test(arguments: unknown) func whatIsNotKnownNeverActsAsKeys(sequence: String) {
    #expect(Desk.hears(sequence) == [])
    #expect(Desk.hears(sequence + sequence) == [])
    var desk = Desk()
    for byte in sequence.utf8 { desk.send([byte], thenWait: .milliseconds(2)) }
    desk.pass(.seconds(1))
    #expect(desk.heard == [])
    desk.send("j", thenWait: .seconds(1))
    #expect(desk.heard == [.key(.character("j"))])
  }

  @Test(arguments: ["\u{1B}[<64;5;7M", "\u{1B}[96;5;7M", "\u{1B}[M`%'"])
  func mouseReportsOfThreeKindsAreRead(report: String) {
    let wheel = Mouse(.wheelUp, at: .init(row: 6, column: 4))
    #expect(Desk.hears(report) == [.mouse(wheel)])
    var desk = Desk()
    desk.send(report, thenWait: .seconds(1))
    #expect(desk.heard == [], "the mouse is off")
  }

  @Test func escapeIsAKeyWhenNothingFollows() {
    var desk = Desk()
    desk.send("\u{1B}", thenWait: .milliseconds(39))
    #expect(desk.heard == [])
    desk.pass(.milliseconds(1))
    #expect(desk.heard == [.key(.escape)])
    desk.send("j", thenWait: .milliseconds(1))
    #expect(desk.heard == [.key(.escape), .key(.character("j"))])
  }

  @Test func theLateRestOfAKeyIsNotTyped() {
    var desk = Desk()
    desk.send("\u{1B}", thenWait: .milliseconds(200))
    desk.send("[4~", thenWait: .seconds(1))
    #expect(desk.heard == [.key(.escape), .key(.end)])
  }

  @Test func keysAfterASequenceAreHeard() {
    #expect(
      Desk.hears("a\u{1B}[Aq\u{1B}[?6cq")
        == [.key(.character("a")), .key(.up), .key(.character("q")), .key(.character("q"))])
  }

  @Test func anAnswerWithoutEndIsGivenUp() {
    var desk = Desk()
    desk.send("\u{1B}]11;rgb:00", thenWait: .milliseconds(600))
    desk.send("q", thenWait: .milliseconds(1))
    #expect(desk.heard == [.key(.character("q"))])
  }

  @Test func terminfoGoesBeforeTheFamilies() {
    let sequences: [[UInt8]: Key] = [
      Array("\u{1B}A".utf8): .up, Array("\u{1B}[M".utf8): .function(1),
    ]
    #expect(Desk.hears("\u{1B}A", sequences) == [.key(.up)])
    #expect(Desk.hears("\u{1B}[M", sequences) == [.key(.function(1))])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE5, 0x9B], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xC2, 0x85], [0x80], [0xF8, 0x88],
    ] as [[UInt8]])
  func brokenUTF8IsDropped(bytes: [UInt8]) {
    var desk = Desk()
    desk.send(bytes, thenWait: .seconds(4))
    #expect(desk.heard == [])
    desk.send(bytes + [0x6A], thenWait: .seconds(4))
    #expect(desk.heard.last == .key(.character("j")))
  }

  @Test func aPasteIsOneTextHoweverItIsCut() {
    let bytes = Array("\u{1B}[200~第三条 q\u{1B}[A\nq\u{1B}[201~j".utf8)
    for cut in 0...bytes.count {
      var desk = Desk()
      desk.send(bytes[..<cut], thenWait: .milliseconds(30))
      desk.send(bytes[cut...], thenWait: .seconds(1))
      #expect(desk.heard == [.paste("第三条 q\u{1B}[A\nq"), .key(.character("j"))])
    }
  }

  @Test func aLongPasteIsBounded() throws {
    var desk = Desk()
    desk.send("\u{1B}[200~")
    for _ in 0..<256 { desk.send(String(repeating: "国q", count: 1024)) }
    #expect(desk.keyboard.taken.count < 5000)
    desk.send("\u{1B}[201~j", thenWait: .seconds(1))
    let text = String(repeating: "国q", count: 1024)
    #expect(desk.heard == [.paste(text), .key(.character("j"))])
  }

  @Test func aPasteWithoutEndEndsInSilence() {
    var desk = Desk()
    desk.send("\u{1B}[200~quit", thenWait: .milliseconds(499))
    #expect(desk.heard == [])
    desk.pass(.milliseconds(1))
    #expect(desk.heard == [.paste("quit")])
    desk.send("j", thenWait: .milliseconds(1))
    #expect(desk.heard.last == .key(.character("j")))
  }

  @Test func aPasteThatTheTerminalDoesNotMarkIsAPaste() {
    var desk = Desk()
    desk.send(String(repeating: "q", count: 4096))
    desk.send(String(repeating: "q", count: 10), thenWait: .seconds(1))
    #expect(desk.heard == [.paste(String(repeating: "q", count: 4096))])
  }

  @Test func noBytesAtAllBringItDown() {
    var generator = SystemRandomNumberGenerator()
    var desk = Desk()
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let bytes = (0..<count).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? [0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x7E, 0x4D, 0x3C, 0x30, 0x32].randomElement() ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      desk.send(bytes, thenWait: .milliseconds(Int.random(in: 0...60)))
    }
    desk.pass(.seconds(4))
    #expect(desk.keyboard.state == .ground)
    desk.heard = []
    desk.send("j", thenWait: .seconds(1))
    #expect(desk.heard == [.key(.character("j"))])
  }
}
