import Documents

/// What an element of a vocabulary is to a reader.
enum XMLRole {
  /// Not text of the document: dates, authors, the history of the file. Its facts are kept.
  case metadata
  /// A frame around blocks, with nothing to show of its own but perhaps a heading.
  case container
  /// A part, a title, a chapter: number and heading are a heading.
  case division
  /// An article or a section: a heading where it has one, else a numbered provision at the margin.
  case article
  /// A numbered provision inside an article, or an item of a list.
  case provision
  /// A list whose items have no numbers of their own: `ordered` says whether they are counted.
  case list(ordered: Bool)
  /// An item of such a list.
  case listItem
  /// The number of the element around it.
  case number
  /// The heading of the element around it, or one more line of it.
  case heading
  /// An editor's word that may stand between a number and its heading: "[16 U.S.C. 757b]".
  case aside
  /// A heading between provisions that belongs to none of them.
  case crossHeading
  /// A piece of running text that stands by itself.
  case text
  /// A part of running text.
  case inline
  /// A part of running text that is a word by itself, whether or not the source has spaces around it.
  case piece
  /// A part of running text that has lines of its own: a signature.
  case line
  /// The end of a line or page of the printed edition: a space.
  case space
  /// An element without text that stands for words, which an attribute gives.
  case word(String, Passage.Style?)
  /// A reference to the note whose marker it holds.
  case noteReference
  /// A part of running text with a style.
  case marked(Passage.Style)
  /// A page number of the printed edition amid the text.
  case pageMark
  /// A line break.
  case lineBreak
  /// A note at the foot or in the margin, with the marker if an attribute gives it.
  case note(marker: String?, isReferred: Bool)
  /// A text of another law, quoted or inserted.
  case quotation
  /// A table, and within it its head, its rows and its cells.
  case table, tableHead, row
  case cell(isHeading: Bool, columns: Int, rows: Int)
}
