/// What a reader and its warden tell each other, each in one packet.
public enum Report: Hashable, Sendable {
  /// The reader shows its first screen.
  case ready
  /// The reader is not stuck.
  case alive
  /// A document is about to be opened, by its id.
  case opened(String)
  /// No document is open any more.
  case closed
  /// Something for the log, in one line.
  case remark(String)
  /// From the warden: a document is not to be opened, as the reader has crashed on it again and again.
  case aside(String)
  /// Somebody gives this for the passphrase that ends the reader.
  case attempt(String)
  /// From the warden: what was given for the passphrase is wrong; the next attempt counts after so long.
  case wrong(Duration)
  /// From the warden: it was not looked at, as its time has not come; it has after so long.
  case early(Duration)

  /// The most that a packet holds, in bytes.
  static let limit = 16_384

  private var letter: (UInt8, String) {
    switch self {
    case .ready: (UInt8(ascii: "r"), "")
    case .alive: (UInt8(ascii: "l"), "")
    case .opened(let id): (UInt8(ascii: "o"), id)
    case .closed: (UInt8(ascii: "c"), "")
    case .remark(let line): (UInt8(ascii: "n"), line)
    case .aside(let id): (UInt8(ascii: "a"), id)
    case .attempt(let phrase): (UInt8(ascii: "p"), phrase)
    case .wrong(let pause): (UInt8(ascii: "w"), Self.text(of: pause))
    case .early(let left): (UInt8(ascii: "e"), Self.text(of: left))
    }
  }

  /// The bytes of the packet.
  var packet: [UInt8] {
    let (letter, text) = letter
    return Array(([letter] + text.utf8).prefix(Self.limit))
  }

  /// What a packet says; nil where it says nothing.
  init?(packet: some Collection<UInt8>) {
    let text = String(decoding: packet.dropFirst(), as: UTF8.self)
    switch packet.first {
    case UInt8(ascii: "r"): self = .ready
    case UInt8(ascii: "l"): self = .alive
    case UInt8(ascii: "o"): self = .opened(text)
    case UInt8(ascii: "c"): self = .closed
    case UInt8(ascii: "n"): self = .remark(text)
    case UInt8(ascii: "a"): self = .aside(text)
    case UInt8(ascii: "p"): self = .attempt(text)
    case UInt8(ascii: "w"): self = .wrong(Self.duration(text))
    case UInt8(ascii: "e"): self = .early(Self.duration(text))
    default: return nil
    }
  }

  /// A time in whole milliseconds.
  private static func text(of duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1)))"
  }

  private static func duration(_ text: String) -> Duration { .milliseconds(Int(text) ?? 0) }
}
