import Documents
import SharedTexts
import Testing

@Suite("Citations")
struct CitationTests {
  static let site = [
    Entry(id: Document.ID("法律/民法典"), title: "中华人民共和国民法典"),
    Entry(id: Document.ID("法律/刑法"), title: "中华人民共和国刑法"),
    Entry(id: Document.ID("法律/企业所得税法"), title: "中华人民共和国企业所得税法"),
    Entry(id: Document.ID("法律/刑事诉讼法"), title: "中华人民共和国刑事诉讼法"),
    Entry(id: Document.ID("旧/监察法(2018-03-20)"), title: "中华人民共和国监察法"),
    Entry(id: Document.ID("新/监察法(2024-12-25)"), title: "中华人民共和国监察法"),
    Entry(id: Document.ID("文件/七号"), title: "意见", facts: [.init(.number, "国发〔2020〕7号")]),
    Entry(
      id: Document.ID("文件/条例"), title: "条例",
      facts: [.init(.number, "中华人民共和国国务院令第735号")]),
    Entry(
      id: Document.ID("plans/zones"),
      title: "Several Opinions on the High-quality Development of Zones",
      facts: [.init(.number, "No. 7 [2020] of the State Council")]),
    Entry(
      id: Document.ID("uy/ley-18719"), title: "Ley Nº 18719 - PRESUPUESTO NACIONAL",
      facts: [.init(.adopted, "2010-12-27")]),
    Entry(id: Document.ID("uy/decreto-ley-14219"), title: "Decreto Ley Nº 14219 - ARRENDAMIENTOS"),
    Entry(id: Document.ID("ee/teenistus"), title: "Avaliku teenistuse seadus"),
    Entry(id: Document.ID("ee/tooleping"), title: "Töölepingu seadus"),
    Entry(
      id: Document.ID("sa/labour"), title: "نظام العمل",
      facts: [.init(.other("issued_by"), "المرسوم الملكي رقم م / 51 بتاريخ 23 / 8 / 1426 هـ")]),
    Entry(
      id: Document.ID("sa/decree"), title: "مرسوم ملكي رقم (م / ٤٤) الموافقة على تعديل",
      facts: [.init(.other("issued_date"), "٨ / ٢ / ١٤٤٦هـ")]),
  ]

  /// The links of a paragraph below some articles, each as its words and where it leads.
  func links(
    _ text: String, title: String = "中华人民共和国某某法",
    articles: [String] = ["第一条", "第五条", "第十二条", "第十三条"]
  ) -> [String] {
    let document = Document(
      entry: Entry(id: Document.ID("法律/某某法"), title: title),
      blocks: articles.map { Block(.item(marker: $0), "正文。") } + [Block(.paragraph, Passage(text))])
    let linked = document.linkingCitations(with: CitationIndex(Self.site))
    return linked.blocks.last?.passage.marks.map { mark in
      guard case .link(let address) = mark.style else { return "?" }
      let words = String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
      return "\(words) → \(address.replacing("\n", with: " | "))"
    } ?? []
  }

