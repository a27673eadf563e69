import Documents
import Foundation
import Loading

/// Which files of a source become which documents of a site: made from the names alone, before anything is read, so
/// that links between the documents can be written.
struct Plan {
  /// The files of one address, of which the richest becomes a document.
  struct Group {
    /// The files with their origins.
    var files: [(file: SourceFolder.File, origin: Origin)]
    /// The folders below the site, and the file that the document has or will have.
    let names: [String]
    /// What stands in the site for them; nil where there is nothing.
    let copy: Standing.Copy?

    /// The id of the document, which links name.
    var id: String {
      (names.dropLast() + [String((names.last ?? "").dropLast(3))]).joined(separator: "/")
    }
  }

  /// The groups in the order of the source's files.
  private(set) var groups: [Group] = []
  /// What the origins of this source begin with.
  let label: String
  private var places: [Origin.Key: String] = [:]

  /// Plans an import; throws where the site knows another source by the same name.
  init(_ source: SourceFolder, wishes: Accession.Wishes, standing: inout Standing) throws {
    let above = source.rootPath.split(separator: "/").last.map(String.init) ?? ""
    label = wishes.label ?? (source.isFolder ? source.name : above)
    var indices: [Origin.Key: Int] = [:]
    for file in source.files {
      let origin = Origin(file: file.path, label: Plan.isMirrored(file.path) ? "" : label)
      if let index = indices[Origin.Key(origin.address)] {
        groups[index].files.append((file, origin))
      } else {
        indices[Origin.Key(origin.address)] = groups.count
        let copy = standing.copies[Origin.Key(origin.path)]
        let section = wishes.section + origin.section.map { SafeName($0).text }
        let isPage = SourceFolder.isSectionPage(file)
        let names =
          copy?.names
          ?? (isPage
            ? section + ["_index.md"]
            : standing.place(section: section, stem: SafeName(origin.stem).text))
        groups.append(Group(files: [(file, origin)], names: names, copy: copy))
      }
      labels.insert(String(origin.path.prefix { $0 != "/" }))
      places[Origin.Key(origin.path)] = groups[indices[Origin.Key(origin.address)] ?? 0].id
    }
    guard source.isFolder, !groups.isEmpty else { return }
    let known = standing.copies.values.contains { belongs($0.origin) }
    guard known,
      !groups.contains(where: {
        $0.files.contains { standing.copies[Origin.Key($0.origin.path)] != nil }
      })
    else { return }
    throw ImportingError(
      place: source.name,
      reason:
        "the site has documents of another source of this name; give this one a name with --as")
  }

  /// Whether the first folder of a path is a host's, as a mirror has it.
  private static func isMirrored(_ path: String) -> Bool {
    guard let slash = path.firstIndex(of: "/") else { return false }
    return Origin.isHost(String(path[..<slash]))
  }

  /// Whether an origin is of this source: of its folder, or of one of the hosts that it mirrors.
  func belongs(_ origin: String) -> Bool { labels.contains(String(origin.prefix { $0 != "/" })) }

  private var labels: Set<String> = []

  /// The document that an address in a file leads to, as an address from the root of the site; nil where it leads to
  /// none of this source.
  func address(_ written: String, from origin: Origin) -> String? {
    guard !written.hasPrefix("#"), var target = Plan.resolved(written, from: origin.path) else {
      return nil
    }
    let fragment = written.firstIndex(of: "#").map { String(written[$0...]) } ?? ""
    if target.hasSuffix("/") { target += "index.html" }
    guard
      let id = places[Origin.Key(target)]
        ?? places[Origin.Key(target.removingPercentEncoding ?? target)]
    else {
      return nil
    }
    return "/" + (id.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? id) + fragment
  }

  /// The path below the source that an address leads to, from the path of the file that it stands in.
  private static func resolved(_ written: String, from path: String) -> String? {
    var address = written.prefix { $0 != "#" }
    if let scheme = address.firstRange(of: "://") {
      guard ["http", "https"].contains(address[..<scheme.lowerBound].lowercased()) else {
        return nil
      }
      return String(address[scheme.upperBound...])
    }
    guard !address.prefix(while: { $0 != "/" }).contains(":") else { return nil }
    if address.hasPrefix("//") { return String(address.dropFirst(2)) }
    var names = path.split(separator: "/").dropLast().map(String.init)
    if address.hasPrefix("/") {
      names = names.first.map { [$0] } ?? []
      address = address.dropFirst()
    }
    let isFolder = address.hasSuffix("/")
    for name in address.split(separator: "/") where name != "." {
      guard name == ".." else {
        names.append(String(name))
        continue
      }
      guard names.popLast() != nil else { return nil }
    }
    return names.joined(separator: "/") + (isFolder ? "/" : "")
  }
}
