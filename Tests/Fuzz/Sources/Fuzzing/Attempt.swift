import Documents

@testable import Loading

/// One input given to one part of the program, with what must hold of what comes out.
public enum Attempt {
  /// The id that every document has.
  static let id = Document.ID("folder/file")

  /// The bytes as text whose line ends are U+000A, as a `Transcript` hands it to the formats.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .replacing("\r", with: "\n")
  }

  /// Reads a text in a format and checks the document.
  public static func parse(_ bytes: UnsafeRawBufferPointer, as format: any Format.Type) {
    let text = text(bytes)
    Claims.entry(format.describe(text, id: id))
    guard let document = try? format.parse(text, id: id) else { return }
    Claims.document(document)
  }

  /// Reads a text in Markdown, where besides no letter or digit of running text may be lost.
  public static func markdown(_ bytes: UnsafeRawBufferPointer) {
    parse(bytes, as: Markdown.self)
  }

  /// Reads a text as a page or another plain text.
  public static func plainText(_ bytes: UnsafeRawBufferPointer) {
    parse(bytes, as: PlainText.self)
  }
}
