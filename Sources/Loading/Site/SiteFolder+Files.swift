import Documents
import Glibc

extension SiteFolder {
  /// The path of the site's folder, with all links resolved.
  public var rootPath: String { stacks.root }

  /// How many documents the site has.
  public var documentCount: Int { holdings.count }

  /// The ids of all documents, in the order of their bytes.
  public var documentIDs: [Document.ID] {
    holdings.keys.sorted { first, second in
      var (first, second) = (first.path, second.path)
      return first.withUTF8 { first in
        second.withUTF8 { second in
          guard let start = first.baseAddress, let other = second.baseAddress else {
            return first.count < second.count
          }
          let order = memcmp(start, other, min(first.count, second.count))
          return order == 0 ? first.count < second.count : order < 0
        }
      }
    }
  }
}
