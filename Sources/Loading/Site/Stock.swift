import Documents
import Glibc

/// The files of a site one after the other, in the order of the bytes of their documents' ids, in little room: a site
/// of a hundred thousand takes some seven megabytes.
struct Stock: Sendable {
  /// How many files there are.
  private(set) var count = 0
  /// Whether the files are kept; else they are only counted, and told from others by `likeness`.
  private let keepsFiles: Bool
  /// Files of one section that follow each other.
  private var runs: [Run] = []
  /// The endings of files that are called as their ids are, with what such a file is read as.
  private var endings: [(bytes: [UInt8], format: any Format.Type)] = []
  /// The files that are called otherwise, or are links, by their places.
  private var others: [Int: Holding] = [:]
  private var hasher = Hasher()

  /// Begins without files.
  init(keepsFiles: Bool = true) { self.keepsFiles = keepsFiles }

  /// Takes files of a site in the folder at a path.
  init(_ holdings: [Document.ID: Holding], in root: String) {
    self.init()
    for (id, holding) in holdings.sorted(by: { $0.key < $1.key }) {
      others[count] = holding
      var state: FileState?
      if case .file(let path) = holding.place {
        let whole = Array(root.utf8) + [UInt8(ascii: "/")] + path.bytes
        state = FileState(of: whole, in: AT_FDCWD, followsLink: false)
      }
      let name = Array(id.path.utf8)[...]
      append(Run(section: [], first: count, files: 1, bytes: name.count))
      note(name, state, code: 0)
    }
  }

  /// A number that is another one where a file was added, taken away or written.
  var likeness: Int { hasher.finalize() }

  /// Takes files of the folder at a path that follow each other and whose section is given.
  mutating func append(
    _ items: some Collection<Item>, at path: FilePath, in section: [UInt8],
    _ formats: [any Format.Type]
  ) {
    guard !items.isEmpty else { return }
    let bytes = items.reduce(0) { $0 + $1.name.count }
    append(Run(section: section, first: count, files: items.count, bytes: bytes))
    for item in items {
      let code = keepsFiles ? code(of: item, formats) : 0
      if keepsFiles, code == nil || item.isNamedOtherwise || path.bytes != section {
        others[count] = item.holding(at: path, formats)
      }
      note(item.name, item.file.state, code: code ?? 0)
    }
  }

  /// The place among the endings of that of a file; nil where there are too many.
  private mutating func code(of item: Item, _ formats: [any Format.Type]) -> UInt8? {
    let ending = item.file.name.suffix(item.file.extensionLength)
    if let known = endings.firstIndex(where: { $0.bytes.elementsEqual(ending) }) {
      return UInt8(known)
    }
    guard endings.count < Int(UInt8.max) else { return nil }
    endings.append((Array(ending), formats[item.rank]))
    return UInt8(endings.count - 1)
  }

  private mutating func append(_ run: Run) {
    hasher.combine(run.section)
    if keepsFiles { runs.append(run) }
  }

  private mutating func note(_ name: ArraySlice<UInt8>, _ state: FileState?, code: UInt8) {
    count += 1
    hasher.combine(name.count)
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(state)
    if keepsFiles { runs[runs.count - 1].append(name, state, code) }
  }

  /// The id of a document.
  func id(at place: Int) -> Document.ID {
    Document.ID(String(decoding: run(of: place).id(at: place), as: UTF8.self))
  }

  /// The state of its file; nil where there is none, as where a link leads nowhere.
  func state(at place: Int) -> FileState? { run(of: place).state(at: place) }

  /// Its file.
  func holding(at place: Int) -> Holding {
    if let holding = others[place] { return holding }
    let run = run(of: place)
    let ending = endings[Int(run.code(at: place))]
    return Holding(
      place: .file(FilePath(bytes: run.id(at: place) + ending.bytes)), format: ending.format)
  }

  private func run(of place: Int) -> Run {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].first <= place { low = middle } else { high = middle }
    }
    return runs[low]
  }
}

/// Files of one section that follow each other, by their places among all.
private struct Run: Sendable {
  /// The id of the section, in UTF-8.
  let section: [UInt8]
  /// The place of the first.
  let first: Int
  /// Their names, one behind the other.
  private var names: [UInt8] = []
  /// Where each name ends.
  private var ends: [UInt32] = []
  /// The state of each; of no size where there is none.
  private var states: [FileState] = []
  /// The ending of each, as a place among those of the stock.
  private var codes: [UInt8] = []

  /// Begins with room for so many files whose names have so many bytes.
  init(section: [UInt8], first: Int, files: Int, bytes: Int) {
    (self.section, self.first) = (section, first)
    names.reserveCapacity(bytes)
    ends.reserveCapacity(files)
    states.reserveCapacity(files)
    codes.reserveCapacity(files)
  }

  mutating func append(_ name: ArraySlice<UInt8>, _ state: FileState?, _ code: UInt8) {
    names += name
    ends.append(UInt32(names.count))
    states.append(state ?? .none)
    codes.append(code)
  }

  func id(at place: Int) -> [UInt8] {
    let number = place - first
    let name = names[(number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])]
    return section.isEmpty ? Array(name) : section + [UInt8(ascii: "/")] + name
  }

  func state(at place: Int) -> FileState? {
    let state = states[place - first]
    return state == .none ? nil : state
  }

  func code(at place: Int) -> UInt8 { codes[place - first] }
}

extension FileState {
  /// Stands for no file.
  fileprivate static let none = FileState(size: -1, modified: 0, inode: 0)
}

extension Item {
  /// Whether the file is called otherwise than its document, or is a link.
  fileprivate var isNamedOtherwise: Bool { file.isLink || file.stem != name }
}
