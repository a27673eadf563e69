/// The languages that files name by three letters (ISO 639-2).
public enum LanguageCode {
  private static let tags = [
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "ita": "it", "spa": "es",
    "por": "pt", "ell": "el", "gre": "el", "gr": "el", "fin": "fi", "swe": "sv", "swa": "sw",
    "zho": "zh",
    "chi": "zh", "jpn": "ja", "kor": "ko", "nld": "nl", "dut": "nl", "pol": "pl", "rus": "ru",
    "afr": "af", "ara": "ar", "isl": "is", "ice": "is", "est": "et", "tha": "th",
  ]

  /// The IETF tag of a language; the code itself where it is not known.
  public static func tag(_ code: String) -> String { tags[code.lowercased()] ?? code.lowercased() }

  /// The code of three letters of an IETF tag, for a file; "und" where it is not known.
  public static func code(_ tag: String) -> String {
    let language = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
    return tags.filter { $0.value == language }.map(\.key).max() ?? "und"
  }
}
