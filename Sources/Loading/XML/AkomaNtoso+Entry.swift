import Documents

extension AkomaNtoso {
  /// The catalogue entry that the records of a document make.
  static func entry(_ records: [XMLRecord], id: Document.ID) -> Entry {
    var entry = Entry(id: id, title: title(records) ?? id.name)
    var facts = Facts()
    func state(_ name: Facts.Name, _ value: String?) {
      guard let value, !value.isEmpty, facts[name] == nil else { return }
      facts[name] = name == .updated && value == facts[.adopted] ? nil : value
    }
    let published = records.first { $0.name == "publication" }
    state(.number, words("docNumber", records))
    state(.number, value("FRBRnumber", records))
    state(.issuer, issuer(records))
    for record in records where record.name == "FRBRdate" {
      guard let date = record.attributes["date"], isDate(date) else { continue }
      guard !record.path.contains("FRBRManifestation") else { continue }
      state(fact(ofDate: record.attributes["name"] ?? "", in: record.path), date)
    }
    state(.published, published?.attributes["date"].flatMap { isDate($0) ? $0 : nil })
    state(.source, published?.attributes["showAs"])
    for record in records where record.name == "eventRef" {
      guard let date = record.attributes["date"], isDate(date) else { continue }
      if record.attributes["type"] == "repeal" { state(.repealed, date) }
      if record.attributes["type"] == "amendment", date > facts[.updated] ?? "" {
        facts[.updated] = date
      }
    }
    let stage = words("docStatus", records) ?? words("docStage", records)
    // "Proposal for a" begins a title and says nothing alone.
    if let stage, !entry.title.hasPrefix(stage) { state(.status, stage) }
    state(
      .language,
      records.first { $0.name == "FRBRlanguage" }?.attributes["language"].map {
        LanguageCode.tag(lastPart($0))
      })
    state(.other("Country"), value("FRBRcountry", records).map { lastPart($0).uppercased() })
    entry.facts = facts
    return entry
  }

  private static func title(_ records: [XMLRecord]) -> String? {
    words("docTitle", records) ?? words("shortTitle", records)
      ?? records.first { $0.isMetadata && $0.name == "title" && !$0.folded.isEmpty }?.folded
      ?? records.first { $0.name == "FRBRalias" && isTitle($0) }?.attributes["value"]
      ?? words("longTitle", records)
      ?? records.first { $0.name == "publication" }?.attributes["showAs"]
  }

  /// The last part of an address by which some files name languages and countries.
  private static func lastPart(_ written: String) -> String {
    written.split(separator: "/").last.map(String.init) ?? written
  }

  /// An alias that is a title, not an address or a number of some register.
  private static func isTitle(_ record: XMLRecord) -> Bool {
    guard let value = record.attributes["value"] else { return false }
    return value.contains(" ") && !value.contains("://")
  }

  private static func words(_ name: String, _ records: [XMLRecord]) -> String? {
    let heads = ["preface", "preamble", "coverPage"]
    return records.first { record in
      record.name == name && !record.isMetadata && heads.contains { record.path.contains($0) }
        && !record.folded.isEmpty
    }?.folded
  }

  private static func value(_ name: String, _ records: [XMLRecord]) -> String? {
    records.first { $0.name == name }?.attributes["value"]
  }

  /// The author of the work by the name that the file shows for it; never a bare identifier.
  private static func issuer(_ records: [XMLRecord]) -> String? {
    let reference = records.first { $0.name == "FRBRauthor" }?.attributes["href"] ?? ""
    let known = records.first { record in
      guard record.name.hasPrefix("TLC") else { return false }
      let names = [
        record.attributes["eId"], record.attributes["currentId"], record.attributes["id"],
      ]
      return reference.hasPrefix("#") && names.contains(String(reference.dropFirst()))
        || !reference.isEmpty && record.attributes["href"] == reference
    }
    return known?.attributes["showAs"] ?? words("docAuthority", records)
  }

  private static func isDate(_ written: String) -> Bool {
    // Drafts have dates such as 2999-01-01.
    CalendarDate(written).map { (1200...2200).contains($0.year) } ?? false
  }

  /// What a date of the work or of its expression says, by the names that publishers give it.
  private static func fact(ofDate name: String, in path: String) -> Facts.Name {
    let word = name.lowercased()
    if word.contains("publi") { return .published }
    if word.contains("force") || word.contains("commence") { return .inForce }
    if word.contains("repeal") { return .repealed }
    if path.contains("FRBRExpression") { return .updated }
    for sign in ["issue", "enact", "assent", "adopt", "promul", "generation", "document", "sign"]
    where word.contains(sign) { return .adopted }
    let plain = name.drop { $0 == "#" }
    return plain.isEmpty ? .adopted : .other(String(plain))
  }
}

extension XMLRecord {
  /// The words in one line.
  var folded: String {
    words.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) }.joined(separator: " ")
  }
}
