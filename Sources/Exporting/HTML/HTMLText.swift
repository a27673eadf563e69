import Documents

/// Writes documents as pages of HTML that stand alone: nothing is fetched, nothing runs.
public enum HTMLText {
  /// The page of a document; the links in it stay as they were written.
  public static func text(of document: Document) -> String {
    text(of: document, links: .asWritten)
  }

  /// The page of a document in a site, with `way` above it and the site's `language` where it states none.
  static func text(
    of document: Document, links: HTMLLinks, way: String = "", siteLanguage: String? = nil
  ) -> String {
    var composition = HTMLComposition(document.blocks, links: links)
    composition.write()
    let language = self.language(document.facts[.language] ?? siteLanguage)
    let direction = self.direction(of: document, language: language)
    var page = head(
      title: document.title, language: language, direction: direction,
      more: metadata(of: document))
    page += "<body>\n\(way)<header>\n<h1 dir=\"auto\">\(escaped(document.title))</h1>\n"
    page += facts(of: document)
    if document.entry.kind == .official {
      page +=
        "<p class=\"notice\">A post as a page gave it on its date. This does not say who holds the post today.</p>\n"
    }
    for notice in document.notices { page += "<p class=\"notice\">\(escaped(notice))</p>\n" }
    if let summary = document.facts[.summary], !summary.isEmpty {
      page += "<p class=\"notice\">Summary, not the text: \(escaped(summary))</p>\n"
    }
    return page + "</header>\n<main>\n\(composition.text)</main>\n</body>\n</html>\n"
  }

  /// The facts and the contact block as a list of names and values; empty where there are none.
  private static func facts(of document: Document) -> String {
    var lines: [String] = []
    for fact in document.facts.all where fact.name != .summary {
      let value = fact.name == .sourceURL ? address(fact.value) : escaped(fact.value)
      lines.append(line(fact.name.label, value))
    }
    for field in document.entry.contact.fields {
      lines.append(line(field.name, escaped(field.value)))
    }
    return lines.isEmpty ? "" : "<dl class=\"facts\">\n\(lines.joined())</dl>\n"
  }

  static func line(_ name: String, _ value: String) -> String {
    "<dt dir=\"auto\">\(escaped(name))</dt><dd dir=\"auto\">\(value)</dd>\n"
  }

  private static func address(_ written: String) -> String {
    let isWeb = written.hasPrefix("https://") || written.hasPrefix("http://")
    guard isWeb, AddressText.isHarmless(written) else { return escaped(written) }
    return "<a href=\"\(AddressText.escaped(written))\">\(escaped(written))</a>"
  }

  /// What a page says of the document for machines, by the names of the Dublin Core.
  private static func metadata(of document: Document) -> String {
    var lines = "<meta name=\"dcterms.title\" content=\"\(escaped(document.title))\">\n"
    let names: [(Facts.Name, String)] = [
      (.number, "dcterms.identifier"), (.issuer, "dcterms.creator"), (.source, "dcterms.source"),
      (.published, "dcterms.issued"), (.updated, "dcterms.modified"),
    ]
    for (name, word) in names {
      guard let value = document.facts[name], !value.isEmpty else { continue }
      lines += "<meta name=\"\(word)\" content=\"\(escaped(value))\">\n"
    }
    return lines
  }

  /// A language as a tag; nil where what is stated is none.
  static func language(_ stated: String?) -> String? {
    guard let stated, !stated.isEmpty else { return nil }
    let parts = stated.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
    return isTag ? (parts.count == 1 ? LanguageCode.tag(stated) : stated) : nil
  }

  /// The direction of the lines: that of the language, else of most letters at the start of the text.
  private static func direction(of document: Document, language: String?) -> String {
    let start =
      document.title + document.blocks.prefix(8).map { $0.passage.text.prefix(200) }.joined()
    return direction(of: start, language: language)
  }

  static func direction(of text: String, language: String?) -> String {
    if let language = language?.split(separator: "-").first?.lowercased() {
      let fromRight = ["ar", "he", "fa", "ur", "ps", "yi", "dv", "ug", "sd", "ckb"]
      return fromRight.contains(language) ? "rtl" : "ltr"
    }
    var (right, left) = (0, 0)
    for scalar in text.unicodeScalars.prefix(2_000) {
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: right += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x58F, 0x900...0x1FFF, 0x3040...0xD7FF: left += 1
      default: break
      }
    }
    return right > left ? "rtl" : "ltr"
  }
}
