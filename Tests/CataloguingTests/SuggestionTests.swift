import Foundation
import GRDB
import Testing

@testable import Cataloguing

/// What may have been meant where nothing is found.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("优化营商环竟条例", "优化营商环境条例"), ("化营商环境调例", "化营商环境条例"), ("优营商环境条例", "优化营商环境条例"),
    ("优化营商商环境条例", "优化营商环境条例"), ("忧化营商环境条例", "优化营商环境条例"), ("森林大火", "森林防火"),
    ("森林大水", nil),
  ])
  func aTitleWithOneWrongSignIsRecognised(_ typed: String, _ meant: String?) throws {
    let library = try Library()
    library.put("laws/a", title: "湖南省优化营商环境条例", "第一条 规定。")
    library.put("laws/b", title: "森林防火条例", "第一条 规定。")
    try library.build()
    #expect(try Catalogue(at: library.path).search(Query(typed)).suggestion == meant)
  }

  @Test func aLargeVocabularyIsLookedAtABoundedNumberOfTimes() throws {
    let library = try Library()
    // Words that differ in their last letters alone: no beginning rules any of them out.
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var words: [String] = []
    for first in letters {
      for second in letters {
        for third in letters {
          words.append("forest\(first)\(second)\(third)")
        }
      }
    }
    for (number, start) in stride(from: 0, to: words.count, by: 500).enumerated() {
      library.put(
        "laws/\(number)", title: "Law \(number)",
        words[start..<min(start + 500, words.count)].joined(separator: " "))
    }
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    var looks = 0
    try catalogue.queue.read { db in
      db.trace {
        if case .statement(let statement) = $0, statement.sql.contains("vocabulary") { looks += 1 }
      }
    }
    for typed in ["forestabcdz", "forestzzzyyy", "fxrestabc", "forrestabcc"] {
      looks = 0
      _ = try catalogue.search(Query(typed))
      #expect((1...2000).contains(looks), "\(typed)")
    }
    #expect(try catalogue.search(Query("forrestabc")).suggestion == "forestabc")
  }

  @Test func amongManyWordsTheRightOneIsFound() throws {
    let library = try Library()
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for first in letters {
      let words = letters.flatMap { second in letters.map { "t\(first)\(second)\($0)ma" } }
      library.put("laws/\(first)", title: "Law", words.joined(separator: " "))
    }
    library.put("laws/court", title: "Court", "The tribunal hears it.")
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    for typed in ["tribunl", "trbiunal", "tribubal", "tribunnal", "tribnal"] {
      #expect(try catalogue.search(Query(typed)).suggestion == "tribunal", "\(typed)")
    }
  }

  @Test(arguments: [
    ("resolucon", "resolución"), ("Resolucon", "Resolución"), ("regulatons", "regulations"),
    ("regulaton", "regulation"), ("boundry", "boundary"), ("etats", nil), ("etatss", "états"),
    ("adminstration", "administration"), ("artculo", "artículo"), ("minstry", "ministry"),
    ("cour courtes", "court courtes"), ("title:nothing nothng", "title:nothing nothing"),
    ("title:nothing titl", "title:nothing title"),
  ])
  func aWordIsOfferedAsTheTextsWriteIt(_ typed: String, _ meant: String?) throws {
    let library = try Library()
    library.put(
      "laws/a", title: "RESOLUCION", "Les ÉTATS. A regulation. Regulations. bound\u{AD}ary.",
      "admini\u{200B}stration of the court", "The title. Resolución RESOLUCION",
      "Artículo 12. Courtes.", facts: [.init(.issuer, "Ministry of Justice")])
    library.put("laws/b", title: "Regulation", "Nothing.")
    try library.build()
    #expect(try Catalogue(at: library.path).search(Query(typed)).suggestion == meant)
  }
}
