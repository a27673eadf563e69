import ArgumentParser
import Cataloguing
import Documents
import Foundation
import Loading

/// Which file the catalogue of a site is.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: ArgumentHelp(
      "The file of the catalogue; else the one in the site's folder .gazette, where there is one, else one in your cache folder.",
      valueName: "file"))
  var path: String?

  /// The file that was named, else the usual one of the site at the path. Its folder is made where it is missing.
  func place(for root: String) throws -> String {
    try CatalogueOption.place(named: path, for: root)
  }

  /// The same, for who keeps only the name.
  static func place(named path: String?, for root: String) throws -> String {
    if let path {
      guard !path.isEmpty else { throw Failure("--catalogue: name a file") }
      return path
    }
    let beside = root + "/.gazette"
    if FileManager.default.isWritableFile(atPath: beside)
      || FileManager.default.isReadableFile(atPath: beside + "/catalogue")
    {
      return beside + "/catalogue"
    }
    let folder = try cache() + "/gazette"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("\(folder): cannot be made; name a file with --catalogue")
    }
    return "\(folder)/\(name(of: root)).catalogue"
  }

  /// Where a catalogue is that others build: the file that was named, else the one in the site's folder.
  static func placeToRead(named path: String?, for root: String) throws -> String {
    let place = path ?? root + "/.gazette/catalogue"
    guard FileManager.default.isReadableFile(atPath: place) else {
      throw Failure("\(place): there is no catalogue; `gazette index` builds one")
    }
    return place
  }

  private static func cache() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return named }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw Failure("HOME: is not set; name a file with --catalogue")
    }
    return home + "/.cache"
  }

  /// The name of the site's folder, and a number made of its whole path (FNV-1a, 64 bits).
  static func name(of root: String) -> String {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in root.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let name = root.split(separator: "/").last.map(String.init) ?? "site"
    let plain = name.prefix(40).filter { $0.isLetter || $0.isNumber || $0 == "-" }
    return "\(plain)-\(String(number, radix: 16))"
  }
}

extension Stocktaking {
  /// Brings the catalogue at a path up to date with the site, and opens it.
  func catalogued(at place: String) throws -> Catalogue {
    let cataloguer = try Cataloguer(at: place)
    try cataloguer.arrange(root, in: rootPath)
    for offer in offers() { try cataloguer.take(offer) }
    try cataloguer.finish()
    return try Catalogue(at: place)
  }

  /// The documents of the site as they are offered to a cataloguer, in the order of their ids.
  func offers() -> some Sequence<Offer> {
    (0..<count).lazy.map { number in
      Offer(id: id(at: number), stamp: Stamp(state(at: number))) {
        do throws(LoadingError) {
          return try document(at: number)
        } catch {
          guard error.isPassing else { throw error }
          throw CatalogueError(place: error.place, reason: error.reason, isPassing: true)
        }
      }
    }
  }
}

extension Stamp {
  /// The stamp of a file in a state; of no size where there is none.
  init(_ state: FileState?) {
    self.init(size: state?.size ?? -1, modified: state?.modified ?? 0, inode: state?.inode ?? 0)
  }
}
