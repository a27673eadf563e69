import Documents

/// One folder of a site as it stands on the disk, with what the menu leaves out.
public struct Shelf: Sendable {
  /// Something that is not read.
  public struct Omission: Sendable {
    /// Its path below the site's root.
    public let place: String
    /// Why, in plain words: "is not a regular file".
    public let reason: String
  }

  /// The path of the folder as sections name it.
  public let section: String
  /// The paths of all files and folders in it below the site's root, in the order of their bytes; hidden ones left out.
  public private(set) var places: [String] = []
  /// What is not read, and why.
  public private(set) var omissions: [Omission] = []
  /// The page of the folder.
  let page: Holding?

  fileprivate init(_ contents: FolderContents, at path: FilePath, in folder: SiteFolder) {
    section = Document.ID.name(ofFile: path.bytes)
    let names = (contents.files.map(\.name) + contents.folders + contents.others)
      .sorted { $0.precedes($1) }
    places = names.map { path.appending($0).text }
    page = Self.page(among: contents.files, at: path, in: folder)
    for name in contents.others {
      omissions.append(
        Omission(place: path.appending(name).text, reason: "is not a regular file"))
    }
    for file in contents.files where file.isLink {
      let place = path.appending(file.name)
      let target = folder.stacks.target(of: place)
      if case .file = target { continue }
      // The others are listed among the documents, with what is wrong with them.
      let isListed = folder.formats.contains {
        $0.fileExtensions.contains(file.fileExtension ?? "")
      }
      if target == .other || !isListed {
        omissions.append(Omission(place: place.text, reason: "is a link that is not followed"))
      }
    }
  }

  fileprivate init(_ error: LoadingError, at path: FilePath) {
    section = Document.ID.name(ofFile: path.bytes)
    page = nil
    omissions = [Omission(place: error.place, reason: error.reason)]
  }

  private static func page(
    among files: [FolderContents.File], at path: FilePath, in folder: SiteFolder
  ) -> Holding? {
    for format in folder.formats {
      for file in files where file.isSectionPage {
        guard format.fileExtensions.contains(file.fileExtension ?? "") else { continue }
        let place = path.appending(file.name)
        return Holding(place: file.isLink ? .link(place) : .file(place), format: format)
      }
    }
    return nil
  }
}

extension SiteFolder {
  /// All folders of the site from the root down; none where the site is a single document.
  public var shelves: [Shelf] {
    guard isFolder else { return [] }
    var shelves: [Shelf] = []
    var paths = [FilePath.root]
    while let path = paths.popLast() {
      do throws(LoadingError) {
        let contents = try FolderContents(of: path, in: stacks)
        shelves.append(Shelf(contents, at: path, in: self))
        // The menu ends at the same depth.
        guard path.names.count <= Inventory.depthLimit else { continue }
        paths += contents.folders.map { path.appending($0) }
      } catch {
        shelves.append(Shelf(error, at: path))
      }
    }
    return shelves
  }
}

extension FilePath {
  /// The path as text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
