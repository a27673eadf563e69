import Documents
import Loading

/// What is known of the documents that have been read, for the sake of those that have the same number, or the same
/// title and date.
struct Doubles {
  private struct Known {
    let file: String
    let line: Int?
    let title: String
  }

  private struct Titled: Hashable {
    let title: String
    let date: CalendarDate?
    /// The day of the version, for versions of one act have one title and one day of adoption.
    let version: String?
    let language: String
  }

  private var numbers: [String: [Known]] = [:]
  private var titles: [Titled: [Known]] = [:]

  /// Takes down a document.
  mutating func add(_ proof: Proof) {
    let facts = proof.document.facts
    let language = facts[.language] ?? ""
    let file = proof.manuscript.place
    // "No. 4" alone begins anew in every series.
    if let number = facts[.number], number.utf8.contains(where: { $0 > 0x39 }),
      number.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      let line = proof.line(ofValue: number)
      numbers["\(CitedNumber.folded(number)) \(language)", default: []].append(
        Known(file: file, line: line, title: proof.document.title))
    }
    guard proof.document.title != proof.document.id.name, proof.document.entry.kind == .document
    else { return }
    let version = Facts.version(ofFile: proof.document.id.name)?.description ?? facts[.updated]
    let title = Titled(
      title: proof.document.title, date: facts.date, version: version, language: language)
    titles[title, default: []].append(
      Known(file: file, line: proof.titleLine, title: proof.document.title))
  }

  /// The findings about all of them.
  var findings: [Finding] {
    let ofNumbers = numbers.values.flatMap { known in
      // Versions of one act keep its number.
      Set(known.map(\.title)).count > 1
        ? Self.findings(.sameNumber, Rule.sameNumber.severity, "the number is", known) : []
    }
    let ofTitles = titles.flatMap { title, known in
      title.date == nil
        ? Self.findings(.sameTitle, .note, "there is no date, and the title is", known)
        : Self.findings(.sameTitle, Rule.sameTitle.severity, "the title and the date are", known)
    }
    return ofNumbers + ofTitles
  }

  private static func findings(_ rule: Rule, _ severity: Severity, _ what: String, _ all: [Known])
    -> [Finding]
  {
    guard all.count > 1 else { return [] }
    return all.indices.map { index in
      let other = all[index == 0 ? 1 : 0].file
      let more = all.count > 2 ? " and \(all.count - 2) more" : ""
      return Finding(
        file: all[index].file, line: all[index].line, column: nil, rule: rule,
        severity: severity, reason: "\(what) also that of \(other)\(more)")
    }
  }
}
