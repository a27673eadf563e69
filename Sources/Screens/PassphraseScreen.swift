import Terminal
import Typesetting

/// Where a keeper gives the passphrase that ends a public terminal. What is typed is never drawn.
struct PassphraseScreen: Screen {
  /// The most bytes that are taken.
  static let limit = 511

  /// What has come of the last attempt.
  private enum Outcome: Hashable, Sendable {
    case none, waiting
    case refused(isEarly: Bool, seconds: Int)
  }

  private var phrase = ""
  private var outcome = Outcome.none

  static let bindings: [Binding<PassphraseScreen>] = []

  var isTyping: Bool { true }

  func title(at desk: Desk) -> String { desk.words.passphraseTitle }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key(let key)): return take(key)
    case .input(.paste(let text)): add(text.filter { !$0.isNewline })
    case .passphraseRefused(let isEarly, let seconds):
      outcome = .refused(isEarly: isEarly, seconds: seconds)
    default: break
    }
    return nil
  }

  private mutating func take(_ key: Key) -> Effect? {
    switch key {
    case .escape, .control("g"), .control("c"): return .close
    case .character(let character): add(String(character))
    case .backspace: _ = phrase.popLast()
    case .control("u"): phrase = ""
    case .enter where !phrase.isEmpty && outcome != .waiting:
      defer { phrase = "" }
      outcome = .waiting
      return .tryPassphrase(phrase)
    default: break
    }
    return nil
  }

  /// Takes what fits.
  private mutating func add(_ text: String) {
    for character in text {
      guard phrase.utf8.count + character.utf8.count <= PassphraseScreen.limit else { return }
      phrase.append(character)
    }
  }

  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let isWide = desk.ambiguousIsWide
    let bars = Bars(desk)
    bars.drawBreadcrumb([desk.site.title, title(at: desk)], on: &frame)
    let texts = [sentence(in: desk.words), desk.words.passphraseUse].compactMap(\.self)
    let lines = texts.flatMap {
      wrap($0, toColumns: max(bars.text.count, 1), ambiguousIsWide: isWide) + [""]
    }
    for (row, line) in zip(bars.content.dropFirst(), lines) {
      frame.write([Span(line)], row: row, column: bars.text.lowerBound, ambiguousIsWide: isWide)
    }
    bars.drawHints(
      of: self, on: &frame,
      instead: [help(.enter, .done, at: desk), help(.escape, .giveUp, at: desk)])
    bars.draw(Prompt(desk.words.passphrasePrompt), remark: "", on: &frame)
    return frame
  }

  private func sentence(in words: any Words) -> String? {
    switch outcome {
    case .none: nil
    case .waiting: words.passphraseIsTried
    case .refused(true, let seconds): words.passphraseIsEarly(seconds: seconds)
    case .refused(false, let seconds): words.passphraseIsWrong(seconds: seconds)
    }
  }

  private func help(_ key: Key, _ deed: Deed, at desk: Desk) -> KeyHelp {
    let word = desk.words.hint(deed)
    return KeyHelp(keys: [key], hint: word, help: word, isAvailable: true)
  }
}
