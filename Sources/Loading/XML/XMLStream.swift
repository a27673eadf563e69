import CLibxml2

/// An XML text on its way through libxml2, element by element: no tree is built, no entity is known, no file and no
/// address is opened.
final class XMLStream {
  private let listener: any XMLListener
  private let context: xmlParserCtxtPtr
  private var depth = 0
  /// The name of a namespace that was read last: most elements have the same one.
  private var namespace: (pointer: UnsafePointer<UInt8>?, name: String) = (nil, "")
  /// The first thing that libxml2 found wrong, with its line.
  private var fault: (line: Int, reason: String)?

  private init(_ listener: any XMLListener, _ context: xmlParserCtxtPtr) {
    (self.listener, self.context) = (listener, context)
  }

  /// Reads a well-formed text without its prolog, and says what was wrong nevertheless, with the line counted from
  /// the start of the text.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, to listener: any XMLListener
  ) -> (line: Int, reason: String)? {
    guard let start = text.baseAddress, let size = Int32(exactly: text.count), size > 0 else {
      return nil
    }
    let context = start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      xmlCreateMemoryParserCtxt($0, size)
    }
    guard let context else { return (0, "the parser of XML cannot be started") }
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
    let stream = XMLStream(listener, context)
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(stream).toOpaque()
    withExtendedLifetime(stream) { _ = xmlParseDocument(context) }
    return stream.fault
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { stream, name, prefix, namespace, _, _, count, _, attributes in
      XMLStream.of(stream)?.begins(name, prefix, namespace, attributes, Int(count))
    }
    handler.endElementNs = { stream, _, _, _ in XMLStream.of(stream)?.ends() }
    handler.characters = { stream, start, count in
      XMLStream.of(stream)?.hears(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { stream, error in
      guard let error = error?.pointee else { return }
      XMLStream.of(stream)?.notes(error)
    }
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    pointer.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begins(
    _ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?,
    _ uri: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    depth += 1
    guard let name else { return listener.begins(XMLElement(name: "", namespace: "")) }
    if uri != namespace.pointer {
      namespace = (uri, uri.map { String(cString: $0) } ?? "")
    }
    listener.begins(
      XMLElement(
        name: String(cString: name), namespace: namespace.name, attributes: attributes,
        count: count))
    if listener.hasHeardEnough { xmlStopParser(context) }
  }

  private func hears(_ text: UnsafeBufferPointer<UInt8>) { listener.hears(text) }

  private func ends() {
    guard depth > 0 else { return }
    depth -= 1
    listener.ends()
  }

  private func notes(_ error: xmlError) {
    guard fault == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let words = error.message.map { String(cString: $0) } ?? "damaged"
    fault = (Int(error.line), XMLDamage.line(words))
  }
}
