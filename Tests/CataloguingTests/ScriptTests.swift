import Testing

@testable import Cataloguing

/// Words of every script are found, however they are written.
@Suite struct ScriptTests {
  /// What is written, what is asked, and what is lit.
  static let found: [(written: String, asked: String, lit: [String])] = [
    ("本规定适用于高新技术产业开发区。", "区", ["区"]),
    ("本规定适用于高新技术产业开发区。", "技术", ["技术"]),
    ("本规定适用于高新技术产业开发区。", "高新技术产业开发区", ["高新技术产业开发区"]),
    ("本规定适用于高新 技术产业。", "高新技术", ["高新 技术"]),
    ("行政处罚", "处", ["处"]),
    ("図書館の利用について", "図書館", ["図書館"]),
    ("図書館の利用について", "の", ["の"]),
    ("법률에 따라 정한다", "법률", ["법률"]),
    ("กฎหมายว่าด้วยภาษี", "ภาษี", ["ภาษี"]),
    ("กฎหมายว่าด้วยภาษี", "ก", ["ก"]),
    ("النظام الأساسي للحكم", "الاساسي", ["الأساسي"]),
    ("النِّظَامُ", "النظام", ["النِّظَامُ"]),
    ("النظام", "النِّظَام", ["النظام"]),
    ("العـــربية", "العربيه", ["العـــربية"]),
    ("على", "علي", ["على"]),
    ("المادة ١٢", "12", ["١٢"]),
    ("Artículo único", "articulo UNICO", ["Artículo", "único"]),
    ("Vallavalitsuse põhimäärus", "pohimaarus", ["põhimäärus"]),
    ("Straße", "strasse", ["Straße"]),
    ("Œuvre", "oeuvre", ["Œuvre"]),
    ("ΝΟΜΟΣ", "νομος", ["ΝΟΜΟΣ"]),
    ("Закон", "ЗАКОН", ["Закон"]),
    ("de\u{301}cret", "décret", ["de\u{301}cret"]),
    ("not ap\u{AD}pli\u{AD}ca\u{AD}ble", "applicable", ["ap\u{AD}pli\u{AD}ca\u{AD}ble"]),
    ("not appli\u{200B}cable", "applicable", ["appli\u{200B}cable"]),
    ("产品\u{200B}质量", "产品质量", ["产品\u{200B}质量"]),
    ("ＧＢ１８０３０", "gb18030", ["ＧＢ１８０３０"]),
    ("regulations", "regulation", ["regulations"]),
    ("the regulation", "regulations", ["regulation"]),
    ("policies", "policy", ["policies"]),
    ("HONRAS FUNEBRES", "honras fúnebres", ["HONRAS", "FUNEBRES"]),
    ("la Ley N° 18.331, de 2008", "18331", ["18.331"]),
    ("la Ley 18331", "18.331", ["18331"]),
    ("The fine is 1,250,000 dollars", "1250000", ["1,250,000"]),
    ("اللائحة التنظيمية لليخوت", "اليخوت", ["لليخوت"]),
    ("السعودية والتجارة", "سعوديه بالتجارة", ["السعودية", "والتجارة"]),
    ("taxes and businesses", "tax business", ["taxes", "businesses"]),
    ("the State’s organs", "\"state organs\"", ["State’s organs"]),
    ("the “harmless” quality", "\"harmless quality\"", ["harmless” quality"]),
    ("l’État", "etat", ["État"]),
    ("e-Government", "e-government", ["e-Government"]),
  ]

  @Test(arguments: found)
  func aWordIsFoundAndLit(_ written: String, _ asked: String, _ lit: [String]) throws {
    let library = try Library()
    library.put("laws/a", title: "One", written)
    library.put("laws/b", title: "Two", "Something else.")
    try library.build()
    let hits = try Catalogue(at: library.path).search(Query(asked)).hits
    #expect(hits.map(\.name) == ["laws/a"])
    #expect(hits.first?.lit == lit)
  }

  @Test(
    arguments: [
      ("区 OR zone", ["laws/a", "laws/b"]), ("zone OR 区", ["laws/a", "laws/b"]),
      ("发 OR 区", ["laws/a"]), ("区 OR nothing", ["laws/a"]),
      ("规 OR zone OR 农", ["laws/a", "laws/b"]),
      ("title:法", ["laws/a"]), ("title:民", ["laws/a"]), ("title:区", []), ("title:规", ["laws/b"]),
      ("title:法 OR zone", ["laws/a", "laws/b"]), ("适用 title:法", []), ("-title:法 zone", ["laws/b"]),
      ("-title:规 zone", []), ("Else 区 OR zone", ["laws/b"]),
    ] as [(String, [String])])
  func aSingleSignIsFoundBesideWordsAndInTitles(_ asked: String, _ ids: [String]) throws {
    let library = try Library()
    library.put("laws/a", title: "民法", "第一条 总则。", "第二条 本规定适用于高新技术产业开发区。")
    library.put("laws/b", title: "Rule 规", "Something else, a zone.")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let findings = try catalogue.search(Query(asked))
    #expect(Set(findings.hits.map(\.entry.id.path)).sorted() == ids)
    #expect(findings.total == findings.hits.count)
    #expect(try catalogue.tally(Query(asked)).documents == ids.count)
  }

  @Test(arguments: [
    ("行政处罚", "政行"), ("产品 Quality", "品质"), ("state law", "stat"), ("处罚。行政", "罚行"),
    ("a b c", "\"a c\""), ("ไทย", "ทไ"),
  ])
  func whatIsNotThereIsNotFound(_ written: String, _ asked: String) throws {
    let library = try Library()
    library.put("laws/a", title: "One", written)
    try library.build()
    #expect(try library.find(asked) == [])
  }

  @Test func aPlaceInTheSnippetIsAPlaceInTheDocument() throws {
    let library = try Library()
    library.put(
      "laws/a", title: "Act", "# Chapter I", "Article 1 One.", "More of one.", "Article 2 Two.",
      "Words, then a unicorn.")
    try library.build()
    let hit = try #require(try Catalogue(at: library.path).search(Query("unicorn")).hits.first)
    #expect(hit.name == "laws/a Article 2")
    #expect(hit.headings == ["Chapter I"])
    #expect(hit.position.block == 4)
    #expect(hit.position.offset == "Words, then a ".utf8.count)
    #expect(hit.start.block == 3)
    #expect(hit.snippet.text == "Two. Words, then a unicorn.")
  }

  @Test func aLongTextIsCutAtWordsAroundTheMatch() throws {
    let library = try Library()
    let before = String(repeating: "words go on and on. ", count: 100)
    library.put("laws/a", title: "Act", before + "Here is the unicorn at last. " + before)
    try library.build()
    let hit = try #require(try Catalogue(at: library.path).search(Query("unicorn")).hits.first)
    #expect(hit.lit == ["unicorn"])
    #expect(hit.snippet.text.hasPrefix("…Here is the unicorn at last."))
    #expect(hit.snippet.text.utf8.count < 300)
  }
}
