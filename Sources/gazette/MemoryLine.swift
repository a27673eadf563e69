import Documents
import Foundation
import Screens

/// What is remembered of one document, as a line of text: its id, its place and its marks, divided by tabs.
struct MemoryLine {
  let id: Document.ID
  let remembrance: Remembrance

  init(id: Document.ID, remembrance: Remembrance) {
    (self.id, self.remembrance) = (id, remembrance)
  }

  /// Reads a line; nil where it is none.
  init?(_ line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count >= 2, let path = String(parts[0]).removingPercentEncoding, !path.isEmpty
    else {
      return nil
    }
    var remembrance = Remembrance()
    for part in parts.dropFirst() where !part.isEmpty {
      guard let sign = part.first, let equals = part.dropFirst().first, equals == "=",
        let bookmark = MemoryLine.bookmark(part.dropFirst(2))
      else { return nil }
      if sign == "." { remembrance.place = bookmark } else { remembrance.marks[sign] = bookmark }
    }
    (id, self.remembrance) = (Document.ID(path), remembrance)
  }

  /// The line, without its end.
  var text: String {
    let place = remembrance.place.map { ".=" + MemoryLine.words(of: $0) } ?? ""
    let marks = remembrance.marks.sorted { $0.key < $1.key }.map {
      "\t\($0.key)=" + MemoryLine.words(of: $0.value)
    }
    return MemoryLine.quoted(id.path) + "\t" + place + marks.joined()
  }

  /// "Article%2012,0,1,250": name, ordinal, blocks and offset.
  private static func words(of bookmark: Bookmark) -> String {
    "\(quoted(bookmark.name)),\(bookmark.ordinal),\(bookmark.blocks),\(bookmark.offset)"
  }

  private static func bookmark(_ words: Substring) -> Bookmark? {
    let parts = words.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 4, let name = String(parts[0]).removingPercentEncoding,
      let ordinal = Int(parts[1]), let blocks = Int(parts[2]), let offset = Int(parts[3]),
      ordinal >= 0, blocks >= 0, offset >= 0
    else { return nil }
    return Bookmark(name: name, ordinal: ordinal, blocks: blocks, offset: offset)
  }

  private static func quoted(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: MemoryLine.plain) ?? ""
  }

  /// What stands in a line as it is.
  private static let plain = CharacterSet.urlPathAllowed.subtracting(
    CharacterSet(charactersIn: ",;="))
}
