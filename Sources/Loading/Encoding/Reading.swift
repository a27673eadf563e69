import CLibraries

/// The bytes of a file read in the encoding that they are in.
///
/// A byte order mark is believed before all else, then the bytes themselves where they are UTF-8, then what the file
/// declares, then what the bytes look like. What is declared is not believed against the bytes: pages that say UTF-8 and
/// are in GBK, and the reverse, are common.
struct Reading {
  /// The text in UTF-8, which may hold a byte order mark.
  private(set) var text: [UInt8]
  /// The same as a string, where the bytes are sound UTF-8 as they are.
  private(set) var sound: String?
  /// The name of the encoding; nil for UTF-8.
  private(set) var encoding: String?
  /// How many places could not be read and are U+FFFD in the text.
  private(set) var repairs = 0
  /// Whether the bytes end inside a character.
  private(set) var isCut = false
  /// Why the bytes could not be asked what they look like; nil where they could, or need not.
  private(set) var fault: String?

  /// Takes a text in UTF-16.
  init(_ wide: WideText) {
    (text, encoding, repairs, isCut) = (Array(wide.text.utf8), "UTF-16", wide.repairs, wide.isCut)
  }

  /// Reads bytes that have no zeros among them.
  init(_ bytes: [UInt8]) {
    text = bytes
    let valid = String(validating: bytes, as: UTF8.self)
    let isValid = valid != nil
    if isValid, !Self.shiftsCharacterSets(bytes) {
      sound = valid
      return
    }
    let survey = UTF8Survey(bytes)
    (repairs, isCut) = (survey.damages, survey.isCut)
    if !isValid, survey.isDamagedUTF8 || Self.startsWithMark(bytes) { return }
    let label = CharacterEncoding.declaredLabel(in: bytes)
    let declared = label.flatMap(CharacterEncoding.init(label:))
    var best: (encoding: CharacterEncoding, decoded: CharacterEncoding.Decoded)?
    func tryOut(_ candidate: CharacterEncoding?) {
      guard let candidate, candidate != best?.encoding, let decoded = candidate.decode(bytes) else {
        return
      }
      // One byte in fifty that cannot be read is damage; more is another encoding.
      guard decoded.repairs * 50 <= bytes.count, !isValid || decoded.repairs == 0 else { return }
      guard candidate == declared || !decoded.isGuesswork(in: candidate) else { return }
      if decoded.repairs < best?.decoded.repairs ?? .max { best = (candidate, decoded) }
    }
    tryOut(declared)
    // Where all can be read as it is declared, nothing that the bytes look like could be better.
    if best?.decoded.repairs != 0 {
      fault = gz_load_uchardet().map { String(cString: $0) }
      tryOut(CharacterEncoding.detected(in: bytes))
    }
    guard let best else { return }
    (text, repairs, isCut) = (best.decoded.bytes, best.decoded.repairs, best.decoded.isCut)
    encoding = best.encoding.name
    if let label, declared != best.encoding {
      encoding = "\(best.encoding.name), not \(label) as it says"
    }
  }

  /// Whether bytes that are all ASCII change character sets on the way, as ISO 2022 does.
  private static func shiftsCharacterSets(_ bytes: [UInt8]) -> Bool {
    guard bytes.holds(0x1B) else { return false }
    return bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0x1B && bytes[index + 1] == 0x24 && (0x28...0x42).contains(bytes[index + 2])
    }
  }

  private static func startsWithMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}

extension CharacterEncoding.Decoded {
  /// Whether an encoding that every byte can be read in was found for want of a better one: then too many of the
  /// characters are signs that stand in no text.
  fileprivate func isGuesswork(in encoding: CharacterEncoding) -> Bool {
    guard encoding.name == "windows-1252" else { return false }
    let scalars = String(decoding: bytes.prefix(1 << 16), as: UTF8.self).unicodeScalars
      .filter { !$0.isASCII }
    let odd = scalars.count { !$0.properties.isAlphabetic && !Self.commonSigns.contains($0) }
    return odd * 5 > scalars.count
  }

  private static let commonSigns = Set("“”‘’–—…•€£§©®°·«»\u{A0}½¼²³±×".unicodeScalars)
}
