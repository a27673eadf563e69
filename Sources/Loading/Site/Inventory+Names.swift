import Documents

/// A file of a folder that is read, and the name that its document has there.
struct Item {
  let file: FolderContents.File
  /// The last part of the document's id.
  var name = ""
  /// The place of its format among all.
  let rank: Int
  /// What is wrong with the file; nil for most.
  var fault: String?

  /// Whether the file comes to its name first.
  fileprivate func precedes(_ other: Item) -> Bool {
    if rank != other.rank { return rank < other.rank }
    let (length, others) = (file.extensionLength, other.file.extensionLength)
    return length == others
      ? file.name.precedes(other.file.name) : length < others
  }

  /// The file in the folder at a path, and what it is read as.
  func holding(at path: FilePath, _ formats: [any Format.Type]) -> Holding {
    let place = path.appending(file.name)
    return Holding(place: file.isLink ? .link(place) : .file(place), format: formats[rank])
  }
}

extension Inventory {
  /// The files of a folder that are read, each with a name of its own.
  func items(of contents: FolderContents, at path: FilePath) -> [Item] {
    // Most files of a folder have the extension of the one before.
    var former: (ending: ArraySlice<UInt8>, rank: Int?) = ([], nil)
    var items = contents.files.compactMap { file -> Item? in
      guard file.name.first != UInt8(ascii: "_") else { return nil }
      let ending = file.name.suffix(file.extensionLength)
      if former.ending != ending { former = (ending, file.fileExtension.flatMap { ranks[$0] }) }
      return former.rank.map { Item(file: file, rank: $0) }
    }
    let areDistinct = Self.areDistinct(items)
    if !areDistinct { items.sort { $0.precedes($1) } }
    var taken: Set<String> = []
    return items.compactMap { item in
      var item = item
      if item.file.isLink {
        switch stacks.target(of: path.appending(item.file.name)) {
        case .file: break
        case .other: return nil
        case .outside: item.fault = Holding.leavesSite
        case .nothing: item.fault = Holding.leadsNowhere
        }
      }
      let name = item.file.name
      let stem = Document.ID.name(ofFile: name.dropLast(item.file.extensionLength))
      item.name =
        areDistinct
        ? stem
        : Self.free(
          [{ stem }, { Document.ID.name(ofFile: name) }, { Self.spelled(name) }], among: &taken)
      return item
    }
  }

  /// Whether no two files can come to the same name, as they have one extension and names that nothing else looks like; so
  /// it is in nearly every folder, and of a large one it saves much.
  private static func areDistinct(_ items: [Item]) -> Bool {
    guard let first = items.first?.file else { return true }
    let ending = first.name.suffix(first.extensionLength)
    return items.allSatisfy { item in
      item.file.extensionLength == ending.count && item.file.name.suffix(ending.count) == ending
        && isUnmistakable(item.file.name)
    }
  }

  /// Whether a name is all of signs that stand in the canonical composed form whatever is beside them (Unicode,
  /// `NFC_Quick_Check`): ASCII but `%`, Latin letters in one character, Han and the punctuation beside it. Two such names
  /// look the same only where their bytes are the same.
  private static func isUnmistakable(_ name: [UInt8]) -> Bool {
    var place = 0
    while place < name.count {
      let lead = name[place]
      if lead < 0x80 {
        guard lead != UInt8(ascii: "%") else { return false }
        place += 1
        continue
      }
      let count = lead < 0xE0 ? 2 : 3
      guard place + count <= name.count,
        name[place + 1..<place + count].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return false }
      switch (lead, name[place + 1], name[place + count - 1]) {
      case (0xC3...0xCB, _, _), (0xE4...0xE9, _, _), (0xE2, 0x80, 0x90...0xA7),
        (0xE3, 0x80, 0x80...0xA9), (0xEF, 0xBC, 0x81...), (0xEF, 0xBD, ...0x9E):
        place += count
      default: return false
      }
    }
    return true
  }

  /// Folders in the order of their bytes, each with a name of its own.
  static func names(of folders: [[UInt8]]) -> [(folder: [UInt8], name: String)] {
    var taken: Set<String> = []
    return folders.sorted { $0.precedes($1) }.map { folder in
      (folder, free([{ Document.ID.name(ofFile: folder) }, { spelled(folder) }], among: &taken))
    }
  }

  /// The first of the names that is free. Names that look alike are the same to a reader, so an id with `é` in one
  /// character and one with it in two need different names.
  private static func free(_ names: [() -> String], among taken: inout Set<String>) -> String {
    var last = ""
    for name in names {
      last = name()
      if taken.insert(last).inserted { return last }
    }
    var number = 2
    while !taken.insert("\(last)~\(number)").inserted { number += 1 }
    return "\(last)~\(number)"
  }

  /// A file's name with every byte that is not ASCII spelled out.
  private static func spelled(_ name: [UInt8]) -> String {
    name.reduce(into: "") { result, byte in
      if byte < 0x80, byte != UInt8(ascii: "%") {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += Document.ID.percent(byte)
      }
    }
  }
}
