import Documents

/// Where each document and section of a site stands in a folder of files: the names of the folders, and of the file.
struct Shelfmarks {
  private var documents: [Document.ID: [String]] = [:]
  private var sections: [String: [String]] = [:]

  /// Places what is at and below a section. Each section has a page of the name given; no two files share a name.
  init(of section: Section, page: String, ending: String) {
    place(section, in: [], page, ending)
  }

  /// The place of a document; nil where it is not in the folder.
  subscript(_ document: Document.ID) -> [String]? { documents[document] }

  /// The place of a section's page; nil where it is not in the folder.
  subscript(section id: String) -> [String]? { sections[id] }

  private mutating func place(
    _ section: Section, in folder: [String], _ page: String, _ ending: String
  ) {
    var taken: Set<String> = [page]
    sections[section.id] = folder + [page]
    for below in section.sections {
      let name = Self.free(Document.ID(below.id).name, "", among: &taken)
      place(below, in: folder + [name], page, ending)
    }
    for entry in section.entries {
      documents[entry.id] = folder + [Self.free(entry.id.name, "." + ending, among: &taken)]
    }
  }

  private static func free(_ name: String, _ ending: String, among taken: inout Set<String>)
    -> String
  {
    let name = fitting(name)
    var file = name + ending
    var number = 2
    while !taken.insert(file).inserted {
      file = "\(name)~\(number)\(ending)"
      number += 1
    }
    return file
  }

  /// How long a name may be, in bytes, so that an ending and a number have room.
  private static let longest = 200

  /// A name as a file may have it. One that is too long is cut and has the sum of its bytes behind it (FNV-1a), so
  /// that long names of one beginning stay apart.
  private static func fitting(_ name: String) -> String {
    var fitting = String(name.map { $0 == "/" || $0 == "\0" ? "_" : $0 })
    if fitting.isEmpty || fitting == "." || fitting == ".." { fitting = "_" + fitting }
    guard fitting.utf8.count > longest else { return fitting }
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in fitting.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var cut = ""
    for scalar in fitting.unicodeScalars {
      guard cut.utf8.count < longest - 24 else { break }
      cut.unicodeScalars.append(scalar)
    }
    return cut + "~" + String(sum, radix: 16)
  }
}
