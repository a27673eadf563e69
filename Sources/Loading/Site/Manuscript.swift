import Documents

/// The file of a document as a proofreader has it before them: its text as written, with the document that was read
/// from it.
public struct Manuscript: Sendable {
  /// The path of the file below the site's root.
  public let place: String
  /// How many bytes the file has.
  public let size: Int
  /// The whole text; line ends are U+000A, so lines are counted as an editor counts them.
  public let text: String
  /// The lines, from 1, in which bytes could not be read as text.
  public let unreadableLines: [Int]
  /// The lines, from 1, of the description at the head of the file, its fences among them; empty where it has none.
  public let descriptionLines: Range<Int>
  /// The line in which damage to the description was first met, from 1; nil where there is none.
  public let damagedLine: Int?
  /// Whether the description is no sound YAML and was read line by line, so that values may be wrong.
  public let isRoughDescription: Bool
  /// Whether the file is a page of a browser or XML, whose description is part of its markup.
  public let isMarkup: Bool
  /// The document.
  public let document: Document

  init(_ holding: Holding, _ id: Document.ID, from stacks: Stacks) throws(LoadingError) {
    let bytes = try holding.read(from: stacks)
    let transcript = try Transcript(bytes, place: holding.name)
    isMarkup = holding.format == HTML.self || holding.format == XML.self
    let description = isMarkup ? FrontMatter("") : FrontMatter(transcript.text)
    (place, size, text) = (holding.name, bytes.count, transcript.text)
    unreadableLines = transcript.unreadableLines
    (descriptionLines, damagedLine) = (description.lines, description.damagedLine)
    isRoughDescription = description.isRough
    document = try holding.document(id, in: transcript)
  }
}

extension SiteFolder {
  /// The file of a document, read now; throws where there is none or it cannot be read.
  public func manuscript(_ id: Document.ID) throws(LoadingError) -> Manuscript {
    guard let holding = holdings[id] else {
      throw LoadingError(place: id.path, reason: "there is no such document")
    }
    return try Manuscript(holding, id, from: stacks)
  }

  /// The path of a document's file below the site's root, its extension included; nil where there is no such document.
  public func place(of id: Document.ID) -> String? { holdings[id]?.name }

  /// The page of a folder, read now; nil where it has none.
  public func page(of shelf: Shelf) throws(LoadingError) -> Manuscript? {
    guard let holding = shelf.page else { return nil }
    let id = shelf.section.isEmpty ? "_index" : shelf.section + "/_index"
    return try Manuscript(holding, Document.ID(id), from: stacks)
  }
}
