import Documents

/// A vocabulary that Gazette does not know: its text in document order, in the blocks that its use suggests.
///
/// Elements that stand beside text are words of it; elements that stand only beside elements are blocks.
struct XMLUnknown: XMLVocabulary {
  /// The names of the elements in which text and elements stand side by side.
  let mixed: Set<String>

  func role(of element: XMLElement, in parent: XMLFrame) -> XMLRole {
    if let role = shared(element, in: parent) { return role }
    if mixed.contains(parent.name) || parent.isText {
      return element["href"].map { .marked(.link($0)) } ?? .inline
    }
    switch element.name.lowercased() {
    case "num", "number", "enum": return .number
    case "heading", "title", "head", "titel": return .heading
    default: return mixed.contains(element.name) ? .text : .provision
    }
  }

  private func shared(_ element: XMLElement, in parent: XMLFrame) -> XMLRole? {
    switch element.name {
    case "table", "thead", "tr", "td", "th", "br", "ul", "ol", "li", "p", "b", "i", "em", "strong",
      "a", "img":
      XMLMarkup.role(of: element)
    default: nil
    }
  }

  func keeps(_ name: String, inMetadata: Bool) -> Bool {
    ["title", "heading", "head", "titel"].contains(name.lowercased())
  }

  /// An element with nothing in it says what it says by its attributes.
  func standIn(for element: XMLElement) -> XMLStandIn? {
    let address = element["href"] ?? element["src"] ?? element["url"]
    if let address, !address.isEmpty { return XMLStandIn(words: address, address: address) }
    let words = element.allAttributes.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    return words.isEmpty ? nil : XMLStandIn(words: words, address: nil)
  }

  /// The name that the reader is told.
  static func notice(_ root: XMLElement) -> String {
    let vocabulary = root.namespace.isEmpty ? "without a namespace" : "of \(root.namespace)"
    return XMLDamage.line(
      "An XML file whose vocabulary Gazette does not know: <\(root.name)> \(vocabulary). Read as text."
    )
  }
}

/// The first reading of an XML text: what its outermost element is, and which elements hold text beside elements.
final class XMLSurvey: XMLListener {
  /// The outermost element's name and namespace.
  private(set) var root: XMLElement?
  private(set) var rootAttributes: [(name: String, value: String)] = []
  private(set) var mixed: Set<String> = []
  /// Whether the vocabulary is known by its outermost element.
  private(set) var hasHeardEnough = false
  private var open: [(name: String, hasText: Bool, hasElements: Bool)] = []
  private var tooDeep = 0

  func begins(_ element: XMLElement) {
    if root == nil, element.name != XMLSource.wrapper {
      root = XMLElement(name: element.name, namespace: element.namespace)
      rootAttributes = element.allAttributes
      hasHeardEnough = AkomaNtoso.isRoot(element) || USLM.isRoot(element)
    }
    guard open.count < XMLReading.deepest, tooDeep == 0 else {
      tooDeep += 1
      return
    }
    if let last = open.indices.last { open[last].hasElements = true }
    open.append((element.name, false, false))
  }

  func hears(_ text: UnsafeBufferPointer<UInt8>) {
    guard let last = open.indices.last, !open[last].hasText else { return }
    if text.contains(where: { $0 > 0x20 }) { open[last].hasText = true }
  }

  func ends() {
    guard tooDeep == 0 else {
      tooDeep -= 1
      return
    }
    guard let (name, hasText, hasElements) = open.popLast() else { return }
    if hasText, hasElements { mixed.insert(name) }
  }
}
