import Terminal

extension Key {
  /// The key that is meant by a sign that an input method for Chinese or Japanese gives in place of it.
  ///
  /// The full-width forms of letters and signs have become their own before, also in what is typed; these are signs of
  /// their own there, and stand for keys only where no line is typed.
  var command: Key {
    guard case .character(let character) = self, let key = Key.commands[character] else {
      return self
    }
    return .character(key)
  }

  private static let commands: [Character: Character] = [
    "、": "/", "。": ".", "《": "<", "》": ">", "〈": "<", "〉": ">", "【": "[", "】": "]", "「": "[",
    "」": "]", "‘": "'", "’": "'", "“": "\"", "”": "\"", "—": "-", "·": "`", "￥": "$",
  ]
}
