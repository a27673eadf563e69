import Documents

/// A file of a folder that is read, and the name that its document has there.
struct Item {
  let file: FolderContents.File
  /// The last part of the document's id, in UTF-8.
  var name: ArraySlice<UInt8> = []
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
    if items.contains(where: \.file.isLink) { items = items.compactMap { followed($0, at: path) } }
    if Self.areDistinct(items) {
      for index in items.indices { items[index].name = items[index].file.stem }
    } else {
      items.sort { $0.precedes($1) }
      var taken: Set<String> = []
      for index in items.indices {
        let file = items[index].file
        let names = [
          { Document.ID.name(ofFile: file.stem) }, { Document.ID.name(ofFile: file.name) },
          { Self.spelled(file.name) },
        ]
        items[index].name = Array(Self.free(names, among: &taken).utf8)[...]
      }
    }
    return items
  }

  /// A link with what is wrong with it; nil where it leads to something that is no file. Any other file as it is.
  private func followed(_ item: Item, at path: FilePath) -> Item? {
    var item = item
    guard item.file.isLink else { return item }
    switch stacks.target(of: path.appending(item.file.name)) {
    case .file: break
    case .other: return nil
    case .outside: item.fault = Holding.leavesSite
    case .nothing: item.fault = Holding.leadsNowhere
    }
    return item
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
  /// `NFC_Quick_Check`): ASCII but `%`, the signs and Latin letters from U+0080 to U+02FF, Arabic letters, digits and
  /// single points, Han, the punctuation beside it and full-width signs. Two such names look the same only where their
  /// bytes are the same, and stand in ids as they are.
  private static func isUnmistakable(_ name: [UInt8]) -> Bool {
    var place = 0
    var followsPoint = false
    while place < name.count {
      let lead = name[place]
      if lead < 0x80 {
        guard lead != UInt8(ascii: "%") else { return false }
        place += 1
        followsPoint = false
        continue
      }
      let count = lead < 0xE0 ? 2 : 3
      guard place + count <= name.count,
        name[place + 1..<place + count].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return false }
      switch (lead, name[place + 1], name[place + count - 1]) {
      case (0xC2...0xCB, _, _), (0xD8, 0x8C, _), (0xD8, 0xA0..., _), (0xD9, ...0x8A, _),
        (0xD9, 0xA0...0xA9, _), (0xE4...0xE9, _, _), (0xE2, 0x80, 0x90...0xA7),
        (0xE3, 0x80, 0x80...0xA9), (0xEF, 0xBC, 0x81...), (0xEF, 0xBD, ...0x9E),
        (0xEF, 0xBF, 0xBC...0xBD):
        followsPoint = false
      case (0xD9, 0x8B...0x92, _):
        // Two points look the same in either order, of which one is canonical.
        guard !followsPoint else { return false }
        followsPoint = true
      default: return false
      }
      place += count
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
