import Documents

extension FrontMatter {
  /// The names that mean something to Gazette, in the spellings that collections of laws use.
  private static let names: [String: Facts.Name] = [
    "number": .number, "document_number": .number, "official_number": .number,
    "act_number": .number, "identifier": .number,
    "issuer": .issuer, "issuing_authority": .issuer, "department": .issuer, "authority": .issuer,
    "source": .source, "from": .source,
    "source_url": .sourceURL, "url": .sourceURL, "link": .sourceURL,
    "date_added": .dateAdded, "date": .dateAdded, "date_add_in": .dateAdded,
    "adopted": .adopted, "adoption_date": .adopted, "date_adopted": .adopted,
    "promulgation_date": .adopted,
    "published": .published, "publication_date": .published, "date_published": .published,
    "in_force": .inForce, "effective_from": .inForce, "effective_date": .inForce,
    "updated": .updated, "last_updated": .updated, "lastmod": .updated, "last_modified": .updated,
    "repealed": .repealed, "effective_until": .repealed,
    "status": .status, "language": .language, "lang": .language,
    "translation_of": .translationOf,
    "summary": .summary, "description": .summary,
  ]

  /// Takes one value of the description to where it belongs.
  mutating func take(_ name: String, _ value: Description.Value) {
    switch (Self.folded(name), value) {
    case ("title", .text(let text)) where title == nil:
      let line = text.onOneLine
      title = line.isEmpty ? nil : line
    case ("kind", .text(let text)) where Entry.Kind(rawValue: text.lowercased()) != nil:
      kind = Entry.Kind(rawValue: text.lowercased()) ?? kind
    case ("kind", .text(let text)) where Section.Kind(rawValue: text.lowercased()) != nil,
      ("shows", .text(let text)) where Section.Kind(rawValue: text.lowercased()) != nil:
      shows = Section.Kind(rawValue: text.lowercased()) ?? shows
    case ("weight", .text(let text)) where Int(text) != nil:
      weight = Int(text)
    case ("contact", .map(let fields)):
      contact = Contact(fields.map { Contact.Field($0.name, $0.value.onOneLine) })
    case ("footer", .list(let lines)):
      footer = lines.map(\.onOneLine)
    case ("footer", .text(let text)):
      footer = Lines(text[...]).map { String($0).onOneLine }.filter { !$0.isEmpty }
    case (let folded, _):
      takeFact(folded, named: name, value.line)
    }
  }

  private mutating func takeFact(_ folded: String, named written: String, _ value: String) {
    guard !value.isEmpty else { return }
    var name = Self.names[folded] ?? .other(written)
    if name == .source, value.isAddress { name = .sourceURL }
    // An identifier is the number of a law that has no other.
    if folded != "identifier", name == .number, numberIsIdentifier,
      let index = facts.all.firstIndex(where: { $0.name == .number })
    {
      facts.all[index].name = .other("identifier")
      stated.remove(.number)
      numberIsIdentifier = false
    }
    if stated.contains(name) { name = .other(written) }
    stated.insert(name)
    if folded == "identifier", name == .number { numberIsIdentifier = true }
    facts.all.append(Facts.Fact(name, value))
  }

  private static func folded(_ name: String) -> String {
    let letters = name.lowercased().utf8.lazy.map { byte in
      byte == UInt8(ascii: "-") || byte == 0x20 ? UInt8(ascii: "_") : byte
    }
    return String(decoding: Array(letters), as: UTF8.self)
  }
}

extension Description.Value {
  /// The value on one line: a list divided by commas, names with their texts likewise.
  fileprivate var line: String {
    switch self {
    case .text(let text): text.onOneLine
    case .list(let texts): texts.joined(separator: ", ").onOneLine
    case .map(let fields):
      fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ").onOneLine
    }
  }
}

extension String {
  /// The text without spaces around it, each run of line ends and tabs in it folded to one space.
  var onOneLine: String {
    let trimmed = self[...].trimmedOfBlanks
    guard trimmed.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      return String(trimmed)
    }
    return trimmed.split { $0.isNewline || $0 == "\t" }.map { String($0[...].trimmedOfBlanks) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the text is the address of a page.
  fileprivate var isAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
