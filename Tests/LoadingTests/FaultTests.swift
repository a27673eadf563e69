import Documents
import Foundation
import Testing

@testable import Loading

@Suite("A faulty folder")
struct FaultTests {
  @Test("that is missing or empty is one clear sentence")
  func missing() throws {
    let folder = try Folder()
    let path = folder.path
    #expect(
      refusal { _ = try opened(path + "/none") } == "\(path)/none: there is no such file or folder")
    #expect(refusal { _ = try opened("") } == ": there is no such file or folder")
    #expect(refusal { _ = try opened(path) } == "\(path): the folder holds no documents")
    try folder.write("a.png").write("b/c.pdf").write(".a.md").write("_draft.md")
    #expect(refusal { _ = try opened(path) } == "\(path): the folder holds no documents")
    #expect(refusal { _ = try opened("a\u{0}b") } == "a␀b: there is no such file or folder")
  }

  @Test("may hold pipes, sockets, folders and devices named like documents, and waits for none")
  func notFiles() throws {
    let folder = try Folder()
    try folder.write("a.md").write("folder.md/inner.txt")
    #expect(mkfifo(folder.path + "/pipe.md", 0o644) == 0)
    #expect(mkfifo(folder.path + "/_index.md", 0o644) == 0)
    try folder.link("zero.md", to: "/dev/zero")
    try folder.link("piped.md", to: "pipe.md")
    let site = try folder.site()
    #expect(site.site.root.entries.map(\.id.path) == ["a", "zero"])
    #expect(site.site.root.sections.map(\.id) == ["folder.md"])
    #expect(
      refusal { _ = try opened(folder.path + "/pipe.md") }
        == "\(folder.path)/pipe.md: is not a regular file")
  }

  @Test("may hold links: those to its own files are read, those that lead out are refused")
  func links() throws {
    let outside = try Folder()
    try outside.write("secret.md", "Secret.\n")
    let folder = try Folder()
    try folder.write("laws/act.md", "---\ntitle: Act\n---\nText.\n")
    try folder.link("inside.md", to: "laws/act.md")
    try folder.link("out.md", to: outside.path + "/secret.md")
    try folder.link("up.md", to: "../../etc/passwd")
    try folder.link("self.md", to: "self.md")
    try folder.link("gone.md", to: "gone")
    try folder.link("outside", to: outside.path)
    try folder.link("laws/loop", to: "..")
    let site = try folder.site()
    #expect(site.site.root.sections.map(\.id) == ["laws"])
    #expect(site.site.root.sections[0].sections.isEmpty)
    #expect(text(of: try site.document(Document.ID("inside"))) == "Text.")
    #expect(site.site.root.entry(Document.ID("inside"))?.title == "Act")
    let refused = [
      "out": "is a link that leads outside this collection",
      "up": "is a link that leads outside this collection",
      "self": "is a link that leads nowhere", "gone": "is a link that leads nowhere",
    ]
    for (name, reason) in refused {
      #expect(site.site.root.entry(Document.ID(name))?.fault == reason)
      #expect(refusal { _ = try site.document(Document.ID(name)) } == "\(name).md: \(reason)")
    }
  }

  @Test("whose folder becomes a link after it was opened is still not left")
  func swapped() throws {
    let outside = try Folder()
    try outside.write("act.md", "Secret.\n")
    let folder = try Folder()
    try folder.write("laws/act.md").write("other.md")
    let site = try folder.site()
    try FileManager.default.removeItem(atPath: folder.path + "/laws")
    try folder.link("laws", to: outside.path)
    #expect(refusal { _ = try site.document(Document.ID("laws/act")) } != "")
    #expect(text(of: try site.document(Document.ID("other"))) == "Text.")
  }

  @Test("from which a file is gone leaves the others readable")
  func deleted() throws {
    let folder = try Folder()
    try folder.write("a.md").write("b.md")
    let site = try folder.site()
    try FileManager.default.removeItem(atPath: folder.path + "/a.md")
    #expect(refusal { _ = try site.document(Document.ID("a")) } == "a.md: there is no such file")
    #expect(text(of: try site.document(Document.ID("b"))) == "Text.")
  }

  @Test("with a file that is no text lists it with the reason")
  func noText() throws {
    let folder = try Folder()
    try folder.write("a.md").write("b.md", "%PDF-1.7\n")
    let site = try folder.site()
    #expect(site.site.root.entry(Document.ID("b"))?.fault == "this is a PDF file, not text")
    #expect(site.site.root.entry(Document.ID("a"))?.fault == nil)
  }

  @Test("with a file larger than the limit refuses that one by name")
  func huge() throws {
    let folder = try Folder()
    try folder.write("a.md").write("b.md", "")
    #expect(truncate(folder.path + "/b.md", 4 << 30) == 0)
    let site = try folder.site()
    #expect(
      refusal { _ = try site.document(Document.ID("b")) }
        == "b.md: is larger than 256 MB and is not opened")
    #expect(text(of: try site.document(Document.ID("a"))) == "Text.")
  }

  @Test(
    "with what may not be read lists it with the reason",
    .disabled(if: geteuid() == 0, "root may read everything"))
  func forbidden() throws {
    let folder = try Folder()
    try folder.write("a.md").write("b.md").write("closed/c.md")
    #expect(chmod(folder.path + "/b.md", 0) == 0)
    #expect(chmod(folder.path + "/closed", 0) == 0)
    defer { chmod(folder.path + "/closed", 0o755) }
    let site = try folder.site().site
    #expect(site.root.entry(Document.ID("b"))?.fault == "cannot be read: permission denied")
    #expect(
      site.root.section(at: "closed")?.introduction.map(\.passage.text) == [
        "This folder cannot be read: permission denied."
      ])
  }

  @Test("on a disk with errors (G09) says so in one sentence")
  func diskError() {
    // The memory of a process is a regular file whose first bytes cannot be read by anyone.
    #expect(
      refusal { _ = try opened("/proc/self/mem") }
        == "/proc/self/mem: cannot be read: the disk reports an error")
  }

  @Test("may be nested deeper than anyone reads")
  func deepFolders() throws {
    let folder = try Folder()
    let deep = [String](repeating: "d", count: 200).joined(separator: "/")
    try folder.write("a.md").write(deep + "/b.md")
    #expect(text(of: try folder.site().document(Document.ID("a"))) == "Text.")
  }

  @Test("may name files in any way (G12), and each is reached by an id of its own")
  func oddNames() throws {
    let folder = try Folder()
    let names: [[UInt8]] = [
      Array("line\nbreak.md".utf8), Array("\u{1B}]0;x.md".utf8), Array("-r.md".utf8),
      Array((String(repeating: "n", count: 252) + ".md").utf8),
      [0x61, 0xFF, 0xFE, 0x2E, 0x6D, 0x64], Array("a%FF%FE.md".utf8),
      Array("\u{E9}.md".utf8), Array("e\u{301}.md".utf8),
      Array("Case.md".utf8), Array("case.md".utf8), Array("CASE.MD".utf8),
      Array("twin.md".utf8), Array("twin.markdown".utf8), Array("twin.txt".utf8),
      Array("twin.txt.md".utf8), Array("a b.md".utf8), Array("100%.md".utf8),
      Array("d\u{E9}/x.md".utf8), Array("de\u{301}/x.md".utf8),
    ]
    for name in names { try folder.write(name: name, name) }
    let site = try folder.site()
    let entries = site.site.root.allEntries
    #expect(entries.count == names.count)
    #expect(Set(entries.map(\.id)).count == names.count)
    var contents: Set<String> = []
    for entry in entries {
      #expect(site.site.root.entry(entry.id) == entry)
      contents.insert(try text(of: site.document(entry.id)))
    }
    #expect(contents.count >= names.count - 2)
    let ids = Set(entries.map(\.id.path))
    for id in ["line\nbreak", "-r", "a%FF%FE", "a%25FF%25FE", "\u{E9}", "Case", "case", "CASE"] {
      #expect(ids.contains(id))
    }
    #expect(ids.contains("twin") && ids.contains("twin.markdown") && ids.contains("100%"))
    #expect(try folder.site().site == site.site)
  }

  @Test(
    "may name all files in the same way, and those that look alike have ids of their own",
    arguments: [
      (["\u{E9}", "法（一）", "《水法》", "“x”"], true), (["\u{E9}", "e\u{301}", "法"], false),
      (["\u{C5}", "\u{212B}"], false), (["\u{FA0A}", "\u{898B}"], false),
      (["قراراً، رقم ٣", "«آمن»", "أُبرم", "مقيّم", "ا·ب\u{FFFC}"], true),
      (["\u{622}", "\u{627}\u{653}"], false),
      (["\u{628}\u{64F}\u{651}", "\u{628}\u{651}\u{64F}"], false),
    ])
  func namesOfOneKind(names: [String], areIDs: Bool) throws {
    let folder = try Folder()
    for name in names { try folder.write(name: Array("\(name).md".utf8), Array(name.utf8)) }
    let ids = try folder.site().site.root.allEntries.map(\.id)
    #expect(Set(ids).count == names.count)
    let written = Set(names.map { Array($0.utf8) })
    #expect(ids.allSatisfy { written.contains(Array($0.path.utf8)) } == areIDs)
  }
}

@Suite("An error of loading")
struct LoadingErrorTests {
  @Test("is one line without anything a terminal would act on")
  func legible() {
    let error = LoadingError(place: "a\u{1B}]0;x\u{7}\nb\u{202E}\u{9B}", reason: "第\u{7F}")
    #expect(error.description == "a␛]0;x␇␊b⟪U+202E⟫⟪U+9B⟫: 第␡")
  }
}
