import Foundation
import Proofreading
import Testing

/// The description at the head of a file, and what two documents must not share.
@Suite struct DescriptionTests {
  @Test(arguments: [
    ("---\ntitle: A\nb\tc\n  d\n---\n\nText.\n", ["a.md:3 damaged-description wrong"]),
    ("---\ntitle: A\nb: &b [*b]\n---\n\nText.\n", ["a.md:1 damaged-description wrong"]),
    ("---\ntitle: A\n\n# Never closed\n\nText.\n", ["a.md:1 open-description wrong"]),
    ("---\ntitle: A\nnote: x\nnote: y\n---\n\nText.\n", ["a.md:4 repeated-name doubtful"]),
    ("---\ntitle: A\ndate: 2023-02-30\n---\n\nText.\n", ["a.md:3 no-date wrong"]),
    ("---\ntitle: A\nadopted: soon\n---\n\nText.\n", ["a.md:3 no-date doubtful"]),
    ("---\ntitle: A\nkind: law\n---\n\nText.\n", ["a.md:3 unknown-value note"]),
    ("---\ntitle: A\ntranslation_of: b\n---\n\nText.\n", ["a.md:3 lost-original wrong"]),
    ("+++\ntitle = \"A\"\ndate = \"2023-13-01\"\n+++\n\nText.\n", ["a.md:3 no-date wrong"]),
    ("Text alone.\n", ["a.md:- missing-title doubtful"]),
    ("---\ntitle: A\n---\n", ["a.md:- empty-document doubtful"]),
    ("\n", ["a.md:- empty-document wrong", "a.md:- missing-title doubtful"]),
  ])
  func eachFaultIsFoundInItsLine(text: String, marks: [String]) throws {
    #expect(try Desk(["a.md": text]).marks() == marks)
  }

  @Test func aDocumentWithoutADateIsANote() throws {
    let desk = try Desk(["a.md": "# A title\n\nText.\n", "b.md": Desk.sound()])
    defer { try? FileManager.default.removeItem(at: desk.place) }
    var proofreader = try desk.proofreader()
    #expect(proofreader.read().map(\.rule) == [.missingDate])
    #expect(proofreader.count == 2)
  }

  @Test func aThematicBreakAndATitleLikeTheFilesNameAreNoFaults() throws {
    let desk = try Desk(["刑法.md": "# 刑法\n\nText.\n", "b.md": "---\n\n# B\n\nText: more.\n"])
    #expect(try desk.marks() == [])
  }

  @Test func aSectionsPageSaysOnlyWhatGazetteKnows() throws {
    let desk = try Desk([
      "s/_index.md": "---\ntitle: S\nweight: heavy\nshows: maps\n---\n", "s/a.md": Desk.sound(),
    ])
    #expect(
      try desk.marks() == [
        "s/_index.md:3 unknown-value wrong", "s/_index.md:4 unknown-value wrong",
      ])
  }

  @Test func twoDocumentsOfOneNumberOrOneTitleAndDateAreDoubtful() throws {
    let desk = try Desk([
      "a.md": Desk.sound(), "b.md": Desk.sound(),
      "c.md": "---\ntitle: C\nnumber: No. 7 [2020]\n---\n\nText.\n",
      "d.md": "---\ntitle: D\nnumber: no.7〔2020〕\n---\n\nText.\n",
      "e.md": "---\ntitle: E\nnumber: \"7\"\n---\n\nText.\n",
      "f.md": "---\ntitle: F\nnumber: \"7\"\n---\n\nText.\n",
    ])
    #expect(
      try desk.marks() == [
        "a.md:2 same-title doubtful", "b.md:2 same-title doubtful",
        "c.md:3 same-number doubtful", "d.md:3 same-number doubtful",
      ])
  }

  @Test func aTranslationMayBeNamedByIDAddressNumberOrTitle() throws {
    for name in ["laws/b", "b.md", "No. 7 [2020]", "Beta"] {
      let desk = try Desk([
        "laws/a.md": Desk.sound(also: "translation_of: \"\(name)\"\nlanguage: en"),
        "laws/b.md": "---\ntitle: Beta\nnumber: No. 7 [2020]\n---\n\nText.\n",
      ])
      #expect(try desk.marks() == [], "\(name)")
    }
  }
}
