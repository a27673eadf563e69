/// The first bytes by which a file that is no text shows what it is.
enum Signature {
  private static let known: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8) + [0x31], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "a database"),
  ]
  private static let pointer = Array("version https://git-lfs.github.com/spec/".utf8)

  /// Why the bytes of a file are no text, in plain words; nil where they may be.
  static func reasonAgainst(_ bytes: [UInt8]) -> String? {
    if bytes.count < 1024, bytes.starts(with: pointer) {
      return "the content was not delivered (a Git LFS pointer)"
    }
    if let match = known.first(where: { bytes.starts(with: $0.bytes) }) {
      return "this is \(match.name), not text"
    }
    // One byte in nine of noise is a control that no text holds; of the oddest text, one in thirty.
    let sample = bytes.prefix(65_536)
    let controls = sample.count { byte in
      byte < 0x08 || (0x0E...0x1F).contains(byte) && byte != 0x1B || byte == 0x7F
    }
    return controls >= 16 && controls * 16 > sample.count ? "this is not a text document" : nil
  }
}
