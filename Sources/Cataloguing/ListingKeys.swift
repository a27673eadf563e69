import Documents
import GRDB

/// The forms of titles and numbers by which lists are ordered, so that a list is in one order wherever it is made.
public struct ListingKeys {
  private let scanner = WordScanner()

  /// Makes ready to form keys.
  public init() {}

  /// The form of a title.
  public func title(_ title: String) -> String {
    SearchKeys.plain(title.cut(to: 300), with: scanner)
  }

  /// The form of a number; nil where it has no figure.
  public func number(_ number: String) -> String? {
    SearchKeys.number(number.cut(to: 300), with: scanner)
  }

  /// The form of a number in which the order of letters is that of the numbers: figures are filled up with noughts.
  public static func ascending(_ number: String) -> String {
    var filled: [UInt8] = []
    var figures: [UInt8] = []
    func end() {
      guard !figures.isEmpty else { return }
      filled += Array(repeating: 48, count: max(0, 12 - figures.count)) + figures
      figures = []
    }
    for byte in number.utf8 {
      if (48...57).contains(byte) {
        figures.append(byte)
      } else {
        end()
        filled.append(byte)
      }
    }
    end()
    return String(decoding: filled, as: UTF8.self)
  }

  /// The keys of documents by number, from rows of a key and a number in the order of titles; what has no number last.
  static func byNumber(_ rows: RowCursor) throws -> [UInt32] {
    var numbered: [(number: String, place: Int, key: UInt32)] = []
    var others: [UInt32] = []
    while let row = try rows.next() {
      if let number: String = try row.value(1) {
        numbered.append((ascending(number), numbered.count, try row.value(0)))
      } else {
        others.append(try row.value(0))
      }
    }
    numbered.sort { ($0.number, $0.place) < ($1.number, $1.place) }
    return numbered.map(\.key) + others
  }
}
