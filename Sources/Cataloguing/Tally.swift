import Documents

/// How many documents have a provision that answers a query, by section, year and issuer.
public struct Tally: Hashable, Sendable {
  /// One bar: a name and a count.
  public struct Count: Hashable, Sendable {
    /// The section's id, the year, or the issuer.
    public var name: String
    /// How many documents.
    public var documents: Int

    /// Makes a bar.
    public init(name: String, documents: Int) { (self.name, self.documents) = (name, documents) }
  }

  /// Makes an empty tally.
  public init() {}

  /// Makes a tally.
  public init(documents: Int, sections: [Count], years: [Count], issuers: [Count]) {
    (self.documents, self.sections) = (documents, sections)
    (self.years, self.issuers) = (years, issuers)
  }

  /// How many documents in all.
  public var documents = 0
  /// By section, the fullest first. A document counts in its own section only.
  public var sections: [Count] = []
  /// By year, the latest first.
  public var years: [Count] = []
  /// By issuer, the busiest first; one that is written with and without accents counts once.
  public var issuers: [Count] = []
}

extension Catalogue {
  /// Counts the documents that answer a query; all documents for one that asks nothing.
  public func tally(_ query: Query) throws(CatalogueError) -> Tally {
    try read { db in
      let register = try register(db)
      var counter = TallyCounter(register, twins: try twins(db))
      if Expression(query, scanner: scanner).isEmpty {
        let sieve = try Sieve(query, register, in: db, scanner: scanner)
        for (index, row) in register.rows.enumerated() where sieve.passesDocument(at: index) {
          counter.count(row)
        }
      } else {
        let found = try answers(to: query, in: db)
        // Both go along together: to look for the next one found from each document takes long where few are.
        var next = found.first(from: 0)
        for (index, row) in register.rows.enumerated() {
          let end = index + 1 < register.rows.count ? Int(register.rows[index + 1].first) : .max
          if let last = next, last < Int(row.first) { next = found.first(from: Int(row.first)) }
          guard let next else { break }
          if next < end { counter.count(row) }
        }
      }
      return counter.tally
    }
  }
}

/// Counts documents by what the register says of them.
private struct TallyCounter {
  private let names: [String]
  private let twins: [UInt32]
  private var documents = 0
  private var sections: [UInt32: Int] = [:]
  private var issuers: [UInt32: Int] = [:]
  private var years: [UInt32: Int] = [:]

  init(_ register: Register, twins: [UInt32]) { (names, self.twins) = (register.names, twins) }

  mutating func count(_ row: Register.Row) {
    documents += 1
    sections[row.section, default: 0] += 1
    if row.issuer > 0 { issuers[row.issuer, default: 0] += 1 }
    if row.date > 0 { years[row.date / 10_000, default: 0] += 1 }
  }

  var tally: Tally {
    func named(_ counts: [UInt32: Int]) -> [Tally.Count] {
      counts.map { Tally.Count(name: names[Int($0.key)], documents: $0.value) }
        .sorted { ($1.documents, $0.name) < ($0.documents, $1.name) }
    }
    var issuers: [UInt32: (documents: Int, name: UInt32, most: Int)] = [:]
    for (name, documents) in self.issuers.sorted(by: { $0.key < $1.key }) {
      var issuer = issuers[twins[Int(name)]] ?? (0, name, 0)
      issuer.documents += documents
      // It is called as it is written most often.
      if documents > issuer.most { (issuer.name, issuer.most) = (name, documents) }
      issuers[twins[Int(name)]] = issuer
    }
    let merged = issuers.values.map { ($0.name, $0.documents) }
    return Tally(
      documents: documents, sections: named(sections),
      years: years.sorted { $0.key > $1.key }
        .map { Tally.Count(name: String($0.key), documents: $0.value) },
      issuers: named(Dictionary(uniqueKeysWithValues: merged)))
  }
}
