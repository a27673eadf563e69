import CLibraries
import Glibc

extension HTMLPage {
  /// Reads a page. Nothing is too damaged to be read, and nothing outside the page is opened.
  init(reading text: String) {
    let source = HTMLSource(text)
    let reader = HTMLReader()
    reader.read(source.bytes)
    self = reader.page
    hasScripts = source.hasScripts
    notices = source.notices
  }
}

/// Takes what libxml2 reports of a page, and makes a flat list of it.
private final class HTMLReader {
  /// How deep elements are told apart. Deeper ones only end a block.
  static let depthLimit = 512
  /// How many bytes libxml2 is given at once.
  private static let portion = 8_192

  private(set) var page = HTMLPage()
  private var open = [0]
  private var tooDeep = 0
  private var elements: [UnsafePointer<UInt8>: HTMLElement] = [:]
  private var names: [UnsafePointer<UInt8>: HTMLAttribute?] = [:]

  init() {
    page.nodes.append(.init(element: .other, parent: -1, end: 1, text: 0..<0, attributes: -1))
  }

  func read(_ bytes: [UInt8]) {
    var start = 0
    // libxml2 compares an end tag with all elements that are open. Where too many are, it begins anew, so that a page
    // of any depth is read in linear time.
    while start < bytes.count { start = read(bytes, from: start) }
    close(downTo: 0)
  }

  private func read(_ bytes: [UInt8], from start: Int) -> Int {
    // Names are told apart by where libxml2 keeps them, which is so for one parser.
    elements.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    let own = Unmanaged.passUnretained(self).toOpaque()
    let reading = withUnsafePointer(to: HTMLReader.events) { gz_html_begin($0, own) }
    guard let reading else { return bytes.count }
    defer { gz_html_end(reading) }
    var place = start
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      while place < buffer.count {
        var count = min(HTMLReader.portion, buffer.count - place)
        // A portion ends with a tag, so that no text or reference is divided.
        while count < buffer.count - place, buffer[place + count] != UInt8(ascii: "<") {
          count += 1
        }
        let depth = gz_html_read(reading, base + place, Int32(clamping: count))
        place += count
        if depth > HTMLReader.depthLimit { break }
      }
    }
    return place
  }

  private static let events = gz_html_events(
    begins: { reader, name, attributes in HTMLReader.at(reader)?.begin(name, attributes) },
    ends: { reader in HTMLReader.at(reader)?.end() },
    hears: { reader, text, count in HTMLReader.at(reader)?.write(text, count) })

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> HTMLReader? {
    pointer.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<UInt8>?, _ written: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name else { return }
    let element: HTMLElement
    if let known = elements[name] {
      element = known
    } else {
      element = HTMLElement(rawValue: String(cString: name)) ?? .other
      elements[name] = element == .text ? .other : element
    }
    let number = page.nodes.count
    let place = page.text.count
    page.nodes.append(
      .init(
        element: element == .text ? .other : element, parent: open[open.count - 1],
        end: number + 1, text: place..<place, attributes: -1))
    if let written { take(written, for: number) }
    if open.count < HTMLReader.depthLimit, tooDeep == 0 {
      open.append(number)
    } else {
      tooDeep += 1
    }
  }

  private func take(
    _ written: UnsafeMutablePointer<UnsafePointer<UInt8>?>, for node: Int
  ) {
    var attributes: [HTMLAttribute: String] = [:]
    var index = 0
    while let name = written[index] {
      if let attribute = self.attribute(name) {
        let value = written[index + 1].map {
          HTMLCharacters.restored(
            UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
        attributes[attribute] = value ?? ""
      }
      index += 2
    }
    guard !attributes.isEmpty else { return }
    page.nodes[node].attributes = page.attributes.count
    page.attributes.append(attributes)
  }

  private func attribute(_ name: UnsafePointer<UInt8>) -> HTMLAttribute? {
    if let known = names[name] { return known }
    let attribute = HTMLAttribute(rawValue: String(cString: name))
    names[name] = .some(attribute)
    return attribute
  }

  private func end() {
    if tooDeep > 0 {
      tooDeep -= 1
    } else if open.count > 1 {
      close(downTo: open.count - 1)
    }
  }

  private func close(downTo count: Int) {
    while open.count > count, let node = open.popLast() {
      page.nodes[node].end = page.nodes.count
      page.nodes[node].text = page.nodes[node].text.lowerBound..<page.text.count
    }
  }

  private func write(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    let start = page.text.count
    page.text.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
    let last = page.nodes.count - 1
    if page.nodes[last].element == .text, page.nodes[last].parent == open[open.count - 1] {
      page.nodes[last].text = page.nodes[last].text.lowerBound..<page.text.count
    } else {
      page.nodes.append(
        .init(
          element: .text, parent: open[open.count - 1], end: last + 2,
          text: start..<page.text.count, attributes: -1))
    }
  }
}
