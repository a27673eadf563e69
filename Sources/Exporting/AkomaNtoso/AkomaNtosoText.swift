import Documents

/// Writes documents as Akoma Ntoso 3.0 (OASIS LegalDocML), valid by its schema.
///
/// A document with articles is an `act`, any other a `doc`. Headings and numbered provisions become the elements that
/// their numbers name. Quotations are embedded structures, footnotes are notes where they stand.
public enum AkomaNtosoText {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  /// The whole document as the text of an XML file in UTF-8.
  public static func text(of document: Document) -> String {
    let isAct = hasArticles(document)
    var output = AkomaNtosoOutput()
    output.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    output.line("<akomaNtoso xmlns=\"\(namespace)\">")
    output.line(isAct ? "<act name=\"act\">" : "<doc name=\"document\">")
    AkomaNtosoMetadata(document).write(to: &output)
    output.line("<preface>")
    output.line(
      "<longTitle><p><docTitle>\(output.escaped(document.title))</docTitle></p></longTitle>")
    output.line("</preface>")
    var structure = AkomaNtosoStructure(document.blocks, output: output)
    let start = isAct ? document.blocks.firstIndex(where: \.isStructure) ?? 0 : 0
    if start > 0 {
      structure.write(0..<start, in: "preamble")
    }
    structure.write(start..<document.blocks.count, in: isAct ? "body" : "mainBody")
    output = structure.output
    output.line(isAct ? "</act>" : "</doc>")
    output.line("</akomaNtoso>")
    return output.text
  }

  private static func hasArticles(_ document: Document) -> Bool {
    document.blocks.contains { block in
      guard block.quotation == 0 else { return false }
      switch block.kind {
      case .heading: return Designation(block.passage.text)?.kind == .article
      case .item(let marker): return block.depth == 0 && Designation(marker)?.kind == .article
      default: return false
      }
    }
  }
}

extension Block {
  /// Whether the block begins a heading or a provision of the document itself.
  var isStructure: Bool {
    guard quotation == 0 else { return false }
    switch kind {
    case .heading, .item: return true
    default: return false
    }
  }
}
