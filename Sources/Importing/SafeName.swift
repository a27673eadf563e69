import Foundation

/// The name that a file or folder gets in a site: what the source calls it, as far as that can be a name everywhere.
///
/// Composed characters (NFC), no control or invisible characters, none that a shell or another system takes for more
/// than a name, nothing hidden (`.x`) or special to a site (`_index`), at most 120 bytes.
struct SafeName {
  /// The name; never empty.
  let text: String

  private static let limit = 120

  /// Takes the name that the source has.
  init(_ name: String) {
    var result = ""
    for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
        .surrogate:
        result += "-"
      default:
        result.unicodeScalars.append("/\\:*?\"<>|%#".unicodeScalars.contains(scalar) ? "-" : scalar)
      }
    }
    while let first = result.unicodeScalars.first, "._- ".unicodeScalars.contains(first) {
      result.unicodeScalars.removeFirst()
    }
    if result.utf8.count > Self.limit {
      // The end of a long name is often what tells it from others.
      let imprint = Imprint(of: name.utf8).description.prefix(8)
      while result.utf8.count > Self.limit - 9 { result.unicodeScalars.removeLast() }
      result += "-" + imprint
    }
    while let last = result.unicodeScalars.last, ". ".unicodeScalars.contains(last) {
      result.unicodeScalars.removeLast()
    }
    text = result.isEmpty ? "document" : result
  }

  /// What two names have in common that a disk or a reader takes for the same.
  static func folded(_ path: String) -> String {
    path.precomposedStringWithCanonicalMapping.lowercased()
  }
}