  @Test("An article of this law leads to it, with those that follow it")
  func ownArticle() {
    #expect(
      links("违反本法第十二条第一款、第十三条规定的，依照第五条处罚。") == [
        "本法第十二条第一款 → #第十二条", "第十三条 → #第十三条", "第五条 → #第五条",
      ])
  }

  @Test("An article of another law never leads to this one")
  func articleOfAnother() {
    #expect(links("依照《中华人民共和国未知法》第十二条、第十三条的规定") == [])
    #expect(links("依照未知法第十二条的规定") == [])
    #expect(links("依照本法实施条例第十二条的规定") == [])
    #expect(links("《未知法》已有规定的，依照第十二条处理") == [])
    #expect(links("修改为：“违反本法第十二条规定的”") == [])
    #expect(links("本法第五条", title: "中华人民共和国刑法修正案（九）") == [])
    #expect(links("本法第五条", title: "最高人民法院关于适用某某法的解释") == [])
    #expect(links("本法第五条", title: "某某管理办法") == [])
    #expect(links("本办法第五条", title: "某某管理办法") == ["本办法第五条 → #第五条"])
  }

  @Test("An article that is not there, or there twice, has no link")
  func missingArticle() {
    #expect(links("本法第九十九条") == [])
    #expect(links("本法第五条", articles: ["第一条", "第五条", "第五条"]) == [])
  }

  @Test("A title leads to its act, with the article behind it")
  func title() {
    #expect(
      links("根据《民法典》第十二条和《中华人民共和国刑法》") == [
        "《民法典》第十二条 → /法律/民法典#第十二条", "《中华人民共和国刑法》 → /法律/刑法",
      ])
    #expect(
      links("依照刑法第二十条、第二十一条") == [
        "刑法第二十条 → /法律/刑法#第二十条", "第二十一条 → /法律/刑法#第二十一条",
      ])
  }

  @Test("A title that may be the end of another has no link")
  func endOfTitle() {
    #expect(links("依照外国企业所得税法第三条") == [])
    #expect(links("依照原《中华人民共和国刑法》第三条") == [])
    #expect(links("依照1979年刑法第三条") == [])
  }

  @Test("A short name that the document gives leads to its act")
  func shortName() {
    #expect(
      links("根据《中华人民共和国刑事诉讼法》（以下简称刑诉法），依照刑诉法第十条") == [
        "《中华人民共和国刑事诉讼法》 → /法律/刑事诉讼法", "刑诉法第十条 → /法律/刑事诉讼法#第十条",
      ])
  }

  @Test("Where two acts fit, both are offered")
  func ambiguous() {
    #expect(
      links("依照《监察法》第三条") == [
        "《监察法》第三条 → /旧/监察法(2018-03-20)#第三条 | /新/监察法(2024-12-25)#第三条"
      ])
  }

  @Test("A number leads to its document, in all its spellings")
  func number() {
    #expect(links("按国发［2020］7 号文件执行") == ["国发［2020］7 号 → /文件/七号"])
    #expect(links("按京国发〔2020〕7号文件执行") == [])
    #expect(
      links("in the Opinions (No. 7 [2020] of the State Council) issued") == [
        "No. 7 [2020] of the State Council → /plans/zones"
      ])
    #expect(links("see No. 71 [2020] of the State Council") == [])
  }

  @Test("The name of the state before an order is in the link whole")
  func numberOfAnOrder() {
    let found = links("依照中华人民共和国国务院令第735号办理。")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("中华人民共和国国务院令第735号 → ") == true)
  }

  @Test("A title in its full form needs no brackets")
  func fullTitle() {
    let title = "Several Opinions on the High-quality Development of Zones"
    #expect(links("under the \(title), the bureau") == ["\(title) → /plans/zones"])
    #expect(links("under the \(title) and Parks of the State, the bureau") == [])
  }

  @Test("Articles in English")
  func english() {
    let articles = ["Article 1", "Article 12"]
    #expect(
      links("under Article 12 of this Law.", title: "Water Law", articles: articles) == [
        "Article 12 of this Law → #Article 12"
      ])
    #expect(
      links("under Article 12 of the Forest Law.", title: "Water Law", articles: articles) == [])
  }

  @Test("Articles in Spanish")
  func spanish() {
    let title = "Ley Nº 19000 - PRUEBA"
    let articles = ["Artículo 1", "Artículo 5", "Artículo 7"]
    #expect(
      links("lo dispuesto en el artículo 5º de la presente ley.", title: title, articles: articles)
        == ["artículo 5º de la presente ley → #Artículo 5"])
    #expect(
      links("los artículos 31 y 34 de la Ley N° 18.719, de 27 de diciembre de 2010", title: title)
        == [
          "artículos 31 → /uy/ley-18719#Artículo 31",
          "34 de la Ley N° 18.719 → /uy/ley-18719#Artículo 34",
        ])
    #expect(links("la Ley N° 18.719, de 27 de diciembre de 1950", title: title) == [])
    #expect(
      links("el decreto-ley Nº 14.219", title: title) == [
        "decreto-ley Nº 14.219 → /uy/decreto-ley-14219"
      ])
    for other in [
      "el artículo 5 de la Constitución.", "la Ley N° 1.111 (artículo 5)", "el citado artículo 5.",
      "el artículo 5 del Código Civil.", "sustitúyese: \"el artículo 5 de la presente ley\"",
    ] {
      #expect(links(other, title: title, articles: articles) == [])
    }
  }

  @Test("Sections in Estonian")
  func estonian() {
    let title = "Metsaseadus"
    let articles = ["§ 6", "§ 33⁴"]
    #expect(
      links(
        "vastavalt käesoleva seaduse §-le 6 ja § 33⁴ lõikele 1", title: title, articles: articles)
        == ["käesoleva seaduse §-le 6 → #§ 6", "§ 33⁴ → #§ 33⁴"])
    #expect(
      links("lähtudes avaliku teenistuse seaduse § 6 lõikest 5 ja § 98 lõikest 1", title: title)
        == [
          "avaliku teenistuse seaduse § 6 → /ee/teenistus#§ 6", "§ 98 → /ee/teenistus#§ 98",
        ])
    for other in [
      "kutseseaduse § 6", "Eesti Vabariigi töölepingu seaduse § 6",
      "enne kehtinud töölepingu seaduse § 6",
      "alusel § 6 lõike 8", "käesoleva määruse § 6",
    ] {
      #expect(links(other, title: title, articles: articles) == [])
    }
  }

  @Test("Articles in Arabic")
  func arabic() {
    let articles = ["المادة الخامسة", "المادة الخامسة والعشرون بعد المائة"]
    let title = "نظام التجربة"
    #expect(
      links(
        "وفق المادة (الخامسة والعشرين بعد المائة) من هذا النظام.", title: title, articles: articles)
        == ["المادة (الخامسة والعشرين بعد المائة) من هذا النظام → #المادة 125"])
    #expect(
      links("وفق المادة (٥) من نظام العمل، الصادر بالمرسوم الملكي رقم (م/٥١)", title: title)
        == ["المادة (٥) من نظام العمل → /sa/labour#المادة 5"])
    // Another law of the same title, by another decree.
    #expect(
      links("نظام العمل، الصادر بالمرسوم الملكي رقم (م/٢١) وتاريخ ٦/٩/١٣٨٩هـ", title: title) == [])
    #expect(
      links(
        "المادة (٥) من نظام العمل البحري، والمادة (٥) من النظام", title: title, articles: articles)
        == [])
    #expect(
      links("بموجب المرسوم الملكي رقم (م/44) وتاريخ 1446/2/8هـ", title: title)
        == ["المرسوم الملكي رقم (م/44) → /sa/decree"])
    #expect(links("بموجب المرسوم الملكي رقم (م/44) وتاريخ 1440/2/8هـ", title: title) == [])
  }

  @Test("A link that is there stays alone")
  func existingLink() {
    let passage = Passage("《民法典》第十二条", marks: [.init(0..<9, .link("https://example.org"))])
    let document = Document(
      entry: Entry(id: Document.ID("x"), title: "x"), blocks: [Block(.paragraph, passage)])
    #expect(document.linkingCitations(with: CitationIndex(Self.site)) == document)
  }

  @Test("A document knows what cites it")
  func concordance() {
    let index = CitationIndex(Self.site)
    let document = Document(
      entry: Entry(id: Document.ID("a"), title: "甲"),
      blocks: [Block(.paragraph, "无"), Block(.paragraph, "依照《刑法》第三条")])
    var concordance = Concordance()
    concordance.add(document.references(with: index), of: document.id)
    let places = concordance.places(citing: Document.ID("法律/刑法"))
    #expect(places.map(\.document) == [document.id])
    #expect(places.first?.position == Document.Position(block: 1, offset: 6))
    #expect(places.first?.article == "第三条")
    #expect(concordance.documents(citing: Document.ID("法律/民法典")).isEmpty)
  }

  @Test("Each address leads where its citation says, and two are two choices")
  func addresses() {
    var root = Section(id: "", title: "")
    root.sections = Dictionary(grouping: Self.site, by: \.id.section).map {
      Section(id: $0.key, title: $0.key, entries: $0.value)
    }
    let site = Site(title: "", root: root)
    let source = Document.ID("法律/某某法")
    #expect(
      site.choices("/uy/ley-18719#Artículo 31", from: source) == [
        .document(Document.ID("uy/ley-18719"), anchor: "Artículo 31")
      ])
    #expect(site.choices("/旧/监察法(2018-03-20)#第三条\n/新/监察法(2024-12-25)#第三条", from: source).count == 2)
  }

  @Test("A citation's article is never a footnote or a counted heading")
  func anchors() {
    let document = Document(
      entry: Entry(id: Document.ID("x"), title: "x"),
      blocks: [
        Block(.heading(level: 2), "Artículo 1"), Block(.heading(level: 2), "Artículo 1"),
        Block(.heading(level: 2), "Artículo 11"), Block(.note(marker: "33"), "note"),
      ])
    let outline = Outline(document)
    #expect(document.position(of: "Artículo 11", in: outline)?.block == 2)
    #expect(document.position(of: "§ 33", in: outline) == nil)
  }

  @Test(
    "Twice the text takes no more than some twice the time",
    arguments: [
      "《", "第十二条、", "§ 5, ", "artículos 5, ", "المادة الخامسة من ", "国发〔2020〕", "No. 7 [2020] of ",
      "（以下简称",
    ])
  func linear(unit: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: unit, count: count)
      return work { _ = Citation.all(in: text) }
    }
    _ = time(2000)
    let short = time(20_000)
    #expect(time(80_000) < short * 9 + .milliseconds(30))
  }
}
