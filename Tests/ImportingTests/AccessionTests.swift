import Documents
import Foundation
import Importing
import Loading
import Testing

@Suite("An accession")
struct AccessionTests {
  private let page = """
    <html><head><title>Roads Act</title></head><body><nav><a href="/">Home</a></nav><main>
    <h1>Roads Act</h1><p>Article 1 Roads are open. See <a href="../t10/bridges.html#top">bridges</a>.</p>
    </main></body></html>
    """

  @Test("keeps the tree of a folder, and says where each document came from")
  func tree() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/laws/roads.md")
    try bench.write(page, to: "source/pages/act.html")
    try bench.write("body {}", to: "source/style.css")
    let report = try bench.imported()
    #expect(report.imported == 2 && report.refused.isEmpty && report.others == ["css": 1])
    #expect(bench.files == ["laws/roads.md", "pages/act.md"])
    let folder = try SiteFolder(opening: bench.site)
    let document = try folder.document(Document.ID("pages/act"))
    #expect(document.title == "Roads Act")
    #expect(document.facts[.other("source_file")] == "source/pages/act.html")
  }

  @Test("changes nothing the second time, and afterwards only what changed")
  func again() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    try bench.write("# Bridges\n\nClosed.\n", to: "source/bridges.md")
    _ = try bench.imported()
    let before = try bench.text("roads.md")
    var report = try bench.imported()
    #expect(report.unchanged == 2 && report.imported == 0 && report.updated == 0)
    try bench.write("# Bridges\n\nOpen at last.\n", to: "source/bridges.md")
    report = try bench.imported()
    #expect(report.unchanged == 1 && report.updated == 1)
    #expect(try bench.text("bridges.md").contains("Open at last."))
    #expect(try bench.text("roads.md") == before)
  }

  @Test("marks what the source no longer has, keeps it, and takes the mark away when it is back")
  func missing() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    try bench.write("# Bridges\n\nClosed.\n", to: "source/bridges.md")
    _ = try bench.imported()
    try FileManager.default.removeItem(atPath: bench.source + "/bridges.md")
    #expect(try bench.imported().missing == ["source/bridges.md"])
    #expect(try bench.imported(today: "2027-01-01").missing == ["source/bridges.md"])
    let marked = try SiteFolder(opening: bench.site).document(Document.ID("bridges"))
    #expect(marked.facts[.other("missing_since")] == "2026-11-24")
    #expect(marked.facts[.status] == nil && marked.facts[.repealed] == nil)
    #expect(marked.blocks.contains { $0.passage.text == "Closed." })
    try bench.write("# Bridges\n\nClosed.\n", to: "source/bridges.md")
    #expect(try bench.imported().updated == 1)
    #expect(try !bench.text("bridges.md").contains("missing_since"))
  }

  @Test("does not overwrite what somebody edited, and says so")
  func edited() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    _ = try bench.imported()
    let edited = try bench.text("roads.md").replacingOccurrences(of: "Open.", with: "Open!")
    try bench.write(edited, to: "site/roads.md")
    #expect(try bench.imported().unchanged == 1)
    try bench.write("# Roads\n\nShut.\n", to: "source/roads.md")
    let report = try bench.imported()
    #expect(report.refused.map(\.path) == ["roads.md"])
    #expect(report.refused.first?.words.contains("edited") == true)
    #expect(try bench.text("roads.md") == edited)
  }

  @Test("takes a mirror by the addresses of its pages, and the richer of two copies")
  func mirror() throws {
    let bench = try Workbench()
    let host = "source/www.example.org/EGovernment/LawsandRegulations/"
    try bench.write(page, to: host + "20200813/act.html")
    let poor = page.replacingOccurrences(of: "Roads are open.", with: "Roads.")
    try bench.write(poor, to: host + "20200813/act.html.1")
    try bench.write(poor, to: host + "20200813/act.html?from=timeline")
    try bench.write(
      page.replacingOccurrences(of: "Roads", with: "Bridges"), to: host + "t10/bridges.html")
    let report = try bench.imported()
    #expect(report.imported == 2 && report.copies.count == 2)
    #expect(
      bench.files == ["laws-and-regulations/act.md", "laws-and-regulations/t10/bridges.md"])
    let act = try bench.text("laws-and-regulations/act.md")
    #expect(act.contains("Roads are open."))
    #expect(act.contains("](</laws-and-regulations/t10/bridges#top>)"))
  }

  @Test("gives each file a name that is one everywhere, and keeps both of two that look alike")
  func names() throws {
    let bench = try Workbench()
    let long = String(repeating: "法", count: 80)
    for name in [
      "-rf.md", "Law.md", "law.md", "caf\u{E9}.md", "cafe\u{301}.md", "a\nb.md", long + ".md",
      "_x.md",
    ] {
      try bench.write("# Title of \(name.count)\n\nText.\n", to: "source/" + name)
    }
    let report = try bench.imported()
    #expect(report.imported == 8)
    #expect(report.refused.isEmpty)
    #expect(report.copies.isEmpty)
    #expect(bench.files.count == 8)
    let folded = Set(bench.files.map { $0.precomposedStringWithCanonicalMapping.lowercased() })
    #expect(folded.count == 8)
    for name in bench.files {
      #expect(!name.hasPrefix("-") && !name.hasPrefix("_") && !name.contains("\n"))
      #expect(name.utf8.count <= 130)
    }
    #expect(try SiteFolder(opening: bench.site).documentIDs.count == 8)
  }

  @Test("writes nothing outside the site, whatever links stand in it")
  func links() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/laws/roads.md")
    try bench.write("secret", to: "outside/roads.md")
    try FileManager.default.createDirectory(atPath: bench.site, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: bench.site + "/laws", withDestinationPath: bench.place + "/outside")
    try FileManager.default.createSymbolicLink(
      atPath: bench.source + "/link.md", withDestinationPath: "/etc/passwd")
    let report = try bench.imported()
    #expect(report.imported == 0)
    #expect(Set(report.refused.map(\.path)) == ["laws/roads.md", "link.md"])
    #expect(
      try String(contentsOfFile: bench.place + "/outside/roads.md", encoding: .utf8) == "secret")
  }

  @Test("does not wait for a pipe, and refuses what is no text")
  func oddFiles() throws {
    let bench = try Workbench()
    mkfifo(bench.source + "/pipe.md", 0o600)
    try bench.write("%PDF-1.7 \u{0}\u{1}", to: "source/scan.md")
    try bench.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n", to: "source/far.md")
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    let report = try bench.imported()
    #expect(report.imported == 1)
    #expect(report.refused.map(\.path) == ["far.md", "scan.md"])
  }

  @Test("puts all into the section that is named, and the source beside it where that is asked for")
  func wishes() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    _ = try bench.imported(section: "laws/../national", keepsSources: true)
    #expect(bench.files == [".sources/source/roads.md", "laws/document/national/roads.md"])
    #expect(try bench.text(".sources/source/roads.md") == "# Roads\n\nOpen.\n")
    #expect(try SiteFolder(opening: bench.site).documentIDs.count == 1)
  }

  @Test("tells two sources of one name apart")
  func labels() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "a/laws/roads.md")
    try bench.write("# Bridges\n\nOpen.\n", to: "b/laws/bridges.md")
    _ = try bench.imported("a/laws")
    #expect(throws: ImportingError.self) { try bench.imported("b/laws") }
    let report = try bench.imported("b/laws", label: "other")
    #expect(report.imported == 1 && report.missing.isEmpty)
  }

  @Test("lets nobody else import into the site meanwhile, nor a site into itself")
  func alone() throws {
    let bench = try Workbench()
    try bench.write("# Roads\n\nOpen.\n", to: "source/roads.md")
    let wishes = Accession.Wishes(section: nil, label: nil, keepsSources: false, today: "")
    try withExtendedLifetime(Accession(into: bench.site, wishes: wishes)) {
      #expect(throws: ImportingError.self) { try Accession(into: bench.site, wishes: wishes) }
    }
    #expect(throws: ImportingError.self) { try bench.imported("") }
    #expect(throws: ImportingError.self) { try bench.imported("site") }
  }
}
