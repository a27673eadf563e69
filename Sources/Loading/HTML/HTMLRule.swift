/// Why a part of a page is left out of its document.
enum HTMLRule: UInt8, CaseIterable {
  /// It is not left out.
  case kept
  /// Scripts, styles, fields to fill in: the machinery of a page.
  case machinery
  /// Text that the page hides.
  case hidden
  /// Menus, by their element or role.
  case navigation
  /// The head and the foot of the page around its text.
  case surround
  /// Parts whose name says what they are: menu, breadcrumb, share, sidebar, comments, copyright.
  case named
  /// Lists of links beside the text.
  case links
  /// Short parts beside the text that belong to the page: where one is, font size, print, copyright.
  case beside
  /// The title, which the document has above its text.
  case title
  /// Lines that are facts of the document: source, date, number of readers.
  case fact
  /// Links from a note back to where it is referred to.
  case noteReturn
}
