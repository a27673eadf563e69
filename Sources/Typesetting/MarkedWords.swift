/// What is set before a picture's words and before words that are struck out, in the language of the interface.
public struct MarkedWords: Hashable, Sendable {
  /// Before the words of a picture: "image: ".
  public let image: String
  /// Before words that are struck out: "deleted: ".
  public let deletion: String

  /// Makes words.
  public init(image: String, deletion: String) { (self.image, self.deletion) = (image, deletion) }

  /// The words in English.
  public static let english = MarkedWords(image: "image: ", deletion: "deleted: ")
}
