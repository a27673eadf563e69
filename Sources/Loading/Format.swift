import Documents

/// A kind of file that Gazette reads. One file of this target for each.
public protocol Format: Sendable {
  /// The extensions of file names that mean this format, in lower case and without the dot.
  static var fileExtensions: [String] { get }

  /// Reads what a catalogue needs from the first bytes of a file (`head` may end anywhere).
  static func describe(_ head: String, id: Document.ID) -> Entry

  /// Reads a whole file. Damage inside the text is a notice on the document, not an error.
  static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document

  /// How many bytes of a long file make its first picture; 0 where a part of a file tells nothing of the whole.
  static var headLength: Int { get }

  /// Reads the first bytes of a long file as the whole begins (`head` may end anywhere), without notices of what the
  /// whole lacks; nil where that cannot be told.
  static func parse(head: String, id: Document.ID) throws(LoadingError) -> Document?
}

extension Format {
  /// No part of a file is read by itself.
  public static var headLength: Int { 0 }

  /// No part of a file is read by itself.
  public static func parse(head: String, id: Document.ID) throws(LoadingError) -> Document? { nil }
}

/// All formats that Gazette reads.
public enum Formats {
  /// The formats, in the order in which they are asked.
  public static let all: [any Format.Type] = [Markdown.self, PlainText.self, HTML.self, XML.self]

  /// The format of a file name's extension; nil where Gazette does not read it.
  public static func format(forExtension fileExtension: String) -> (any Format.Type)? {
    let lowercased = fileExtension.lowercased()
    return all.first { $0.fileExtensions.contains(lowercased) }
  }
}
