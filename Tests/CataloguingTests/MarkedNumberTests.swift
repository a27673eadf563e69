import Documents
import Testing

@testable import Cataloguing

/// Numbers of documents behind a mark that says so.
@Suite struct MarkedNumberTests {
  private func catalogue() throws -> (library: Library, catalogue: Catalogue) {
    let library = try Library()
    library.put(
      "uy/ley", title: "Ley Nº 19172 - REGULACION DEL CANNABIS", "Artículo 1. De los fines.",
      facts: [.init(.number, "19172"), .init(.published, "2014-01-07")])
    library.put(
      "uy/decreto", title: "Decreto Nº 19172 - CAMINOS", "Artículo 1. De los caminos.",
      facts: [.init(.number, "19172"), .init(.published, "2015-01-07")])
    library.put(
      "cn/order", title: "诉讼费用交纳办法", "第一条 规定。", facts: [.init(.number, "国务院令第481号")])
    library.put(
      "uy/lavado", title: "Ley Nº 19574 - LAVADO DE ACTIVOS",
      "Artículo 34. La Ley N° 19.172 y la Ley N° 17.016, ley n° 19172, ley n° 19172.",
      "Artículo 35. La Ley Nº 17.016.", facts: [.init(.number, "19574")])
    try library.build()
    return (library, try Catalogue(at: library.path))
  }

  @Test(arguments: [
    ("ley n° 19172", "uy/ley"), ("Ley Nº 19.172", "uy/ley"), ("LEY N.º 19172", "uy/ley"),
    ("ley número 19172", "uy/ley"), ("decreto no 19172", "uy/decreto"),
    ("Decreto  N° 19172", "uy/decreto"), ("国务院令481号", "cn/order"), ("Ley 19.172", "uy/ley"),
    ("Ley Nro. 19.172", "uy/ley"),
    ("decreto 19172", "uy/decreto"),
    ("Ley 19.172 de 20 de diciembre de 2013", "uy/ley"), ("Ley N° 19.172, de 2013", "uy/ley"),
    ("№ 19172", "uy/decreto"), ("n° 19.574", "uy/lavado"),
  ])
  func theDocumentComesFirstAndAsAWhole(_ asked: String, _ right: String) throws {
    let first = try catalogue().catalogue.search(Query(asked)).hits.first
    #expect(first?.entry.id.path == right && first?.reason == .number)
  }

  @Test(arguments: [
    "n° 17016", "decreto n° 19574", "ley n° 19172 artículo 1", "19172 n°", "n° 19172.", "n° 1.9172",
    "caminos 19172", "ley 19172 y 19574", "ley 19172 de caminos",
  ])
  func whatIsNoNumberOfADocumentIsOnlyWords(asked: String) throws {
    let hits = try catalogue().catalogue.search(Query(asked)).hits
    #expect(!hits.contains { $0.reason == .number })
  }

  @Test(arguments: [
    "Ley N° 19.574 artículo 35", "el artículo 35 de la Ley Nº 19.574", "Ley 19574, art. 35",
    "artículo 35 de la ley 19.574 de 20 de diciembre de 2017",
  ])
  func aProvisionIsCitedWithIt(asked: String) throws {
    let first = try catalogue().catalogue.search(Query(asked)).hits.first
    #expect(first?.entry.id.path == "uy/lavado" && first?.provision == "Artículo 35.")
  }

  @Test func bothSignsFindBoth() throws {
    let catalogue = try catalogue().catalogue
    for asked in ["n° 17.016", "Nº 17.016", "\"ley N° 17.016\"", "\"ley nº 17.016\""] {
      let findings = try catalogue.search(Query(asked))
      #expect(findings.total == 2, "\(asked)")
      #expect(findings.hits.allSatisfy { !$0.snippet.matches.isEmpty }, "\(asked)")
    }
  }
}
