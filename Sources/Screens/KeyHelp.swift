import Terminal

/// What is shown of a binding: its keys and what they do, without the doing.
struct KeyHelp: Hashable, Sendable {
  /// The keys, the one shown in hints first.
  let keys: [Key]
  /// One or two words for the row of hints; nil where the key is not worth a hint.
  let hint: String?
  /// What the key does.
  let help: String
  /// Whether the key does anything now.
  let isAvailable: Bool

  /// Makes help for keys.
  init(keys: [Key], hint: String?, help: String, isAvailable: Bool) {
    (self.keys, self.hint, self.help, self.isAvailable) = (keys, hint, help, isAvailable)
  }

  /// Takes what is shown of a binding.
  init<Owner>(_ binding: Binding<Owner>, of owner: Owner) {
    keys = binding.keys
    hint = binding.hint
    help = binding.help
    isAvailable = binding.isAvailable(owner)
  }
}

extension Screen {
  /// What is shown of all keys of the screen.
  var keyHelp: [KeyHelp] { Self.bindings.map { KeyHelp($0, of: self) } }

  /// Whether a key has a binding that does something now.
  func answers(_ key: Key) -> Bool {
    Self.bindings.contains { $0.keys.contains(key) && $0.isAvailable(self) }
  }
}
