import Terminal
import Testing

@testable import Screens

@Suite("The keeper of a public terminal")
struct KeeperTests {
  private func kiosk(
    _ language: Language = .english, hasKeeper: Bool = true, idle: Duration = .zero
  ) -> Sitting {
    Sitting(language: language, mode: .kiosk, idle: idle, hasKeeper: hasKeeper)
  }

  @Test("is asked for a passphrase by ^X, on every screen, and Esc goes back")
  func asked() {
    for keys: [Key] in [[], ["3"], ["3", "2"], ["?"], ["o"]] {
      var sitting = kiosk()
      for key in keys { sitting.press(key) }
      let before = sitting.text
      sitting.press(.control("x"))
      #expect(sitting.cursorRow.contains("Passphrase:"), "\(keys)")
      #expect(sitting.text.contains("ends the program"))
      sitting.press("s", "e", .escape)
      #expect(sitting.text == before)
      #expect(!sitting.effects.contains { if case .tryPassphrase = $0 { true } else { false } })
    }
  }

  @Test("types what nobody sees, and it is tried once")
  func unseen() {
    var sitting = kiosk()
    sitting.press(.control("x"))
    let page = sitting.frame
    sitting.type("pq")
    sitting.hear(.input(.paste("zz\n")))
    #expect(sitting.frame == page)
    sitting.press(.backspace, .enter)
    #expect(sitting.effects == [.tryPassphrase("pqz")])
    #expect(sitting.text.contains("One moment…"))
    // What follows before the answer is none.
    sitting.press("x", .enter)
    #expect(sitting.effects.count == 1)
  }

  @Test("may type no more than a passphrase can have, and an empty one is none")
  func bounded() throws {
    var sitting = kiosk()
    sitting.press(.control("x"), .enter)
    #expect(sitting.effects == [])
    sitting.hear(.input(.paste(String(repeating: "字", count: 100_000))))
    sitting.press(.enter)
    guard case .tryPassphrase(let phrase)? = sitting.effects.first else {
      Issue.record("nothing was tried")
      return
    }
    #expect(phrase == String(repeating: "字", count: 170))
    sitting.hear(.passphraseRefused(isEarly: false, seconds: 1))
    sitting.type("abc")
    sitting.press(.control("u"), .enter)
    #expect(sitting.effects.count == 1)
  }

  @Test("hears that it was wrong or too early, and how long to wait, in both languages")
  func refused() {
    var sitting = kiosk()
    sitting.press(.control("x"), "a", .enter)
    sitting.hear(.passphraseRefused(isEarly: false, seconds: 1))
    #expect(sitting.text.contains("Wrong. The next attempt counts after 1 second."))
    sitting.press("a", .enter)
    sitting.hear(.passphraseRefused(isEarly: true, seconds: 8))
    #expect(sitting.text.contains("Too early, not looked at. Wait 8 more seconds."))
    var other = kiosk(.simplifiedChinese)
    other.press(.control("x"))
    #expect(other.cursorRow.contains("口令："))
    other.press("a", .enter)
    other.hear(.passphraseRefused(isEarly: false, seconds: 2))
    #expect(other.text.contains("口令错误。请在 2 秒后再试。"))
    other.press("a", .enter)
    other.hear(.passphraseRefused(isEarly: true, seconds: 2))
    #expect(other.text.contains("尚未到时间，未作核对。请再等 2 秒。"))
  }

  @Test("is no visitor's affair: no key, no hint and no help where no passphrase was named")
  func absent() {
    for mode in [Mode.kiosk, .personal] {
      var sitting = Sitting(mode: mode, hasKeeper: mode == .personal)
      let home = sitting.text
      sitting.press(.control("x"))
      #expect(sitting.text == home)
      sitting.press("?", "G")
      #expect(!sitting.text.contains("keeper"))
    }
    var sitting = kiosk()
    #expect(!sitting.lastRow.contains("^X"))
    sitting.press("?", "G")
    #expect(sitting.text.contains("For the keeper: end the program with a passphrase"))
  }

  @Test("J08: who leaves the question open leaves the terminal as it is for the next visitor")
  func idle() {
    let start = ContinuousClock.now
    var sitting = kiosk(idle: .seconds(300))
    sitting.pass(to: start)
    let home = sitting.text
    sitting.press(.control("x"), "s")
    sitting.pass(to: start + .seconds(300))
    #expect(sitting.text.contains("In 20 seconds this visit ends"))
    sitting.pass(to: start + .seconds(320))
    #expect(sitting.text.contains("Press any key to begin."))
    sitting.hear(.passphraseRefused(isEarly: false, seconds: 4))
    sitting.press("y")
    #expect(sitting.text == home)
    sitting.press(.control("x"), .enter)
    #expect(sitting.effects == [.forget], "what was typed is gone")
  }
}
