/// What hears the elements and the text of an XML document, in the document's order.
protocol XMLListener: AnyObject {
  /// Whether it needs to hear no more.
  var hasHeardEnough: Bool { get }
  /// Hears a start tag.
  func begins(_ element: XMLElement)
  /// Hears a stretch of text; a sentence may come in several.
  func hears(_ text: UnsafeBufferPointer<UInt8>)
  /// Hears the end tag of the innermost element.
  func ends()
}

extension XMLListener {
  var hasHeardEnough: Bool { false }
}
