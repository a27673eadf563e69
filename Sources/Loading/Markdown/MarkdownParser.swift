import CMd4c

extension MarkdownBuilder {
  /// Reads the whole source; false where it was not read to its end.
  @discardableResult
  mutating func parse(withTables: Bool = true, withMarkup: Bool = true) -> Bool {
    guard let size = UInt32(exactly: source.count), size < UInt32.max / 2 else { return false }
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    if withTables { parser.flags |= UInt32(MD_FLAG_TABLES) }
    if !withMarkup { parser.flags |= UInt32(MD_FLAG_NOHTML) }
    parser.enter_block = { type, detail, builder in
      guard let builder = Self.builder(builder) else { return -1 }
      return builder.pointee.enter(type, detail) ? 0 : -1
    }
    parser.leave_block = { type, _, builder in
      guard let builder = Self.builder(builder) else { return -1 }
      builder.pointee.leave(type)
      return 0
    }
    parser.enter_span = { type, detail, builder in
      guard let builder = Self.builder(builder) else { return -1 }
      builder.pointee.enter(type, detail)
      return 0
    }
    parser.leave_span = { type, _, builder in
      guard let builder = Self.builder(builder) else { return -1 }
      builder.pointee.leave(type)
      return 0
    }
    parser.text = { type, text, size, builder in
      guard let builder = Self.builder(builder), let text else { return -1 }
      UnsafeRawBufferPointer(start: text, count: Int(size)).withMemoryRebound(to: UInt8.self) {
        builder.pointee.hear(type, $0)
      }
      return 0
    }
    let bytes = source
    return withUnsafeMutablePointer(to: &self) { builder in
      bytes.withMemoryRebound(to: CChar.self) { md_parse($0.baseAddress, size, &parser, builder) }
    } == 0
  }

  private static func builder(
    _ pointer: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<MarkdownBuilder>? {
    pointer?.assumingMemoryBound(to: MarkdownBuilder.self)
  }
}
