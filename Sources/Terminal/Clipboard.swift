/// What may be put into the terminal's clipboard.
public enum Clipboard {
  /// The most bytes of text. In base64 with its frame they are 100,000, the most that common terminals take at once.
  public static let mostBytes = 74_994
}
