import Cataloguing
import Documents
import Foundation
import Terminal

@testable import Screens

/// A reader before the app, with a real catalogue that answers.
final class Hall {
  private(set) var sitting: Sitting
  private let folder: URL
  private let catalogue: Catalogue
  private var heard = 0
  /// Whether questions are answered at once.
  var answersAtOnce = true

  init(
    _ documents: [Document], _ columns: Int = 80, _ rows: Int = 24, listsAll: Bool = true,
    sections names: [String: String] = ["laws": "National Laws", "plans": "Plans"],
    title: String = "Site", language: Language = .english, isLinear: Bool = false,
    mode: Mode = .personal
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hall-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("catalogue").path
    func section(_ id: String, _ title: String) -> Section {
      let below = names.filter { Document.ID($0.key).section == id && $0.key != id }
      return Section(
        id: id, title: title,
        sections: below.sorted { $0.key < $1.key }.map { section($0.key, $0.value) },
        entries: documents.map(\.entry).filter { $0.id.section == id })
    }
    let site = Site(title: title, root: section("", title))
    let cataloguer = try Cataloguer(at: path)
    try cataloguer.arrange(site.root)
    for document in documents.sorted(by: { $0.id.path < $1.id.path }) {
      let stamp = Stamp(size: 1, modified: 1, inode: 1)
      try cataloguer.take(Offer(id: document.id, stamp: stamp) { document })
    }
    try cataloguer.finish()
    catalogue = try Catalogue(at: path)
    let known = listsAll ? site : Site(title: title, root: try catalogue.site().root)
    sitting = Sitting(known, columns, rows, language: language, isLinear: isLinear, mode: mode)
    sitting.learn(
      CatalogueState(documents: documents.count, isWhole: true, edition: 1))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func press(_ keys: Key...) throws {
    for key in keys {
      sitting.press(key)
      if answersAtOnce { try answer() }
    }
  }

  func type(_ text: String) throws {
    for character in text { try press(.character(character)) }
  }

  func open(_ destination: Destination) throws {
    sitting.open(destination)
    if answersAtOnce { try answer() }
  }

  func hear(_ event: Event) throws {
    sitting.hear(event)
    if answersAtOnce { try answer() }
  }

  func learn(_ site: Site) { sitting.learn(site) }

  func learn(_ state: CatalogueState) throws {
    sitting.learn(state)
    if answersAtOnce { try answer() }
  }

  /// Answers all that was asked.
  func answer() throws {
    while heard < sitting.effects.count {
      heard += 1
      guard case .ask(let question) = sitting.effects[heard - 1] else { continue }
      switch question {
      case .findings(let query, let first, let count):
        let findings = try catalogue.search(query, limit: count, offset: first)
        sitting.hear(.answer(question, .findings(findings)))
      case .tally(let query):
        sitting.hear(.answer(question, .tally(try catalogue.tally(query))))
      case .overview(let day):
        sitting.hear(.answer(question, .overview(try catalogue.overview(on: day))))
      case .listing(let listing, let first, let count, let id):
        let part = try catalogue.part(of: listing, from: first, count: count, around: id)
        sitting.hear(.answer(question, .listing(part)))
      case .cited(let id):
        sitting.hear(.answer(question, .cited(try catalogue.cited(by: id))))
      case .citing(let id):
        sitting.hear(.answer(question, .citing(try catalogue.citations(of: id, limit: 200))))
      }
    }
  }

  var rows: [String] { sitting.rows }
  var text: String { sitting.text }

  /// The document that was asked for by the last effect; nil where that was another.
  var loaded: Document.ID? {
    guard case .load(let id) = sitting.effects.last else { return nil }
    return id
  }
}

extension Document {
  /// A law of articles.
  static func law(_ id: String, _ title: String, _ date: String, _ articles: String...) -> Document
  {
    Document(
      entry: Entry(
        id: Document.ID(id), title: title,
        facts: [.init(.dateAdded, date), .init(.number, "No. \(title.utf8.count) [2020]")]),
      blocks: articles.enumerated().map { number, text in
        Block(.item(marker: "Article \(number + 1)"), Passage(text))
      })
  }
}
