import Documents

/// The head of a file in Akoma Ntoso: what work the document is, of which date, in which language.
///
/// The schema wants a date and an author of everything. Where the document has none, the date is the year 1 under
/// the name "unknown", and the author is called unknown: nothing is made up.
struct AkomaNtosoMetadata {
  let document: Document

  init(_ document: Document) { self.document = document }

  func write(to output: inout AkomaNtosoOutput) {
    let facts = document.facts
    // "xx" is no country: where the document does not say its own.
    let stated = facts[.other("Country")]?.lowercased() ?? ""
    let country = stated.utf8.count == 2 ? output.address(stated) : "xx"
    let work = "/akn/\(country)/doc/" + output.address(document.id.path)
    let language = language
    let expression = "\(work)/\(language)@"
    let dates = dates(output)
    output.line("<meta><identification source=\"#gazette\">")
    output.line("<FRBRWork><FRBRthis value=\"\(work)/!main\"/><FRBRuri value=\"\(work)\"/>")
    output.line("<FRBRalias value=\"\(output.escaped(document.title))\" name=\"title\"/>")
    output.line(dates + "<FRBRauthor href=\"#issuer\"/><FRBRcountry value=\"\(country)\"/>")
    if let number = facts[.number] {
      output.line("<FRBRnumber value=\"\(output.escaped(number))\"/>")
    }
    output.line("</FRBRWork>")
    let updated = date(.updated).map { "<FRBRdate date=\"\($0)\" name=\"updated\"/>" }
    output.line(
      "<FRBRExpression><FRBRthis value=\"\(expression)/!main\"/><FRBRuri value=\"\(expression)\"/>")
    output.line((updated ?? unknownDate) + "<FRBRauthor href=\"#issuer\"/>")
    output.line("<FRBRlanguage language=\"\(language)\"/></FRBRExpression>")
    output.line(
      "<FRBRManifestation><FRBRthis value=\"\(expression)/!main.xml\"/><FRBRuri value=\"\(expression).akn\"/>"
    )
    output.line(
      "\(unknownDate)<FRBRauthor href=\"#gazette\"/><FRBRformat value=\"xml\"/></FRBRManifestation>"
    )
    output.line("</identification>")
    if let date = date(.published) {
      let source = output.escaped(facts[.source] ?? "")
      output.line("<publication date=\"\(date)\" name=\"publication\" showAs=\"\(source)\"/>")
    }
    let issuer = output.escaped(facts[.issuer] ?? "unknown")
    output.line("<references source=\"#gazette\">")
    output.line(
      "<TLCOrganization eId=\"issuer\" href=\"/akn/ontology/organization/issuer\" showAs=\"\(issuer)\"/>"
    )
    output.line(
      "<TLCOrganization eId=\"gazette\" href=\"/akn/ontology/organization/gazette\" showAs=\"Gazette\"/>"
    )
    output.line("</references></meta>")
  }

  private var unknownDate: String { "<FRBRdate date=\"0001-01-01\" name=\"unknown\"/>" }

  private func dates(_ output: AkomaNtosoOutput) -> String {
    let names: [(Facts.Name, String)] = [
      (.adopted, "adopted"), (.published, "published"), (.inForce, "inForce"),
      (.repealed, "repealed"),
    ]
    let dates = names.compactMap { name, word in
      date(name).map { "<FRBRdate date=\"\($0)\" name=\"\(word)\"/>" }
    }
    return dates.isEmpty ? unknownDate : dates.joined()
  }

  private func date(_ name: Facts.Name) -> String? {
    document.facts[name].flatMap { CalendarDate($0) }.map(\.description)
  }

  /// The language in three letters, or as it is stated where that is a tag; "und" where it is not known.
  private var language: String {
    let stated = document.facts[.language] ?? ""
    let code = LanguageCode.code(stated)
    let parts = stated.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      !parts.isEmpty
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      }
    return code == "und" && isTag ? stated : code
  }
}
