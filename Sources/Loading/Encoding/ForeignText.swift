import Glibc

/// Text in other encodings than UTF-8.
public enum ForeignText {
  /// Loads the decoders of the C library once and for all. A process that gives up the right to load code later can
  /// read all encodings only after this.
  public static func prepare() {
    let labels = [
      "gb18030", "big5", "shiftjis", "eucjp", "iso2022jp", "iso2022kr", "euckr", "tis620", "latin1",
      "latin5", "koi8r", "koi8u", "macintosh", "maccyrillic", "ibm866", "ibm855", "ibm852",
      "viscii",
      "utf16", "utf16be", "utf32", "utf32be",
    ]
    let rows = (2...16).map { "iso8859\($0)" } + (50...58).map { "windows12\($0)" }
    for label in labels + rows {
      guard let encoding = CharacterEncoding(label: label) else { continue }
      // What is opened stays open, and so stays loaded.
      for decoder in encoding.decoders { _ = iconv_open("UTF-8", decoder) }
    }
  }
}
