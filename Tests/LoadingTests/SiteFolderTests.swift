import Documents
import Testing

@testable import Loading

@Suite("A folder is a site")
struct SiteFolderTests {
  @Test("whose folders are its menu, by weight and then by name")
  func menu() throws {
    let folder = try Folder()
    try folder.write(
      "_index.md", "---\ntitle: The Portal\nlanguage: en\nfooter:\n  - A\n  - B\n---\n"
    )
    .write("officials/_index.md", "---\ntitle: Officials\nweight: 1\n---\n\nNobody is named.\n")
    .write("departments/_index.md", "---\ntitle: Departments\nweight: 2\n---\n")
    .write("departments/contact-list/_index.md", "---\ntitle: Contacts\nshows: contacts\n---\n")
    .write("laws-and-regulations/national-laws/zones.md", "---\ntitle: Zones\n---\nText.\n")
    .write("annual/a.md").write("nothing/picture.png").write(".git/a.md")
    let site = try folder.site().site
    #expect(site.title == "The Portal")
    #expect(site.root.title == "The Portal")
    #expect(site.language == "en")
    #expect(site.footer == ["A", "B"])
    #expect(
      site.root.sections.map(\.title) == [
        "Officials", "Departments", "Annual", "Laws and regulations",
      ])
    #expect(site.root.sections[0].introduction.map(\.passage.text) == ["Nobody is named."])
    #expect(site.root.section(at: "departments/contact-list")?.kind == .contacts)
    let entry = site.root.entry(Document.ID("laws-and-regulations/national-laws/zones"))
    #expect(entry?.title == "Zones")
    #expect(site.root.count == 2)
  }

  @Test("whose menu is known opens before the pages of its sections are read")
  func known() throws {
    let folder = try Folder()
    try folder.write("_index.md", "Welcome.\n").write("laws/acts/_index.md", "Acts in force.\n")
      .write("laws/acts/a.md")
    let menu = Section(
      id: "", title: "Portal",
      sections: [
        Section(
          id: "laws", title: "Laws", sections: [Section(id: "laws/acts", title: "Acts")])
      ])
    var site = try SiteFolder(opening: folder.path, listedAs: menu, introduced: ["", "laws/acts"])
    #expect(site.site.root.introduction.map(\.passage.text) == ["Welcome."])
    #expect(site.site.root.section(at: "laws/acts")?.introduction.isEmpty == true)
    #expect(!site.isDescribed)
    while site.describe(within: .milliseconds(1)) {}
    #expect(site.isDescribed)
    #expect(
      site.site.root.section(at: "laws/acts")?.introduction.map(\.passage.text)
        == ["Acts in force."])
  }

  @Test("with names as they are, where they are not plain")
  func names() throws {
    let folder = try Folder()
    try folder.write("行政法/a.md").write("Data Protection/a.md").write("local-laws_2020/a.md")
    #expect(
      try folder.site().site.root.sections.map(\.title) == [
        "Data Protection", "Local laws 2020", "行政法",
      ])
  }

  @Test("in which one folder alone is one item")
  func oneFolder() throws {
    let folder = try Folder()
    try folder.write("ee/1.md").write("ee/2.md").write("LICENSE")
    let root = try folder.site().site.root
    #expect(root.sections.map(\.id) == ["ee"])
    #expect(root.sections[0].entries.map(\.id.path) == ["ee/1", "ee/2"])
  }

  @Test("whose long documents have a head that is read by itself")
  func heads() throws {
    let folder = try Folder()
    let text = (1...9000).map { "## Article \($0)\n\nThe text of article \($0).\n\n" }.joined()
    try folder.write("laws/long.md", "---\ntitle: Long\n---\n" + text)
      .write("laws/short.md", "One.\n\nTwo.").write("laws/long.txt", text)
    let site = try SiteFolder(opening: folder.path)
    let whole = try site.document(Document.ID("laws/long"))
    let head = try #require(site.head(of: Document.ID("laws/long")))
    #expect(head.entry == whole.entry)
    #expect(head.blocks.count > 200 && head.blocks.count < whole.blocks.count)
    #expect(head.blocks == Array(whole.blocks.prefix(head.blocks.count)))
    #expect(site.head(of: Document.ID("laws/short")) == nil)
    #expect(site.head(of: Document.ID("laws/none")) == nil)
  }

  @Test("whose documents are read by their ids")
  func documents() throws {
    let folder = try Folder()
    try folder.write("laws/act.md", "---\ntitle: An Act\nnumber: No. 7\n---\nOne.\n\nTwo.\n")
    let site = try folder.site()
    let document = try site.document(Document.ID("laws/act"))
    #expect(document.title == "An Act")
    #expect(document.facts[.number] == "No. 7")
    #expect(text(of: document) == "One.\n\nTwo.")
    #expect(
      refusal { _ = try site.document(Document.ID("laws/none")) }
        == "laws/none: there is no such document")
  }

  @Test("which is described at once where it is small")
  func small() throws {
    let folder = try Folder()
    for number in 0..<100 { try folder.write("\(number).md", "---\ntitle: T\(number)\n---\n") }
    let site = try folder.site()
    #expect(site.isDescribed)
    #expect(site.site.root.entries.allSatisfy { $0.title.hasPrefix("T") && $0.isDescribed })
  }

  @Test("which is described in slices where it is large")
  func large() throws {
    let folder = try Folder()
    for number in 0..<600 { try folder.write("\(number % 3)/\(number).md", "---\ntitle: T\n---\n") }
    var site = try folder.site()
    #expect(!site.isDescribed)
    #expect(site.site.root.allEntries.allSatisfy { !$0.isDescribed })
    let before = site.site.root.allEntries.map(\.id)
    let isLeft = site.describe(within: .zero)
    #expect(isLeft)
    #expect(site.site.root.allEntries.filter(\.isDescribed).count == 1)
    var slices = 0
    while site.describe(within: .microseconds(500)) { slices += 1 }
    #expect(slices > 0)
    #expect(site.isDescribed)
    #expect(site.site.root.allEntries.allSatisfy { $0.isDescribed && $0.title == "T" })
    #expect(site.site.root.allEntries.map(\.id) == before)
  }

  @Test("whose long titles are cut for lists, and whole in the document")
  func longTitle() throws {
    let folder = try Folder()
    let title = String(repeating: "x", count: 1_000_000)
    try folder.write("a.md", "---\ntitle: \"\(title)\"\n---\nBody\n")
    let site = try folder.site()
    #expect(site.site.root.entries[0].title == title.prefix(1000) + "…")
    #expect(try site.document(Document.ID("a")).title == title)
  }

  @Test("whose descriptions may be longer than what is read at first")
  func longDescription() throws {
    let folder = try Folder()
    let names = (0..<5000).map { "a\($0): b\n" }.joined()
    try folder.write("a.md", "---\n\(names)title: At the end\n---\nBody\n")
    #expect(try folder.site().site.root.entries[0].title == "At the end")
  }

  @Test("also where it holds a single file, which gives the site its title")
  func singleFile() throws {
    let folder = try Folder()
    try folder.write("act.md", "---\ntitle: An Act\n---\nText.\n").write("other.md")
    let site = try opened(folder.path + "/act.md")
    #expect(site.site.title == "An Act")
    #expect(site.site.root.entries.map(\.id.path) == ["act"])
    #expect(text(of: try site.document(Document.ID("act"))) == "Text.")
  }

  @Test("and any file that is text opens when it is named", arguments: ["LICENSE", "notes.yaml"])
  func anyText(name: String) throws {
    let folder = try Folder()
    try folder.write(name, "Plain words.\n").write("picture.gif", "GIF89a")
    let site = try opened(folder.path + "/" + name)
    let entry = try #require(site.site.root.entries.first)
    #expect(text(of: try site.document(entry.id)) == "Plain words.")
    #expect(
      refusal { _ = try opened(folder.path + "/picture.gif") }
        == "\(folder.path)/picture.gif: this is a GIF picture, not text")
  }

  @Test("and so is what comes from elsewhere")
  func standardInput() throws {
    let bytes = Array("---\ntitle: Piped\n---\nText.\n".utf8)
    let site = try SiteFolder(
      reading: bytes, name: "standard input", formats: [Paragraphs.self, Text.self])
    #expect(site.site.title == "Piped")
    let entry = try #require(site.site.root.entries.first)
    #expect(text(of: try site.document(entry.id)) == "Text.")
  }

  @Test("and what comes without a name is known by what it looks like")
  func guessed() {
    let formats: [any Format.Type] = [Paragraphs.self, Text.self]
    let page = "Title\nFrom:The Office | Date Add in:2020-08-13 10:02:39 [A  A]\n\nText\n"
    #expect(Formats.guess(page, among: formats, else: "md") == Text.self)
    #expect(Formats.guess("# A\n", among: formats, else: "txt") == Paragraphs.self)
    #expect(Formats.guess("---\ntitle: a\n---\n", among: formats, else: "txt") == Paragraphs.self)
    #expect(Formats.guess("Words.", among: formats, else: "txt") == Text.self)
    #expect(Formats.guess("Words.", among: formats, else: "md") == Paragraphs.self)
  }
}

