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
  init<Owner>(_ binding: Binding<Owner>, of owner: Owner, at desk: Desk) {
    keys = binding.keys
    hint = binding.isHinted ? desk.words.hint(binding.action) : nil
    help = desk.words.help(binding.action)
    isAvailable = binding.isAvailable(owner)
  }
}

extension Screen {
  /// What is shown of all keys that the screen has in the mode of the desk.
  func keyHelp(at desk: Desk) -> [KeyHelp] {
    Self.bindings.filter { $0.action.modes.contains(desk.mode) }
      .map { KeyHelp($0, of: self, at: desk) }
  }

  /// Whether a key has a binding that does something now.
  func answers(_ key: Key, at desk: Desk) -> Bool {
    Self.bindings.contains { $0.answers(key, of: self, at: desk) }
  }
}
