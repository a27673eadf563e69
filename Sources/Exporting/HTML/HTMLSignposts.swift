import Documents

/// The ways between the pages of a site that stand in one folder, all relative, so that they work from a disk.
final class HTMLSignposts {
  private let site: Site
  private let shelfmarks: Shelfmarks
  /// Where addresses from the root of the site lead: many documents cite the same ones.
  private var known: [String: Resolution] = [:]

  init(_ site: Site, _ shelfmarks: Shelfmarks) {
    (self.site, self.shelfmarks) = (site, shelfmarks)
  }

  /// The links of a document's page at a place.
  func links(from document: Document.ID, at place: [String]) -> HTMLLinks {
    HTMLLinks { [self] address in
      switch resolve(address, from: document) {
      case .web(let address): AddressText.escaped(address)
      case .document(let id, let anchor):
        shelfmarks[id].map { self.address(of: $0, from: place, anchor: anchor) }
      case .section(let id):
        shelfmarks[section: id].map { self.address(of: $0, from: place) }
      case .anchor, .outside, .missing: nil
      }
    }
  }

  /// The line of links above a page that leads from the first section down to one.
  func way(to section: String, from place: [String]) -> String {
    let links = site.root.path(to: section).compactMap { section -> String? in
      guard let mark = shelfmarks[section: section.id], mark != place else { return nil }
      return "<a href=\"\(address(of: mark, from: place))\">\(HTMLText.escaped(section.title))</a>"
    }
    return links.isEmpty ? "" : "<nav>\(links.joined(separator: " › "))</nav>\n"
  }

  /// The address of a file seen from another.
  func address(of target: [String], from place: [String], anchor: String? = nil) -> String {
    let folders = place.dropLast()
    let shared = zip(folders, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folders.count - shared)
    let path = (up + target[shared...].map(AddressText.part)).joined(separator: "/")
    let name = anchor.map { Anchors.name(of: String($0.prefix(400))) } ?? ""
    return name.isEmpty ? path : "\(path)#\(HTMLText.escaped(name))"
  }

  private func resolve(_ address: String, from document: Document.ID) -> Resolution {
    guard address.utf8.first == UInt8(ascii: "/") else {
      return site.resolve(address, from: document)
    }
    if let resolution = known[address] { return resolution }
    let resolution = site.resolve(address, from: document)
    if known.count < 100_000 { known[address] = resolution }
    return resolution
  }
}
