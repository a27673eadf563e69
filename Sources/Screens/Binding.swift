import Terminal

/// Keys, their action, and what they do on a screen, in one line.
public struct Binding<Owner>: Sendable {
  /// What the keys do: whether there are such keys in a mode, and their words, follow from it.
  public let action: Action
  /// The keys, the one shown in hints first.
  public let keys: [Key]
  /// Whether the row of hints may name the key.
  public let isHinted: Bool
  /// Whether the key does anything now.
  public let isAvailable: @Sendable (Owner) -> Bool
  /// Does it.
  public let perform: @Sendable (inout Owner, Desk) -> Effect?

  /// Binds keys to an action.
  public init(
    _ action: Action, _ keys: Key..., isHinted: Bool = true,
    when isAvailable: @escaping @Sendable (Owner) -> Bool = { _ in true },
    do perform: @escaping @Sendable (inout Owner, Desk) -> Effect?
  ) {
    self.action = action
    self.keys = keys
    self.isHinted = isHinted
    self.isAvailable = isAvailable
    self.perform = perform
  }

  /// Binds a list of keys to an action.
  init(
    _ action: Action, keys: [Key], isHinted: Bool,
    when isAvailable: @escaping @Sendable (Owner) -> Bool,
    do perform: @escaping @Sendable (inout Owner, Desk) -> Effect?
  ) {
    (self.action, self.keys, self.isHinted) = (action, keys, isHinted)
    (self.isAvailable, self.perform) = (isAvailable, perform)
  }

  /// Whether the key does something now.
  func answers(_ key: Key, of owner: Owner, at desk: Desk) -> Bool {
    keys.contains(key) && action.modes.contains(desk.mode) && isAvailable(owner)
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
