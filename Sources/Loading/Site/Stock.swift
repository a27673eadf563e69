import Documents
import Glibc

/// The files of a site one after the other, in the order of the bytes of their documents' ids, in little room: a site
/// of a hundred thousand takes ten megabytes.
struct Stock: Sendable {
  /// The ids, one behind the other.
  private var ids: [UInt8] = []
  /// Where each id ends.
  private var ends: [Int] = []
  private var states: [FileState?] = []
  /// The ending of each file that is called as its id is, among `endings`.
  private var codes: [UInt8] = []
  private var endings: [(bytes: [UInt8], format: any Format.Type)] = []
  /// The files that are called otherwise, or are links, by their places.
  private var others: [Int: Holding] = [:]

  /// Begins without files.
  init() {}

  /// Takes files of a site in the folder at a path.
  init(_ holdings: [Document.ID: Holding], in root: String) {
    for (id, holding) in holdings.sorted(by: { $0.key < $1.key }) {
      others[count] = holding
      ids.append(contentsOf: id.path.utf8)
      ends.append(ids.count)
      codes.append(0)
      guard case .file(let path) = holding.place else {
        states.append(nil)
        continue
      }
      let whole = Array(root.utf8) + [UInt8(ascii: "/")] + path.bytes
      states.append(FileState(of: whole, in: AT_FDCWD, followsLink: false))
    }
  }

  /// How many files there are.
  var count: Int { ends.count }

  /// Takes a file of the folder at a path, whose section is given.
  mutating func append(
    _ item: Item, at path: FilePath, in section: [UInt8], _ formats: [any Format.Type]
  ) {
    let file = item.file
    let ending = file.name.suffix(file.extensionLength)
    var code = endings.firstIndex { $0.bytes.elementsEqual(ending) }
    if code == nil, endings.count < Int(UInt8.max) {
      code = endings.count
      endings.append((Array(ending), formats[item.rank]))
    }
    if file.isLink || code == nil || file.stem != item.name
      || path.bytes != section
    {
      others[count] = item.holding(at: path, formats)
    }
    if !section.isEmpty {
      ids.append(contentsOf: section)
      ids.append(UInt8(ascii: "/"))
    }
    ids.append(contentsOf: item.name)
    ends.append(ids.count)
    codes.append(UInt8(truncatingIfNeeded: code ?? 0))
    states.append(file.state)
  }

  /// The id of a document.
  func id(at place: Int) -> Document.ID {
    Document.ID(String(decoding: bytes(at: place), as: UTF8.self))
  }

  /// The state of its file; nil where there is none, as where a link leads nowhere.
  func state(at place: Int) -> FileState? { states[place] }

  /// Its file.
  func holding(at place: Int) -> Holding {
    if let holding = others[place] { return holding }
    let ending = endings[Int(codes[place])]
    return Holding(
      place: .file(FilePath(bytes: bytes(at: place) + ending.bytes)), format: ending.format)
  }

  /// A number that is another one where a file was added, taken away or written.
  var likeness: Int {
    var hasher = Hasher()
    ids.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(ends)
    hasher.combine(states)
    return hasher.finalize()
  }

  private func bytes(at place: Int) -> ArraySlice<UInt8> {
    ids[(place > 0 ? ends[place - 1] : 0)..<ends[place]]
  }
}
