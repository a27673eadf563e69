import Documents
import Foundation

/// Documents and values written as JSON, with keys in order, so that two runs give the same bytes.
///
/// What a terminal would act on or hide stands there as an escape of JSON, so nothing is lost. The form of a document
/// is told at `DocumentRecord`.
public enum JSONText {
  /// A whole document.
  public static func text(of document: Document) throws -> String {
    try text(of: DocumentRecord(document))
  }

  /// A value; `indented` over several lines.
  public static func text(of value: some Encodable, indented: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    return legible(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  private static func legible(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: needsEscape) else { return json }
    var legible = ""
    for scalar in json.unicodeScalars {
      guard needsEscape(scalar) else {
        legible.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        legible += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return legible
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: false
    case 0...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
