/// One document of a site: its catalogue entry, its text in blocks, and what the reader must be told of it.
public struct Document: Hashable, Sendable, Identifiable {
  /// What the catalogue says of the document: id, title, facts.
  public var entry: Entry
  /// The text in reading order. Nesting is a number on each block, not a tree, so no text is too deep.
  public var blocks: [Block]
  /// Plain sentences about the state of the text ("The file ends inside a character …"), shown above it.
  public var notices: [String]

  /// Makes a document from its entry and its text.
  public init(entry: Entry, blocks: [Block] = [], notices: [String] = []) {
    self.entry = entry
    self.blocks = blocks
    self.notices = notices
  }

  /// The path of the document below its site's root, without extension.
  public var id: ID { entry.id }
  /// The title as published, or the file's name where there is none.
  public var title: String { entry.title }
  /// What is known about the document besides its text.
  public var facts: Facts { entry.facts }
}

extension Document {
  /// The path of a document below its site's root, with `/` between folders and without extension:
  /// `laws-and-regulations/national-laws/2020-high-tech-zones`. Stable as long as the file stays in place.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path itself.
    public let path: String

    /// Takes a path as the id of a document.
    public init(_ path: String) { self.path = path }

    /// The path of the section that holds the document; empty at the root.
    public var section: String {
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The last part of the path.
    public var name: String {
      path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The path, as the reader sees it in lists and errors.
    public var description: String { path }

    /// Orders ids by their paths.
    public static func < (left: ID, right: ID) -> Bool { left.path < right.path }
  }

  /// A place in the text that survives every re-setting: a block and a distance into its passage.
  public struct Position: Hashable, Sendable, Comparable, Codable {
    /// The index of the block in `Document.blocks`; negative in the front of a set document (title, facts).
    public var block: Int
    /// The distance from the start of the block's passage, in bytes of UTF-8.
    public var offset: Int

    /// Makes a position.
    public init(block: Int, offset: Int = 0) {
      self.block = block
      self.offset = offset
    }

    /// Orders positions as they are read.
    public static func < (left: Position, right: Position) -> Bool {
      (left.block, left.offset) < (right.block, right.offset)
    }
  }
}
