import CMd4c
import Documents

extension MarkdownBuilder {
  /// Hears text of the block or span that is open.
  mutating func hear(_ type: MD_TEXTTYPE, _ text: UnsafeBufferPointer<UInt8>) {
    let place = place(of: text)
    switch leaf {
    case .markup:
      if type == MD_TEXT_NULLCHAR { return raw.append(contentsOf: "\u{FFFD}".utf8) }
      return raw.append(contentsOf: text)
    case .none: leaf = .paragraph
    default: break
    }
    if pendingItem != nil, case .paragraph = leaf, type != MD_TEXT_SOFTBR {
      itemMarker = marker(before: place)
    }
    switch type {
    case MD_TEXT_NULLCHAR: draft.write("\u{FFFD}")
    case MD_TEXT_BR: draft.endLine()
    case MD_TEXT_SOFTBR: if nextLineIsProvision { draft.endLine() } else { draft.breakLine() }
    case MD_TEXT_ENTITY:
      if let resolved = CharacterReference.text(of: text) {
        draft.write(resolved)
      } else {
        draft.write(text)
      }
    case MD_TEXT_HTML: hearMarkup(text)
    case MD_TEXT_CODE where draft.isCell && text.contains(UInt8(ascii: "\\")):
      draft.write(String(decoding: text, as: UTF8.self).replacing("\\|", with: "|"))
    case MD_TEXT_NORMAL where isLiteralBracket(text, at: place): draft.writeLiteral(text)
    default: draft.write(text)
    }
    if let place { lastText = place + text.count }
  }

  /// Where in the source a text lies; nil where it does not.
  private func place(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = source.baseAddress, let start = text.baseAddress, start >= base,
      start < base + source.count
    else { return nil }
    return start - base
  }

  private func isLiteralBracket(_ text: UnsafeBufferPointer<UInt8>, at place: Int?) -> Bool {
    guard let place, place > 0, text.first == UInt8(ascii: "[") else { return false }
    return source[place - 1] == UInt8(ascii: "\\")
  }

  // MARK: Spans

  /// Hears that a span begins.
  mutating func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    if case .none = leaf { leaf = .paragraph }
    if type == MD_SPAN_IMG { imageDepth += 1 }
    // What is marked inside the words of a picture is not shown.
    guard imageDepth < (type == MD_SPAN_IMG ? 2 : 1), let style = style(type, detail) else {
      return spans.append(-1)
    }
    spans.append(draft.open(style))
  }

  /// Hears that a span ends.
  mutating func leave(_ type: MD_SPANTYPE) {
    if type == MD_SPAN_IMG { imageDepth = max(imageDepth - 1, 0) }
    guard let span = spans.popLast(), span >= 0 else { return }
    draft.close(span)
    // A link or a picture without words has its address for them.
    guard draft.marks[span].range.isEmpty else { return }
    switch draft.marks[span].style {
    case .link(let address): draft.write(address)
    case .image(let address): draft.write(PictureName.of(address))
    default: return
    }
    draft.close(span)
  }

  private func style(
    _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?
  ) -> Passage.Style? {
    switch type {
    case MD_SPAN_EM: .emphasis
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_CODE: .code
    case MD_SPAN_DEL: .deletion
    case MD_SPAN_A: detail.map { .link(string($0.load(as: MD_SPAN_A_DETAIL.self).href)) }
    case MD_SPAN_IMG: detail.map { .image(string($0.load(as: MD_SPAN_IMG_DETAIL.self).src)) }
    default: nil
    }
  }

  private func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = attribute.text, attribute.size > 0 else { return "" }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(attribute.size))
    return bytes.withMemoryRebound(to: UInt8.self) { bytes in
      guard let types = attribute.substr_types, let offsets = attribute.substr_offsets else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result = ""
      var index = 0
      while Int(offsets[index]) < bytes.count {
        let range = Int(offsets[index])..<min(Int(offsets[index + 1]), bytes.count)
        let piece = UnsafeBufferPointer(rebasing: bytes[range])
        switch types[index] {
        case MD_TEXT_NULLCHAR: result += "\u{FFFD}"
        case MD_TEXT_ENTITY:
          result += CharacterReference.text(of: piece) ?? String(decoding: piece, as: UTF8.self)
        default: result += String(decoding: piece, as: UTF8.self)
        }
        index += 1
      }
      return result
    }
  }
}

/// The words for a picture that has none.
enum PictureName {
  /// The last part of a picture's address.
  static func of(_ address: String) -> String {
    let name = address.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) }
    return name ?? address
  }
}
