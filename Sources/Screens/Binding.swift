import Terminal

/// A key, its help and its action in one line.
public struct Binding<Owner>: Sendable {
  /// The keys, the one shown in hints first.
  public let keys: [Key]
  /// One or two words for the row of hints ("find"); nil where the key is not worth a hint.
  public let hint: String?
  /// What the key does, for the help screen: "Find in the document".
  public let help: String
  /// Whether the key does anything now.
  public let isAvailable: @Sendable (Owner) -> Bool
  /// What the key does.
  public let action: @Sendable (inout Owner, Desk) -> Effect?

  /// Binds keys to an action.
  public init(
    _ keys: Key..., hint: String? = nil, help: String,
    when isAvailable: @escaping @Sendable (Owner) -> Bool = { _ in true },
    do action: @escaping @Sendable (inout Owner, Desk) -> Effect?
  ) {
    self.keys = keys
    self.hint = hint
    self.help = help
    self.isAvailable = isAvailable
    self.action = action
  }
}

extension Key {
  /// The key's name as a reader sees it: "Enter", "^L", "g".
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^\(letter.uppercased())"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key of a printing character, as a literal in a table of bindings.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