@Suite("A reference")
struct ReferenceTests {
  private func site() throws -> (Folder, SiteFolder) {
    let folder = try Folder()
    try folder.write("laws/zones.md", "---\nnumber: (No. 7 [2020] of the State Council)\n---\n")
      .write("laws/older.md", "---\nnumber: No. 17 [2020]\n---\n")
      .write("laws/same.md", "---\nnumber: Order No. 3\n---\n")
      .write("plans/same.md", "---\nnumber: Order No. 3 of 1999\n---\n")
      .write("plans/chinese.md", "---\nnumber: 湘政发〔2024〕7号\n---\n")
    return (folder, try folder.site())
  }

  @Test(
    "is an id, the end of one, a file, or a number in any case and spacing",
    arguments: [
      ("laws/zones", "laws/zones"), ("laws/zones.md", "laws/zones"), ("zones", "laws/zones"),
      ("./laws/zones.md", "laws/zones"), ("No. 7 [2020]", "laws/zones"),
      ("no.7［2020］", "laws/zones"), ("No. 17 [2020]", "laws/older"), ("order no. 3", "laws/same"),
      ("湘政发[2024]7号", "plans/chinese"), ("〔2024〕7", "plans/chinese"),
      ("no. 7 (2020)", "laws/zones"), ("湘政发（2024）7号", "plans/chinese"),
    ])
  func found(reference: String, path: String) throws {
    var (_, site) = try site()
    #expect(try site.entry(reference: reference).id.path == path)
  }

  @Test("to two documents names both")
  func ambiguous() throws {
    var (_, site) = try site()
    #expect(
      refusal { _ = try site.entry(reference: "same") }
        == "same: means more than one document: laws/same, plans/same")
    #expect(
      refusal { _ = try site.entry(reference: "[2020]") }
        == "[2020]: means more than one document: laws/older, laws/zones")
  }

  @Test("to nothing says so", arguments: ["", " ", "o. 7 [202", "No. 7 [20", "laws/none"])
  func nothing(reference: String) throws {
    var (_, site) = try site()
    #expect(
      refusal { _ = try site.entry(reference: reference) }
        == "\(reference): no document has this id or number")
  }
}
