/// A way of writing text in bytes, other than UTF-8.
struct CharacterEncoding: Hashable, Sendable {
  /// The name by which a reader knows it: "GB18030".
  let name: String
  /// The decoders to try, the best known first. Those of one family differ in rare characters.
  let decoders: [String]

  /// The encoding that a label means, as the Encoding Standard of the WHATWG has it (section 4.2): "gb2312" means
  /// GB18030, "latin1" means windows-1252. Nil where no encoding has the label, or it is UTF-8.
  init?(label: String) {
    let plain = label.lowercased().filter { $0 != "_" && $0 != "-" && $0 != ":" && $0 != " " }
    guard plain.utf8.count < 40, let found = Self.named(plain) else { return nil }
    self = found
  }

  private init(_ name: String, _ decoders: String...) {
    self.name = name
    self.decoders = decoders.isEmpty ? [name] : decoders
  }

  private static func named(_ label: String) -> CharacterEncoding? {
    switch label {
    case "gb2312", "gb231280", "gbk", "xgbk", "gb18030", "chinese", "csgb2312", "cp936", "ms936",
      "euccn",
      "windows936":
      CharacterEncoding("GB18030")
    case "big5", "big5hkscs", "cnbig5", "csbig5", "xxbig5", "cp950", "ms950", "big5eten":
      CharacterEncoding("Big5", "CP950", "BIG5-HKSCS")
    case "shiftjis", "sjis", "xsjis", "csshiftjis", "ms932", "windows31j", "cp932", "mskanji":
      CharacterEncoding("Shift_JIS", "CP932", "SHIFT_JISX0213")
    case "eucjp", "xeucjp", "cseucpkdfmtjapanese":
      CharacterEncoding("EUC-JP", "EUC-JP-MS", "EUC-JP", "EUC-JISX0213")
    case "iso2022jp", "csiso2022jp":
      CharacterEncoding("ISO-2022-JP", "ISO-2022-JP", "ISO-2022-JP-3", "CP932")
    case "iso2022kr": CharacterEncoding("ISO-2022-KR")
    case "euckr", "korean", "ksc5601", "ksc56011987", "ksc56011989", "isoir149", "windows949",
      "cp949", "uhc",
      "cseuckr":
      CharacterEncoding("EUC-KR", "UHC")
    case "tis620", "iso885911", "dos874", "windows874", "cp874":
      CharacterEncoding("TIS-620", "CP874")
    case "latin1", "l1", "ascii", "usascii", "iso88591", "iso885911987", "cp819", "ibm819",
      "windows1252",
      "cp1252", "xcp1252", "ansix341968", "isoir100":
      CharacterEncoding("windows-1252", "CP1252", "ISO-8859-1")
    case "latin5", "iso88599", "windows1254", "cp1254", "xcp1254":
      CharacterEncoding("windows-1254", "CP1254", "ISO-8859-9")
    case "koi8r", "koi8", "koi": CharacterEncoding("KOI8-R")
    case "koi8u", "koi8ru": CharacterEncoding("KOI8-U")
    case "macintosh", "mac", "xmacroman": CharacterEncoding("macintosh", "MACINTOSH")
    case "xmaccyrillic", "maccyrillic": CharacterEncoding("x-mac-cyrillic", "MAC-CYRILLIC")
    case "ibm866", "cp866", "866": CharacterEncoding("IBM866", "CP866")
    case "ibm855", "cp855": CharacterEncoding("IBM855", "CP855")
    case "ibm852", "cp852": CharacterEncoding("IBM852", "CP852")
    case "viscii": CharacterEncoding("VISCII")
    case "utf16", "utf16le", "unicode", "ucs2": CharacterEncoding("UTF-16LE")
    case "utf16be": CharacterEncoding("UTF-16BE")
    case "utf32", "utf32le": CharacterEncoding("UTF-32LE")
    case "utf32be": CharacterEncoding("UTF-32BE")
    default: numbered(label)
    }
  }

  /// The rows of ISO 8859 and of Windows.
  private static func numbered(_ label: String) -> CharacterEncoding? {
    for (start, name, decoder, parts) in [
      ("iso8859", "ISO-8859-", "ISO-8859-", 2...16), ("windows12", "windows-12", "CP12", 50...58),
      ("cp12", "windows-12", "CP12", 50...58), ("latin", "ISO-8859-", "ISO-8859-", 2...4),
    ] where label.hasPrefix(start) {
      guard let part = Int(label.dropFirst(start.count)), parts.contains(part) else { continue }
      return CharacterEncoding("\(name)\(part)", "\(decoder)\(part)")
    }
    return nil
  }
}
