/// The file of an imported document: Markdown with front matter that says where the document came from, with the
/// imprint of the text as it was imported, and since when its source no longer has it.
///
/// The imprint tells whether somebody has changed the file since. It is made of all lines but the two of this type.
struct StampedText {
  /// The fact that names the source's file.
  static let origin = "source_file"
  /// The fact that holds the imprint.
  static let imprint = "imported"
  /// The fact that says since when the source no longer has the document.
  static let missing = "missing_since"

  /// The file without the two lines.
  let bare: [UInt8]
  /// The imprint that stands in the file, in hexadecimal digits; nil where there is none.
  let recorded: String?
  /// The day since when the source no longer has the document, as written.
  var missingSince: String?
  /// Where the two lines belong: before the line that ends the front matter.
  private let place: Int

  /// The imprint of the text as it is.
  var current: String { Imprint(of: bare).description }

  /// Takes a file apart; nil where it has no front matter.
  init?(_ file: [UInt8]) {
    guard file.starts(with: Array("---\n".utf8)) else { return nil }
    var (bare, end): ([UInt8], Int?) = (Array(file.prefix(4)), nil)
    var (recorded, missing): (String?, String?)
    var start = 4
    while end == nil, start < file.count {
      let stop = file[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? file.count
      let line = file[start..<stop]
      if let value = Self.value(of: Self.imprint, in: line) {
        recorded = value
      } else if let value = Self.value(of: Self.missing, in: line) {
        missing = value
      } else {
        if line.elementsEqual("---\n".utf8) { end = bare.count }
        bare += line
      }
      start = stop
    }
    guard let end else { return nil }
    bare += file[start...]
    (self.bare, self.recorded, place) = (bare, recorded, end)
    missingSince = missing
  }

  /// The whole file with the imprint given.
  func file(imprint: String) -> [UInt8] {
    var lines = "\(Self.imprint): \"\(imprint)\"\n"
    if let missingSince { lines += "\(Self.missing): \"\(missingSince)\"\n" }
    return bare[..<place] + Array(lines.utf8) + bare[place...]
  }

  private static func value(of name: String, in line: ArraySlice<UInt8>) -> String? {
    let start = Array("\(name): \"".utf8)
    guard line.starts(with: start), line.suffix(2).elementsEqual("\"\n".utf8) else { return nil }
    let value = line.dropFirst(start.count).dropLast(2)
    guard value.count <= 64, value.allSatisfy({ (0x2D...0x7A).contains($0) }) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }
}
