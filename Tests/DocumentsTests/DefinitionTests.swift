import Documents
import Testing

@Suite("Definitions")
struct DefinitionTests {
  func terms(_ texts: String...) -> [String] {
    Definitions(document(texts)).all.map(\.term)
  }

  func document(_ texts: [String]) -> Document {
    Document(
      entry: Entry(id: Document.ID("x"), title: "x"),
      blocks: texts.map { text in
        text.hasPrefix("# ")
          ? Block(.heading(level: 2), Passage(String(text.dropFirst(2))))
          : Block(.paragraph, Passage(text))
      })
  }

  @Test(
    "A short name in passing",
    arguments: [
      ("the State Council (hereinafter referred to as the “Council”) shall", "Council"),
      ("the fund (hereinafter “the Fund”) is", "Fund"), ("绿地的控制线（以下简称绿线），并公布", "绿线"),
      ("县级以上主管部门（以下统称“登记机关”）负责", "登记机关"),
      ("Colegio Veterinario (en adelante el Colegio) como", "Colegio"),
      ("Hiiumaa Vallavalitsuse (edaspidi valitsus) ametnik", "valitsus"),
      ("ويشار إليها في هذا التنظيم بـ(الهيئة)، وتتبعها", "الهيئة"),
    ])
  func inPassing(_ text: String, _ term: String) {
    #expect(terms(text) == [term])
  }

  @Test("A sentence of definition")
  func sentence() {
    #expect(terms("本法所称数据，是指任何记录。") == ["数据"])
    #expect(terms("In this Law, “Data” means any record.") == ["Data"])
    #expect(
      terms("Se entiende por trazabilidad de la vestimenta el proceso por el cual") == [
        "trazabilidad de la vestimenta"
      ])
    #expect(terms("Kauplemisvõte käesoleva seaduse tähenduses on tegevus.") == ["Kauplemisvõte"])
    #expect(terms("前款所称情节严重的，是指下列情形") == [])
  }

  @Test("An article that lists terms, up to the next heading")
  func list() {
    #expect(terms("本条例下列用语的含义：", "（一）数据，是指任何记录。", "贮存，是指存放。") == ["数据", "贮存"])
    #expect(
      terms("# § 2. Mõisted", "1) mahuti – anum;", "# § 3. Nõuded", "2) kord – muu;") == ["mahuti"])
    #expect(
      terms("يقصد بالكلمات الآتية المعاني المبينة أمامها:", "١- النظام: نظام المياه.") == ["النظام"]
    )
    #expect(terms("El proceso: sigue.") == [])
  }

  @Test("A term is found where it is used: the longest, as a whole word, in any case")
  func uses() {
    let document = document([
      "The bureau (hereinafter the “Bureau”) and its fund (hereinafter the “Bureau Fund”).",
      "A bureau fund is no bureaucracy; the BUREAU is.", "另见绿线（以下简称绿线）。绿线不得调整。",
    ])
    let definitions = Definitions(document)
    let text = document.blocks[1].passage.text
    let uses = definitions.uses(in: text, of: 1)
    #expect(
      uses.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [
        "bureau fund", "BUREAU",
      ])
    #expect(uses.map(\.definition.term) == ["Bureau Fund", "Bureau"])
    let found = definitions.definition(at: Document.Position(block: 2, offset: 40), in: document)
    #expect(found?.term == "绿线")
    #expect(definitions.definition(at: Document.Position(block: 1, offset: 0), in: document) == nil)
  }

  @Test("Its sentence explains a term")
  func explanation() {
    let document = document(["第一句。本法所称数据，是指任何记录。第三句。"])
    let definition = Definitions(document).all.first
    let bytes = Array(document.blocks[0].passage.text.utf8)
    #expect(definition.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "本法所称数据，是指任何记录。")
  }
}
