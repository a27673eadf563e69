import Documents

@testable import Loading

/// One input given to one part of the program, with what must hold of what comes out.
public enum Attempt {
  /// The id that every document has.
  static let id = Document.ID("folder/file")

  /// Gives an input to an attempt, which has two seconds for it.
  public static func soon(
    _ bytes: UnsafeRawBufferPointer, _ attempt: (UnsafeRawBufferPointer) -> Void
  ) {
    Claims.soon { attempt(bytes) }
  }

  /// The bytes as a `Transcript` hands them to the formats: UTF-8 whose line ends are U+000A.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }

  /// Reads a text in a format; nil where the format refuses it. What a list says must be what the document says.
  @discardableResult
  static func parse(_ text: String, as format: any Format.Type) -> Document? {
    let entry = format.describe(text, id: id)
    let head = String(decoding: text.utf8.prefix(text.utf8.count / 2), as: UTF8.self)
    Claims.entry(format.describe(head, id: id))
    do throws(LoadingError) {
      let document = try format.parse(text, id: id)
      Claims.document(document)
      Claims.agrees(entry, with: document)
      return document
    } catch {
      Claims.claim(!Claims.isActive(error.description), "a control in an error")
      Claims.claim(!error.description.contains("\n"), "an error of two lines")
      return nil
    }
  }

  /// Reads Markdown. Where there is no markup that stands for something else, no letter may be lost.
  public static func markdown(_ bytes: UnsafeRawBufferPointer) {
    let text = text(bytes)
    guard let document = parse(text, as: Markdown.self) else { return }
    guard DescriptionHead(of: text) == nil,
      !text.utf8.contains(where: { "<[&`~\\".utf8.contains($0) })
    else { return }
    // An item's number may be another than the one that is written ("1. 1. 1.").
    Claims.keeps(text, in: document, digits: false)
  }

  /// Reads plain text. Where it is no page of the portal, no letter or digit may be lost.
  public static func plainText(_ bytes: UnsafeRawBufferPointer) {
    let text = text(bytes)
    guard let document = parse(text, as: PlainText.self), DescriptionHead(of: text) == nil,
      !PortalPage(Array(Lines(text[...]))).isPage
    else { return }
    Claims.keeps(text, in: document)
  }

  /// Reads a web page. What is not in the text must be left out by a rule.
  public static func html(_ bytes: UnsafeRawBufferPointer) {
    let text = text(bytes)
    parse(text, as: HTML.self)
    let missing = HTMLReading(text, id: id).missing
    Claims.claim(missing.isEmpty, "lost: \(missing)")
  }

  /// Reads XML. Where it is well formed by the plainest rules, and of no known vocabulary, no letter may be lost.
  public static func xml(_ bytes: UnsafeRawBufferPointer) {
    let text = text(bytes)
    guard let document = parse(text, as: XML.self), let plain = PlainElements(text) else { return }
    Claims.keeps(plain.text, in: document)
  }

  /// Reads the description at the head of a text.
  public static func frontMatter(_ bytes: UnsafeRawBufferPointer) {
    let text = text(bytes)
    let description = FrontMatter(text)
    Claims.claim(text.hasSuffix(description.body), "the body is not the end of the text")
    let lines = text.utf8.count { $0 == 0x0A } - description.body.utf8.count { $0 == 0x0A } + 1
    Claims.claim(
      description.bodyLine == lines || description.body.isEmpty,
      "the body begins in line \(lines), not \(description.bodyLine)")
    Claims.claim(description.title?.contains("\n") != true, "a title of two lines")
    for format in [Markdown.self, PlainText.self] as [any Format.Type] {
      parse(text, as: format)
    }
  }
}
