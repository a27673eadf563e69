import Documents
import Glibc
import SharedTexts
import Testing

@Suite("The address of a link")
struct ResolveTests {
  private let site = Site(
    title: "S",
    root: Section(
      id: "", title: "S",
      sections: [
        Section(
          id: "laws", title: "Laws",
          sections: [
            Section(
              id: "laws/local", title: "Local",
              entries: [entry("laws/local/act"), entry("laws/local/一"), entry("laws/local/a%FF")])
          ],
          entries: [
            entry("laws/act.v2"), entry("laws/local"), entry("laws/twin"), entry("laws/twin.txt"),
          ])
      ],
      entries: [entry("README")]))

  private static func entry(_ path: String) -> Entry {
    Entry(id: Document.ID(path), title: path)
  }

  private func resolved(_ address: String) -> Resolution {
    site.resolve(address, from: Document.ID("laws/local/act"))
  }

  @Test(
    "leads to another document, with or without its extension",
    arguments: [
      ("一", "laws/local/一"), ("一.md", "laws/local/一"), ("./%E4%B8%80.md", "laws/local/一"),
      ("../../README.md", "README"), ("/README", "README"),
      ("/laws//local/./一.html", "laws/local/一"),
      ("../act.v2", "laws/act.v2"), ("../act.v2.md", "laws/act.v2"), ("../local", "laws/local"),
      ("../twin.md", "laws/twin"), ("../twin.txt", "laws/twin.txt"), ("a%FF.md", "laws/local/a%FF"),
      ("act.md?page=1", "laws/local/act"),
    ])
  func documents(address: String, path: String) {
    #expect(resolved(address) == .document(Document.ID(path), anchor: nil))
  }

  @Test("may lead to a place")
  func anchors() {
    #expect(resolved("#article-1") == .anchor("article-1"))
    #expect(resolved("#%E4%B8%80") == .anchor("一"))
    #expect(resolved("act.md#a") == .anchor("a"))
    #expect(resolved("") == .anchor(""))
    #expect(resolved("../../README.md#top") == .document(Document.ID("README"), anchor: "top"))
  }

  @Test("may lead to a section")
  func sections() {
    #expect(resolved("../local/") == .section("laws/local"))
    #expect(resolved("..") == .section("laws"))
    #expect(resolved("/") == .section(""))
    #expect(resolved("../_index.md") == .section("laws"))
  }

  @Test(
    "may lead to the web",
    arguments: ["https://a.org/b#c", "HTTP://a.org", "mailto:a@b.org", "//a.org/b"])
  func web(address: String) {
    #expect(resolved(address) == .web(address))
  }

  @Test(
    "never leads out of the collection",
    arguments: [
      "../../../etc/passwd", "../../../../etc/passwd", "/etc/passwd",
      "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
      "..%2f..%2f..%2fetc", "file:///etc/passwd", "a\u{0}.md", "a%00.md", "..\\a.md", "..%5Ca.md",
      "javascript:alert(1)", "data:text/html,x", "ssh://-oProxyCommand=x", "man:-Hx", "lynxexec:x",
      "\u{1B}]0;x", "C:/a.md", "/../README",
    ])
  func outside(address: String) {
    #expect(resolved(address) == .outside)
  }

  @Test("may lead to nothing")
  func missing() {
    #expect(resolved("none.md#x") == .missing("laws/local/none.md"))
    #expect(resolved("%zz") == .missing("laws/local/%zz"))
    #expect(resolved("第三条:a") == .missing("laws/local/第三条:a"))
  }

  @Test("leads to documents that a site has and does not list")
  func unlisted() {
    let site = Site(
      title: "S",
      root: Section(
        id: "", title: "S", sections: [Section(id: "laws", title: "Laws", unlisted: 9)]))
    func resolved(_ address: String) -> Resolution {
      site.resolve(address, from: Document.ID("laws/a"))
    }
    for address in ["b", "b.md", "/laws/b"] {
      #expect(resolved(address) == .document(Document.ID("laws/b"), anchor: nil))
    }
    #expect(resolved("/laws/b.v2#x") == .document(Document.ID("laws/b.v2"), anchor: "x"))
    #expect(resolved("b.png") == .missing("laws/b.png"))
    #expect(resolved("../plans/b") == .missing("plans/b"))
    #expect(resolved("/laws") == .section("laws"))
  }

  @Test(
    "may be as long as it likes", arguments: ["../", "a/", "%FF", "%2e%2e/", "a#", "%", "/"])
  func long(part: String) {
    func time(_ count: Int) -> Duration {
      let address = "x" + String(repeating: part, count: count)
      return work { #expect(resolved(address) == resolved(address)) }
    }
    // Four times the length may take four times as long, and some more; not sixteen times.
    #expect(time(20_000) < max(time(5_000), .milliseconds(5)) * 8)
  }
}
