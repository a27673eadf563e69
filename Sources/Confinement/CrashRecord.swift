/// How often a reader has crashed on which document.
public struct CrashRecord: Sendable {
  /// So many crashes in a row on one document put it aside.
  static let limit = 3

  /// The documents that are not opened any more.
  public private(set) var aside: Set<String> = []
  /// The document that is open.
  private var open: String?
  private var crashes: [String: Int] = [:]

  /// A record without a crash.
  public init() {}

  /// A document is opened. The one before has been left without a crash.
  public mutating func opened(_ id: String) {
    closed()
    open = id
  }

  /// The document is left without a crash.
  public mutating func closed() {
    if let open { crashes[open] = nil }
    open = nil
  }

  /// The reader has crashed. Gives the document that is put aside for it, if one is.
  public mutating func crashed() -> String? {
    guard let id = open else { return nil }
    open = nil
    crashes[id, default: 0] += 1
    guard crashes[id] == Self.limit else { return nil }
    crashes[id] = nil
    aside.insert(id)
    return id
  }
}
