import Cataloguing
import Documents
import Testing

/// Who cites whom, across runs of the builder.
@Suite struct CitationsTests {
  private func citing(_ id: String, in library: Library) throws -> [String] {
    try Catalogue(at: library.path).citations(of: Document.ID(id)).places.map {
      "\($0.entry.id.path) \($0.provision) → \($0.article ?? "all")"
    }
  }

  private func library() throws -> Library {
    let library = try Library()
    library.put("laws/waste", title: "中华人民共和国固体废物法", "第一条 保护环境。", "第十二条 收集废物。")
    library.put(
      "laws/fines", title: "罚款办法", "第一条 总则。", "第三条 违反《固体废物法》第十二条的，处以罚款。",
      "第四条 依照固体废物法第一条执行，也依照本办法第三条。")
    return library
  }

  @Test func aPlaceThatCitesIsFoundWithItsProvisionAndItsWords() throws {
    let library = try library()
    try library.build()
    #expect(
      try citing("laws/waste", in: library) == ["laws/fines 第三条 → 第十二条", "laws/fines 第四条 → 第一条"])
    let found = try Catalogue(at: library.path).citations(of: Document.ID("laws/waste"), limit: 1)
    #expect(found.total == 2 && found.documents == 1 && found.places.count == 1)
    let place = try #require(found.places.first)
    #expect(place.snippet.text == "违反《固体废物法》第十二条的，处以罚款。")
    let bytes = Array(place.snippet.text.utf8)
    #expect(
      place.snippet.matches.map { String(decoding: bytes[$0], as: UTF8.self) } == ["《固体废物法》第十二条"])
    #expect(place.position == Document.Position(block: 1, offset: "违反".utf8.count))
    #expect(try citing("laws/fines", in: library) == [])
    #expect(try citing("laws/none", in: library) == [])
    #expect(try Cataloguer.check(library.path) == ["ok"])
  }

  @Test func aDocumentThatComesLaterHasItsCitationsAtOnce() throws {
    let library = try library()
    let waste = library.documents.removeValue(forKey: "laws/waste")
    try library.build()
    library.documents["laws/waste"] = waste
    #expect(try library.build().documents == 1)
    #expect(try citing("laws/waste", in: library).count == 2)
  }

  @Test func whatADocumentMayCiteIsKnownWithItsTitle() throws {
    let library = try library()
    library.put("laws/other", title: "别的办法", "第一条 总则。")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let cited = try catalogue.cited(by: Document.ID("laws/fines"))
    #expect(cited.map(\.id.path) == ["laws/waste"])
    #expect(cited.map(\.title) == ["中华人民共和国固体废物法"])
    #expect(try catalogue.cited(by: Document.ID("laws/waste")).isEmpty)
    #expect(try catalogue.cited(by: Document.ID("laws/none")).isEmpty)
  }

  @Test func titlesInRunningTextOfLatinLettersAreCited() throws {
    let library = try Library()
    library.put("laws/data", title: "Data Protection Act 2018", "Article 1 Scope.")
    library.put("laws/old", title: "Data Protection Act 1998", "Article 1 Scope.")
    library.put("laws/fees", title: "Data Protection Fees Order", "Article 1 Fees.")
    library.put(
      "laws/other", title: "Archives Order",
      "Article 1 Files are kept as the Data Protection Act 2018, has it.")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let cited = try catalogue.cited(by: Document.ID("laws/other"))
    #expect(cited.map(\.id.path) == ["laws/data", "laws/old"])
    let document = try #require(library.documents["laws/other"]?.document)
    let references = document.references(with: CitationIndex(cited)).map { "\($0)" }
    #expect(references.contains { $0.contains("laws/data") })
    #expect(!references.contains { $0.contains("laws/old") })
  }

  @Test func aChangedOrRemovedDocumentNoLongerCites() throws {
    let library = try library()
    try library.build()
    library.put("laws/fines", title: "罚款办法", "第三条 违反《固体废物法》的，处以罚款。", modified: 2)
    try library.build()
    #expect(try citing("laws/waste", in: library) == ["laws/fines 第三条 → all"])
    library.documents["laws/fines"] = nil
    try library.build()
    #expect(try citing("laws/waste", in: library) == [])
  }

  @Test func whereTwoDocumentsFitNoneIsCitedUntilOneIsGone() throws {
    let library = try library()
    library.put("laws/waste-old", title: "固体废物法(2004-12-29)", "第一条 旧。")
    try library.build()
    #expect(try citing("laws/waste", in: library) == [])
    #expect(try citing("laws/waste-old", in: library) == [])
    library.documents["laws/waste-old"] = nil
    try library.build()
    #expect(try citing("laws/waste", in: library).count == 2)
  }

  @Test func aRenamedDocumentIsCitedByItsNewNameOnly() throws {
    let library = try library()
    try library.build()
    library.put("laws/waste", title: "环境法", "第一条 环境。", modified: 2)
    library.put("laws/more", title: "通则", "第一条 适用《环境法》第一条。")
    try library.build()
    #expect(try citing("laws/waste", in: library) == ["laws/more 第一条 → 第一条"])
  }

  @Test func theLongestTitleIsMeantAndNumbersCountWithTheirYears() throws {
    let library = try library()
    library.put("laws/short", title: "废物法", "第一条 短。")
    library.put(
      "laws/opinion", title: "意见", "正文。", facts: [.init(.number, "国发〔2020〕7号")])
    library.put("laws/notice", title: "通知", "根据国发[2020] 7 号执行。")
    try library.build()
    #expect(try citing("laws/short", in: library) == [])
    #expect(try citing("laws/opinion", in: library) == ["laws/notice  → all"])
  }
}
