import Foundation
import Loading

/// Where a file of a source comes from, and what that says of its place in a site.
///
/// In a mirrored site the path is `host/path of the address`; elsewhere it is the name of the source's folder and the
/// path below it. Two files of one address, which a mirror has where it was made twice or with tracking parameters,
/// have the same `address`.
struct Origin {
  /// A path to find things by. Two names that look alike are two: only their bytes count.
  struct Key: Hashable {
    private let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }
  }

  /// What the site remembers the document by: "www.example.org/laws/act.html".
  let path: String
  /// The path without what is the same in two copies of one address.
  let address: String
  /// The folders of the section that the document belongs to.
  let section: [String]
  /// The name of the document's file, without extension.
  let stem: String

  /// Reads the path of a file below a source of the given label.
  init(file: String, label: String) {
    path = label.isEmpty ? file : label + "/" + file
    let names = path.split(separator: "/").map(String.init)
    let isMirror = names.count > 1 && Origin.isHost(names[0])
    let last = Origin.page(names.last ?? "", isMirror: isMirror)
    let dot = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : $0 }
    let bare = dot.map { String(last[..<$0]) } ?? last
    guard isMirror else {
      (address, section, stem) = (path, names.dropFirst().dropLast().map { $0 }, bare)
      return
    }
    let host = names[0].lowercased().split(separator: ":")[0]
    let plain = host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    let folders = names.dropFirst().dropLast().joined(separator: "/")
    address = plain + "/" + folders + "/" + Origin.withoutQuery(last)
    let found = HTML.section(ofPath: "/" + folders + "/")
    section = found.split(separator: "/").map(String.init)
    let query = Origin.query(last)
    let page = Origin.withoutExtension(Origin.beforeQuery(last))
    stem = query.isEmpty ? page : page + "-" + query
  }

  /// Whether a folder's name is that of a host of the web: "www.example.org", "localhost:8080" is not.
  static func isHost(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ":", maxSplits: 1)
    guard let host = parts.first, parts.count == 1 || parts[1].allSatisfy(\.isNumber) else {
      return false
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1 else { return false }
    guard last.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !extensions.contains(String(last))
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    }
  }

  /// What ends the names of files and no names of hosts.
  private static let extensions: Set<String> = [
    "md", "markdown", "txt", "htm", "html", "xhtml", "xml", "akn", "json", "git", "bak", "old",
    "tmp", "zip", "tar", "gz", "dir", "files",
  ]

  /// A mirror's name of a page without the number that it has as a second copy: "index.html.1".
  private static func page(_ name: String, isMirror: Bool) -> String {
    guard isMirror, let dot = name.lastIndex(of: "."), name[..<dot].contains("."),
      name[name.index(after: dot)...].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return name }
    return String(name[..<dot])
  }

  private static func beforeQuery(_ name: String) -> String {
    String(name.prefix { $0 != "?" && $0 != "@" })
  }

  private static func withoutExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The parameters of a page's address that tell it from others; "@" stands for "?" in mirrors made for Windows, and
  /// ".html" is put behind them by some mirrors.
  private static func query(_ name: String) -> String {
    guard let mark = name.firstIndex(where: { $0 == "?" || $0 == "@" }) else { return "" }
    var query = name[name.index(after: mark)...]
    for ending in [".html", ".htm"] where query.hasSuffix(ending) {
      query = query.dropLast(ending.count)
    }
    return query.split(separator: "&").filter { !isTracking($0) }.joined(separator: "&")
  }

  private static func withoutQuery(_ name: String) -> String {
    let query = query(name)
    var page = beforeQuery(name)
    if ["index.html", "index.htm"].contains(page.lowercased()) { page = "" }
    return query.isEmpty ? page : page + "?" + query
  }

  /// Whether a parameter only tells how a person came to the page.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || ["from", "spm", "share", "isappinstalled"].contains(name)
  }
}
