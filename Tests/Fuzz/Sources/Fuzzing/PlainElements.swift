/// The text of XML that is nothing but elements without attributes, each closed; nil for any other.
struct PlainElements {
  private(set) var text = ""

  init?(_ source: String) {
    var open: [Substring] = []
    var rest = source[...]
    guard rest.utf8.first == UInt8(ascii: "<") else { return nil }
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      text += rest[..<start]
      rest = rest[rest.utf8.index(after: start)...]
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = rest[..<end]
      rest = rest[rest.utf8.index(after: end)...]
      let name = tag.utf8.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
      guard !name.isEmpty,
        name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }),
        !["akomaNtoso", "uscDoc", "lawDoc"].contains(name)
      else { return nil }
      if name.startIndex == tag.startIndex {
        open.append(name)
      } else if open.popLast() != name {
        return nil
      }
      text += " "
      if open.isEmpty { break }
    }
    guard open.isEmpty, rest.utf8.allSatisfy({ $0 == 0x0A }), !text.utf8.contains(UInt8(ascii: "&"))
    else { return nil }
  }
}
