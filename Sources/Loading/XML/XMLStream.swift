import CLibraries

/// An XML text on its way through libxml2, element by element: no tree is built, no entity is known, no file and no
/// address is opened.
final class XMLStream {
  private let listener: any XMLListener
  private var depth = 0
  /// The name of a namespace that was read last: most elements have the same one.
  private var namespace: (pointer: UnsafePointer<UInt8>?, name: String) = (nil, "")
  /// The first thing that libxml2 found wrong, with its line.
  private var fault: (line: Int, reason: String)?

  private init(_ listener: any XMLListener) { self.listener = listener }

  /// Reads a well-formed text without its prolog, and says what was wrong nevertheless, with the line counted from
  /// the start of the text.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, to listener: any XMLListener
  ) -> (line: Int, reason: String)? {
    guard let start = text.baseAddress, let size = Int32(exactly: text.count), size > 0 else {
      return nil
    }
    let stream = XMLStream(listener)
    let own = Unmanaged.passUnretained(stream).toOpaque()
    let result = withExtendedLifetime(stream) {
      start.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
        withUnsafePointer(to: events) { gz_xml_read(start, size, $0, own) }
      }
    }
    return result == 0 ? stream.fault : (0, "the parser of XML cannot be started")
  }

  private static let events = gz_xml_events(
    begins: { stream, name, namespace, attributes, count in
      XMLStream.of(stream)?.begins(name, namespace, attributes, Int(count)) ?? 0
    },
    ends: { stream in XMLStream.of(stream)?.ends() },
    hears: { stream, start, count in
      XMLStream.of(stream)?.hears(UnsafeBufferPointer(start: start, count: Int(count)))
    },
    finds_fault: { stream, line, reason in
      guard let reason else { return }
      XMLStream.of(stream)?.notes(Int(line), String(cString: reason))
    })

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    pointer.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Gives 0 where the listener wants to hear on.
  private func begins(
    _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) -> Int32 {
    depth += 1
    guard let name else {
      listener.begins(XMLElement(name: "", namespace: ""))
      return 0
    }
    if uri != namespace.pointer {
      namespace = (uri, uri.map { String(cString: $0) } ?? "")
    }
    listener.begins(
      XMLElement(
        name: String(cString: name), namespace: namespace.name, attributes: attributes,
        count: count))
    return listener.hasHeardEnough ? 1 : 0
  }

  private func hears(_ text: UnsafeBufferPointer<UInt8>) { listener.hears(text) }

  private func ends() {
    guard depth > 0 else { return }
    depth -= 1
    listener.ends()
  }

  private func notes(_ line: Int, _ reason: String) {
    if fault == nil { fault = (line, XMLDamage.line(reason)) }
  }
}
