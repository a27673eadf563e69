import Documents

/// What tells whether a file has changed, without reading it.
public struct Stamp: Hashable, Sendable {
  /// The size of the file in bytes.
  public var size: Int64
  /// When it was last modified, in nanoseconds since 1970.
  public var modified: Int64
  /// The number of its inode.
  public var inode: UInt64

  /// Makes a stamp.
  public init(size: Int64, modified: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}

/// A document offered to the catalogue: it is read only where its stamp has changed.
public struct Offer {
  /// The id of the document.
  public let id: Document.ID
  /// The stamp of its file, taken before it is read.
  public let stamp: Stamp
  /// Reads the document. An error that passes by itself ends the run; any other is noted with the document.
  public let read: () throws -> Document

  /// Makes an offer.
  public init(id: Document.ID, stamp: Stamp, read: @escaping () throws -> Document) {
    self.id = id
    self.stamp = stamp
    self.read = read
  }
}
