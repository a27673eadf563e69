/// What an import did, for the table at its end.
public struct Report: Hashable, Sendable {
  /// A file and what is to be said of it.
  public struct Remark: Hashable, Sendable {
    /// The file, as the source has it.
    public let path: String
    /// What there is to say, in plain words.
    public let words: String
  }

  /// How many documents are new in the site.
  public internal(set) var imported = 0
  /// How many stand there as they are in the source.
  public internal(set) var unchanged = 0
  /// How many were replaced by what the source has now.
  public internal(set) var updated = 0
  /// The documents that the source no longer has; they stay, and are marked.
  public internal(set) var missing: [String] = []
  /// What was not taken, and why.
  public internal(set) var refused: [Remark] = []
  /// Copies of one address that say no more than the one that was taken.
  public internal(set) var copies: [Remark] = []
  /// What was taken with something to be said of it, such as damage.
  public internal(set) var remarks: [Remark] = []
  /// How many files are of no kind that Gazette reads, by their extension: pictures, styles, scripts.
  public internal(set) var others: [String: Int] = [:]
  /// How many bytes of source were read.
  public internal(set) var bytes = 0
}
