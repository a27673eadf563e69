import Documents

/// One file of a site: where it stands and what it is read as.
struct Holding: Sendable {
  /// Where the bytes of a document come from.
  enum Place: Sendable {
    /// From a file.
    case file(FilePath)
    /// From a link to a file of the same site.
    case link(FilePath)
    /// From what was read before, such as the standard input.
    case memory([UInt8], name: String)
  }

  /// Where the bytes come from.
  let place: Place
  /// What the file is read as.
  let format: any Format.Type

  /// The name of the place in errors.
  var name: String {
    switch place {
    case .file(let path), .link(let path): String(decoding: path.bytes, as: UTF8.self)
    case .memory(_, let name): name
    }
  }

  /// The bytes of the file, at most so many of them where a limit is given.
  func read(from stacks: Stacks, first limit: Int? = nil) throws(LoadingError) -> [UInt8] {
    switch place {
    case .file(let path):
      return try stacks.read(path, first: limit)
    case .link(let path):
      switch stacks.target(of: path) {
      case .file(let target): return try stacks.read(target, first: limit)
      case .outside: throw path.error(Holding.leavesSite)
      case .nothing: throw path.error(Holding.leadsNowhere)
      case .other: throw path.error("is not a regular file")
      }
    case .memory(let bytes, _):
      return limit.map { Array(bytes.prefix($0)) } ?? bytes
    }
  }

  /// Why a link out of the site is not followed.
  static let leavesSite = "is a link that leads outside this collection"
  /// Why a link to nothing is not followed.
  static let leadsNowhere = "is a link that leads nowhere"
}

extension Holding {
  /// How much of a file is read first to describe it, in bytes.
  private static let headLength = 16_384
  /// How much of a file is read where its description goes on beyond that.
  private static let longHeadLength = 4 << 20

  /// The whole document, with what must be told of its bytes.
  func document(_ id: Document.ID, from stacks: Stacks) throws(LoadingError) -> Document {
    try document(id, in: Transcript(read(from: stacks), place: name))
  }

  /// The whole document, from the text of the file.
  func document(
    _ id: Document.ID, in transcript: Transcript
  ) throws(LoadingError) -> Document {
    var document = try format.parse(transcript.text, id: id)
    document.notices.insert(contentsOf: transcript.notices, at: 0)
    if let encoding = transcript.encoding {
      document.entry.facts[.other("encoding")] = encoding
    }
    return document
  }

  /// What a catalogue says of the document; a file that cannot be read says why.
  func entry(_ id: Document.ID, titled title: String, from stacks: Stacks) -> Entry {
    do throws(LoadingError) {
      return try described(id, titled: title, from: stacks)
    } catch {
      return Entry(id: id, title: title, fault: error.reason)
    }
  }

  /// What a catalogue says of the document.
  func described(
    _ id: Document.ID, titled title: String, from stacks: Stacks
  ) throws(LoadingError) -> Entry {
    var bytes = try read(from: stacks, first: Holding.headLength)
    var head = try Transcript(head: bytes, place: name).text
    if bytes.count == Holding.headLength, DescriptionHead.begins(head),
      DescriptionHead(of: head) == nil
    {
      bytes = try read(from: stacks, first: Holding.longHeadLength)
      head = try Transcript(head: bytes, place: name).text
    }
    return format.describe(head, id: id).fitForLists(titled: title)
  }
}

extension Entry {
  /// The entry with no text longer than a list has use for, and with a title in any case.
  fileprivate func fitForLists(titled title: String) -> Entry {
    var entry = self
    entry.isDescribed = true
    entry.title = entry.title.isEmpty ? title : entry.title.cutForLists
    for index in entry.facts.all.indices {
      entry.facts.all[index].value = entry.facts.all[index].value.cutForLists
    }
    return entry
  }
}

extension String {
  /// The text, or its first thousand characters with "…" after them.
  fileprivate var cutForLists: String {
    guard utf8.count > 1000, let end = index(startIndex, offsetBy: 1000, limitedBy: endIndex)
    else { return self }
    return end == endIndex ? self : self[..<end] + "…"
  }
}
