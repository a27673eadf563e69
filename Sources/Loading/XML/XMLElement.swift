/// An element of an XML document as its start tag gives it. It may be used only while it is being heard.
struct XMLElement {
  /// The name without its prefix.
  let name: String
  /// The address of its vocabulary; empty where there is none.
  let namespace: String
  /// Five pointers for each attribute: name, prefix, namespace, start and end of the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(
    name: String, namespace: String,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>? = nil, count: Int = 0
  ) {
    (self.name, self.namespace, self.attributes, self.count) = (name, namespace, attributes, count)
  }

  /// The value of the attribute of a name, whatever its prefix; nil where there is none.
  subscript(name: StaticString) -> String? {
    for index in 0..<count where isAttribute(index, named: name) { return value(index) }
    return nil
  }

  /// Whether the element has attributes.
  var hasAttributes: Bool { count > 0 }

  /// All attributes in the order of the source.
  var allAttributes: [(name: String, value: String)] {
    (0..<count).compactMap { index in
      guard let start = attributes?[index * 5] else { return nil }
      return (String(cString: start), value(index))
    }
  }

  private func isAttribute(_ index: Int, named name: StaticString) -> Bool {
    guard let start = attributes?[index * 5] else { return false }
    var offset = 0
    while offset < name.utf8CodeUnitCount {
      guard start[offset] == name.utf8Start[offset] else { return false }
      offset += 1
    }
    return start[offset] == 0
  }

  private func value(_ index: Int) -> String {
    guard let start = attributes?[index * 5 + 3], let end = attributes?[index * 5 + 4], end > start
    else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }
}
