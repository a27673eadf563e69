/// The reading of one document for its citations: what it says of itself, and what it has said so far.
struct ReferenceReading {
  private(set) var references: [Reference] = []

  private let document: Document
  private let index: CitationIndex
  private let nature: ActNature
  /// How many articles have each number.
  private let articles: [[Int]: Int]
  /// The short names that the document has given to other acts, with their titles.
  private var shortNames: [String: String] = [:]
  /// The first block of the article that is read.
  private var articleStart = 0
  /// The articles, by their first blocks, that have been looked through for the words of an amendment.
  private var amendments: [Int: Bool] = [:]

  init(_ document: Document, _ index: CitationIndex) {
    (self.document, self.index) = (document, index)
    nature = ActNature(document)
    var articles: [[Int]: Int] = [:]
    for provision in Outline(document).provisions {
      switch provision.designation.kind {
      case .article, .section: articles[provision.designation.numbers, default: 0] += 1
      default: break
      }
    }
    self.articles = articles
  }

  /// Reads one block.
  mutating func read(_ block: Int) {
    switch document.blocks[block].kind {
    case .heading:
      articleStart = block
      return
    case .title, .fact, .rule, .preformatted, .notice: return
    case .item where document.blocks[block].depth == 0: articleStart = block
    default: break
    }
    var reader = CitationReader(document.blocks[block].passage.text)
    reader.read()
    let hasOthers = reader.hasNamedOther
    for short in reader.shortNames { shortNames[short.name] = short.title }
    for citation in reader.found { take(citation, in: block, hasOthers) }
  }

  private mutating func take(_ citation: Citation, in block: Int, _ hasOthers: Bool) {
    switch citation.act {
    case .own(let word):
      guard nature.isCalled(word), !isAmendment(block) else { return }
      takeOwn(citation, in: block)
    case .implied:
      guard nature.isLaw, !hasOthers, !isAmendment(block) else { return }
      takeOwn(citation, in: block)
    case .named(let names):
      let found = index.documents(named: names, shortNames: shortNames)
      guard !found.ids.isEmpty else { return }
      if found.ids == [document.id], citation.article != nil { return takeOwn(citation, in: block) }
      let count = document.blocks[block].passage.text.utf8.count
      let start = max(citation.range.lowerBound - found.before, references.end(in: block), 0)
      let end = citation.range.upperBound
      guard start < end, end <= count else { return }
      references.append(
        Reference(block: block, range: start..<end, documents: found.ids, article: citation.article)
      )
    }
  }

  private mutating func takeOwn(_ citation: Citation, in block: Int) {
    guard let article = citation.article, let numbers = Designation(article)?.numbers,
      articles[numbers] == 1
    else { return }
    references.append(
      Reference(
        block: block, range: citation.range, documents: [document.id], article: article))
  }

  /// Whether the article that holds a block changes another act, so that "this law" may be that one.
  private mutating func isAmendment(_ block: Int) -> Bool {
    if nature.isAmendment { return true }
    if let known = amendments[articleStart] { return known }
    var end = articleStart
    while end < document.blocks.count, end == articleStart || !startsArticle(end) { end += 1 }
    let isAmendment = document.blocks[articleStart..<end].contains {
      ActNature.amends($0.passage.text)
    }
    amendments[articleStart] = isAmendment
    return isAmendment
  }

  private func startsArticle(_ block: Int) -> Bool {
    switch document.blocks[block].kind {
    case .heading: true
    case .item: document.blocks[block].depth == 0
    default: false
    }
  }
}

extension [Reference] {
  /// Where the last reference in a block ends; 0 where it has none.
  fileprivate func end(in block: Int) -> Int {
    guard let last, last.block == block else { return 0 }
    return last.range.upperBound
  }
}
