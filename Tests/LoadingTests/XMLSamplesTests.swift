import Documents
import Foundation
import FoundationXML
import SharedTexts
import Testing

@testable import Loading

/// The letters and digits of an XML file, by another reader, outside what is left out by rule: `meta`.
private final class Letters: NSObject, XMLParserDelegate {
  private(set) var body: [Unicode.Scalar] = []
  private(set) var notes: [Unicode.Scalar] = []
  /// How many elements get a word of Gazette's own: items of lists, notes without a marker.
  private(set) var additions = 0
  private var metadata = 0
  private var isNote: [Bool] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if name == "meta" || metadata > 0 { metadata += 1 }
    let isNote =
      ["authorialNote", "footnote", "sidenote"].contains(name)
      || name == "note" && attributes["type"] == "footnote"
    self.isNote.append(isNote || self.isNote.last == true)
    if metadata == 0, isNote || ["li", "documentRef", "noteRef", "img"].contains(name) {
      additions += 1 + (attributes["showAs"]?.count ?? 0)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if metadata > 0 { metadata -= 1 }
    if !isNote.isEmpty { isNote.removeLast() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard metadata == 0 else { return }
    if isNote.last == true { notes += signs(string) } else { body += signs(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }
}

private func signs(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter {
    switch $0.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// How many of the wanted signs stand in the text in their order.
private func found(_ wanted: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
  var count = 0
  for sign in text where count < wanted.count && wanted[count] == sign { count += 1 }
  return count
}

@Suite("Real XML")
struct XMLSamplesTests {
  @Test("the head of a long one is what the whole begins with")
  func heads() throws {
    guard let folder = try Shared.unpacked("xml-html-samples") else { return }
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0
    for file in Shared.files(in: folder) where file.pathExtension == "xml" {
      let data = try Data(contentsOf: file)
      let isKnown = file.path.contains("/akn/") || file.path.contains("/uslm/")
      guard isKnown, data.count >= 1 << 18 else { continue }
      let id = Document.ID(file.lastPathComponent)
      let whole = try XML.parse(String(decoding: data, as: UTF8.self), id: id)
      let opening = String(decoding: data.prefix(XML.headLength), as: UTF8.self)
      let head = try #require(try XML.parse(head: opening, id: id))
      // One with nothing but facts in so many bytes is read whole.
      guard head.blocks.count > 2 else { continue }
      // What refers to a place may stand further below.
      func look(_ block: Block) -> String {
        "\(block.kind), \(block.depth), \(block.quotation): \(block.passage.text)"
      }
      for (block, other) in zip(head.blocks.dropLast(), whole.blocks) {
        #expect(look(block) == look(other), "\(id)")
      }
      #expect(head.entry.title == whole.entry.title, "\(id)")
      #expect(head.notices.isEmpty)
      count += 1
    }
    #expect(count > 5)
  }

  @Test("no letter and no digit of any sample is lost, and they stand in their order")
  func samples() throws {
    guard let folder = try Shared.unpacked("xml-html-samples") else { return }
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0
    for file in Shared.files(in: folder) where file.pathExtension == "xml" {
      let data = try Data(contentsOf: file)
      if data.starts(with: Data("version https://git-lfs".utf8)) { continue }
      let letters = Letters()
      let parser = XMLParser(data: data)
      parser.delegate = letters
      let isSound = parser.parse()
      #expect(isSound, "\(file.lastPathComponent)")
      let document = try XML.parse(
        String(decoding: data, as: UTF8.self), id: Document.ID(file.lastPathComponent))
      var body: [Unicode.Scalar] = []
      var notes: [Unicode.Scalar] = []
      for block in document.blocks {
        switch block.kind {
        case .note(let marker): notes += signs(marker) + signs(block.passage.text)
        case .item(let marker): body += signs(marker) + signs(block.passage.text)
        default: body += signs(block.passage.text)
        }
      }
      let name = file.lastPathComponent
      #expect(found(letters.body, in: body) == letters.body.count, "\(name)")
      #expect(found(letters.notes, in: notes) == letters.notes.count, "\(name)")
      let isKnown = file.path.contains("/akn/") || file.path.contains("/uslm/")
      if isKnown {
        #expect(body.count - letters.body.count <= letters.additions * 2, "\(name)")
        #expect(document.notices.isEmpty, "\(name)")
        #expect(document.blocks.count > 1, "\(name)")
      }
      count += 1
    }
    #expect(count > 90)
  }
}
