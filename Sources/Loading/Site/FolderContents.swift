import Glibc

/// What stands in one folder, hidden names left out.
struct FolderContents {
  /// A file or a link to one.
  struct File {
    /// The name in the bytes that the system knows it by.
    let name: [UInt8]
    /// Whether the name is a link.
    let isLink: Bool
    /// How many bytes the extension has, its dot included; 0 where there is none.
    let extensionLength: Int
    /// The state of the file, of a link that of what it leads to; nil where it was not asked for, or there is none.
    fileprivate(set) var state: FileState?

    /// A name in the bytes that the system knows it by.
    init(name: [UInt8], isLink: Bool) {
      (self.name, self.isLink) = (name, isLink)
      let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? 0
      extensionLength = dot > 0 ? name.count - dot : 0
    }

    /// The name without its extension.
    var stem: ArraySlice<UInt8> { name.dropLast(extensionLength) }

    /// Whether it holds the page of the section that the folder is.
    var isSectionPage: Bool {
      name.first == UInt8(ascii: "_") && stem.elementsEqual("_index".utf8)
    }

    /// The extension in lower case without its dot; nil where there is none, or one that is not ASCII.
    var fileExtension: String? {
      guard (2...16).contains(extensionLength) else { return nil }
      let letters = name.suffix(extensionLength - 1)
      guard letters.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(decoding: letters, as: UTF8.self).lowercased()
    }
  }

  /// The regular files, and the links to whatever they lead to.
  private(set) var files: [File] = []
  /// The names of the folders. Links to folders are not among them.
  private(set) var folders: [[UInt8]] = []
  /// The names of pipes, sockets and devices, which are never opened.
  private(set) var others: [[UInt8]] = []

  /// Reads a folder; where that is asked for, with the state of each file.
  init(
    of path: FilePath, in stacks: Stacks, withStates: Bool = false
  ) throws(LoadingError) {
    var descriptor = Glibc.open(stacks.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for name in path.names where descriptor >= 0 {
      let next = Stacks.openat(
        descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let failure = errno
      close(descriptor)
      descriptor = next
      errno = failure
    }
    guard descriptor >= 0 else { throw path.unreadable(errno) }
    guard let folder = fdopendir(descriptor) else {
      let failure = errno
      close(descriptor)
      throw path.unreadable(failure)
    }
    defer { closedir(folder) }
    while let item = readdir(folder) {
      let name = Self.name(of: item)
      if name.first != UInt8(ascii: ".") { add(name, Int32(item.pointee.d_type), in: descriptor) }
    }
    guard withStates else { return }
    for index in files.indices {
      files[index].state = FileState(
        of: files[index].name, in: descriptor, followsLink: files[index].isLink)
    }
  }

  private mutating func add(_ name: [UInt8], _ type: Int32, in folder: Int32) {
    switch type {
    case Int32(DT_REG): files.append(File(name: name, isLink: false))
    case Int32(DT_LNK): files.append(File(name: name, isLink: true))
    case Int32(DT_DIR): folders.append(name)
    case Int32(DT_UNKNOWN): add(name, Self.type(of: name, in: folder), in: folder)
    default: others.append(name)
    }
  }

  /// The type of a name on a file system that does not say it in its listing.
  private static func type(of name: [UInt8], in folder: Int32) -> Int32 {
    guard let status = FileState.status(of: name, in: folder, followsLink: false) else {
      return Int32(DT_FIFO)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: Int32(DT_REG)
    case S_IFLNK: Int32(DT_LNK)
    case S_IFDIR: Int32(DT_DIR)
    default: Int32(DT_FIFO)
    }
  }

  private static func name(of item: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &item.pointee.d_name) { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        Array(bytes.prefix(letters.baseAddress.map { strnlen($0, letters.count) } ?? 0))
      }
    }
  }
}
