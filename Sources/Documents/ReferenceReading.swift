/// The reading of one document for its citations: what it says of itself, and what it has said so far.
struct ReferenceReading {
  private(set) var references: [Reference] = []
  /// The citations of other acts that no document of the site fits, with the blocks that they stand in.
  private(set) var unmet: [(block: Int, citation: Citation)] = []

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
  /// The same for the names of other acts.
  private var others: [Int: Bool] = [:]

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
    takeTitles(in: block)
  }

  /// Takes the titles that stand in full, where nothing else has been found.
  private mutating func takeTitles(in block: Int) {
    let titles = index.titles(in: document.blocks[block].passage.text)
    guard !titles.isEmpty else { return }
    for title in titles where title.ids != [document.id] {
      let isTaken = references.reversed().prefix { $0.block == block }.contains {
        $0.range.overlaps(title.range)
      }
      if isTaken { continue }
      references.append(
        Reference(block: block, range: title.range, documents: title.ids, article: nil))
    }
    let first = references.firstIndex { $0.block == block } ?? references.endIndex
    references[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func take(_ citation: Citation, in block: Int, _ hasOthers: Bool) {
    switch citation.act {
    case .own(let word):
      guard nature.isCalled(word), !isAmendment(block) else { return }
      takeOwn(citation, in: block)
    case .implied:
      guard nature.isLaw, !hasOthers, !isAmendment(block), !namesOther(block) else { return }
      takeOwn(citation, in: block)
    case .named(let names):
      let found = index.documents(named: names, shortNames: shortNames)
      guard !found.ids.isEmpty else {
        unmet.append((block, citation))
        return
      }
      guard citation.range.lowerBound >= references.end(in: block) else { return }
      if found.ids == [document.id] {
        if citation.article != nil { takeOwn(citation, in: block) }
        return
      }
      references.append(
        Reference(
          block: block, range: range(of: citation, found, in: block),
          documents: found.ids, article: citation.article))
    }
  }

  /// The bytes of a citation with the name that stands before it or the title behind it.
  private func range(
    of citation: Citation, _ found: CitationIndex.Found, in block: Int
  ) -> Range<Int> {
    let bytes = document.blocks[block].passage.text.utf8
    let start = citation.range.lowerBound
    if !found.name.isEmpty {
      let before = bytes.prefix(start)
      let spaces = before.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
      let nameStart = start - spaces - found.name.utf8.count
      if nameStart >= references.end(in: block),
        before.dropFirst(nameStart).starts(with: found.name.utf8)
      {
        return nameStart..<citation.range.upperBound
      }
    }
    if !found.title.isEmpty {
      let from = citation.article == nil ? start : citation.range.upperBound
      // "المادة الخامسة من", "Article 5 of the".
      for gap in 0...16 where bytes.dropFirst(from + gap).starts(with: found.title.utf8) {
        return start..<(from + gap + found.title.utf8.count)
      }
    }
    return citation.range
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
    let isAmendment = article.contains { ActNature.amends($0.passage.text) }
    amendments[articleStart] = isAmendment
    return isAmendment
  }

  /// Whether the article that holds a block names another act anywhere.
  private mutating func namesOther(_ block: Int) -> Bool {
    if let known = others[articleStart] { return known }
    let namesOther = article.contains { block in
      var reader = CitationReader(block.passage.text)
      reader.read()
      return reader.hasNamedOther
    }
    others[articleStart] = namesOther
    return namesOther
  }

  /// The blocks of the article that is read.
  private var article: ArraySlice<Block> {
    var end = articleStart
    while end < document.blocks.count, end == articleStart || !startsArticle(end) { end += 1 }
    return document.blocks[articleStart..<end]
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
