import ArgumentParser
import CMalloc
import Cataloguing
import Documents
import Foundation
import Loading
import Typesetting

/// Searches the catalogue of a site.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds provisions by words, phrases, numbers and citations.",
    discussion: """
      All words must stand in a provision. "a phrase", tech*, tax OR duty, -without, and the fields in:, title:, \
      from:, number:, year:2015..2020, before:, after:, status: and language: narrow the search.

        gazette search product quality
        gazette search "Article 12 of the Product Quality Law"
        gazette search 国发〔2020〕7号
      """)

  /// For the help; `answer` reads the words themselves.
  @Argument(parsing: .captureForPassthrough, help: "What to look for.")
  var words: [String] = []

  func run() throws { try Search.answer(words) }

  /// Answers where the words ask for a search, which ends the process; false where they do not. All that stands behind
  /// `search` is read here, and to start the parser of arguments takes longer than to find a word.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard words.first == configuration.commandName else { return false }
    try answer(Array(words.dropFirst()))
    return true
  }

  private static func answer(_ arguments: [String]) throws {
    let request = try SearchRequest(arguments)
    var output = StandardOutput()
    guard !request.query.isEmpty else {
      let reading = Legible.text(request.query.reading)
      throw ValidationError("name what to look for" + (reading.isEmpty ? "" : "; read: \(reading)"))
    }
    var catalogue = try request.openCatalogue()
    // What is left takes hundredths of a second: memory is asked for at once, and nothing is closed but by the end.
    mallopt(M_TOP_PAD, 4 << 20)
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    let findings: Findings
    do {
      findings = try catalogue.search(request.query, limit: request.limit)
    } catch {
      catalogue = try request.rebuilt(after: error, file: catalogue.file)
      findings = try catalogue.search(request.query, limit: request.limit)
    }
    if request.isJSON {
      try output.print(json: FindingsRecord(findings))
    } else {
      for hit in findings.hits { print(hit, to: &output) }
      output.print(Legible.text(summary(findings)))
    }
    try output.finish()
    withExtendedLifetime((catalogue, findings)) { Foundation.exit(EXIT_SUCCESS) }
  }

  private static func print(_ hit: Hit, to output: inout StandardOutput) {
    let date = hit.entry.facts.date.map { "  \($0)" } ?? ""
    let provision = hit.provision.isEmpty ? "" : " · \(hit.provision)"
    output.print(Legible.text("\(hit.entry.title)\(provision)\(date)  \(hit.entry.id)"))
    if !hit.snippet.text.isEmpty { output.print(Legible.text("    \(hit.snippet.text)")) }
  }

  static func summary(_ findings: Findings) -> String {
    var parts = ["\(findings.total) found: \(findings.query.reading)"]
    if let suggestion = findings.suggestion { parts.append("did you mean: \(suggestion)?") }
    if !findings.isWhole { parts.append("the catalogue is still being built") }
    return parts.joined(separator: "; ")
  }
}

/// What a search is asked for: the words, and the options wherever they stand. A word that begins with a hyphen is
/// one that must not be found.
struct SearchRequest {
  private(set) var query: Query
  private(set) var limit = 20
  private(set) var isJSON = false
  private var site: String?
  private var file: String?

  /// Reads the arguments.
  init(_ arguments: [String]) throws {
    var words: [String] = []
    var rest = arguments[...]
    var onlyWords = false
    while let argument = rest.popFirst() {
      func value(_ name: String) throws -> String {
        guard let value = rest.popFirst() else {
          throw ValidationError("\(name): a value is missing")
        }
        return value
      }
      if onlyWords {
        words.append(argument)
        continue
      }
      switch argument {
      case "--": onlyWords = true
      case "--json": isJSON = true
      case "-h", "--help": throw CleanExit.helpRequest(Search.self)
      case "--site", "-s": site = try value(argument)
      case "--catalogue": file = try value(argument)
      case "--limit":
        guard let number = Int(try value(argument)), (1...10_000).contains(number) else {
          throw ValidationError("--limit: a number from 1 to 10000")
        }
        limit = number
      default:
        if argument.hasPrefix("--") { throw ValidationError("\(argument): no such option") }
        // One argument with spaces is one typed line; a single word beside others is a word.
        words.append(argument)
      }
    }
    // `joined` would look for its types among all of the program's, which takes as long as to open the catalogue's log.
    query = Query(words.dropFirst().reduce(into: words.first ?? "") { $0 += " " + $1 })
  }

  /// The catalogue that was named or is the site's usual one; it is built first where there is none.
  func openCatalogue() throws -> Catalogue {
    // A catalogue that is named alone is a site's that need not be here.
    if let file, site == nil { return try SearchRequest.catalogue(at: file) }
    let root = try SiteOption.rootPath(site)
    let place = try CatalogueOption.place(named: file, for: root)
    do {
      let catalogue = try SearchRequest.catalogue(at: place)
      try catalogue.check(isOf: root)
      return catalogue
    } catch {
      guard error.isDamage else { return try SiteOption.stock(site).catalogued(at: place) }
      return try rebuilt(after: error, file: nil)
    }
  }

  /// The catalogue built anew, where the fault is damage to the file of an inode and the site is here.
  func rebuilt(after fault: CatalogueError, file inode: UInt64?) throws -> Catalogue {
    guard fault.isDamage, file == nil || site != nil else { throw fault }
    let stock = try SiteOption.stock(site)
    try Cataloguer.discard(fault.place, of: stock.rootPath, file: inode)
    let notice = Legible.text("\(fault); it is built anew")
    FileHandle.standardError.write(Data("gazette: \(notice)\n".utf8))
    return try stock.catalogued(at: fault.place)
  }

  /// Almost nothing of the file is read twice, and to take a page of memory takes longer than to read it: few are kept.
  private static func catalogue(at place: String) throws(CatalogueError) -> Catalogue {
    try Catalogue(at: place, isConfined: false, keeping: 250)
  }
}

/// What a search found, as JSON.
struct FindingsRecord: Encodable {
  struct Result: Encodable {
    let id: String
    let title: String
    let provision: String
    let section: String
    let date: String?
    let number: String?
    let score: Double
    let snippet: String
    /// The matches in the snippet: start and end of each, counted in Unicode scalars.
    let matches: [[Int]]
  }

  let total: Int
  let results: [Result]
  /// What may have been meant.
  let suggestion: String?

  init(_ findings: Findings) {
    (total, suggestion) = (findings.total, findings.suggestion)
    results = findings.hits.map { hit in
      Result(
        id: hit.entry.id.path, title: hit.entry.title, provision: hit.provision,
        section: hit.entry.id.section, date: hit.entry.facts.date?.description,
        number: hit.entry.facts[.number], score: hit.score, snippet: hit.snippet.text,
        matches: hit.snippet.scalarMatches)
    }
  }
}

extension Snippet {
  /// The matches counted in Unicode scalars.
  fileprivate var scalarMatches: [[Int]] {
    let bytes = Array(text.utf8)
    func scalars(_ end: Int) -> Int { bytes[..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
    return matches.map { [scalars($0.lowerBound), scalars($0.upperBound)] }
  }
}
