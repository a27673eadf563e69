import Confinement
import Foundation
import Testing

/// A keeper ends a public terminal with a passphrase, and a guesser runs out of time.
@Suite struct PassphraseTests {
  /// `open sesame` by SHA-512, as `openssl passwd -6` has it.
  private static let hash =
    "$6$rocksalt$k46U03OYEQtH3JxfAR8qacPXjL2QTO7MG6chsgV84lrPIvIP"
    + "cHq2NHzGH8et0htZZUPtgf4DpPlS2sthzTRk40"
  private let start = ContinuousClock.now

  private func passphrase(_ text: String = hash + "\n", mode: Int = 0o644) throws -> Passphrase {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    return try Passphrase(hashIn: url.path)
  }

  @Test func theRightPhraseIsRight() throws {
    var passphrase = try passphrase()
    #expect(passphrase.hear("open sesame", at: start) == .right)
  }

  @Test(arguments: ["", "open sesam", "open sesame ", "Open sesame", "open sesame\0", hash])
  func anyOtherIsWrong(phrase: String) throws {
    var passphrase = try passphrase()
    #expect(passphrase.hear(phrase, at: start) == .wrong(.seconds(1)))
  }

  @Test func eachFailureMakesTheNextAttemptWaitLonger() throws {
    var passphrase = try passphrase()
    var now = start
    for pause in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600] {
      #expect(passphrase.hear("wrong", at: now) == .wrong(.seconds(pause)))
      // Too soon, the right one is not looked at, and the time does not grow.
      now += .seconds(pause) - .milliseconds(1)
      #expect(passphrase.hear("open sesame", at: now) == .early(.milliseconds(1)))
      now += .milliseconds(1)
    }
    #expect(passphrase.hear("open sesame", at: now) == .right)
    #expect(passphrase.hear("wrong", at: now) == .wrong(.seconds(1)))
  }

  @Test(arguments: [
    "", "open sesame", "$6$", "*", "$1$abcdefgh$abcdefghijklmnopqrstuv",
    "$zz$abcdefghijklmnopqrstuvwxyz",
  ])
  func aFileWithoutAHashIsRefused(text: String) {
    #expect(throws: ConfinementError.self) { try passphrase(text) }
  }

  @Test func aFileThatOthersMayWriteIsRefused() {
    #expect(throws: ConfinementError.self) { try passphrase(mode: 0o666) }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    #expect { try Passphrase(hashIn: "/nowhere/hash") } throws: {
      "\($0)".hasPrefix("/nowhere/hash: ")
    }
  }
}
