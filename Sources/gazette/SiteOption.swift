import ArgumentParser
import Documents
import Glibc
import Loading

/// Which site a command works on.
struct SiteOption: ParsableArguments {
  @Option(
    name: [.customShort("s"), .customLong("site")],
    help: ArgumentHelp("The folder of the site, or one document.", valueName: "folder"))
  var path: String?

  /// The site that was named, else the usual one.
  func open() throws -> SiteFolder { try SiteOption.open(path) }

  /// The site at a path, or what stands on the standard input where the path is "-"; without a path the usual one.
  static func open(_ path: String?) throws -> SiteFolder {
    guard let path else { return try SiteFolder(opening: wanted()) }
    guard path == "-" else { return try SiteFolder(opening: path) }
    return try SiteFolder(reading: StandardInput.read(), name: "standard input")
  }

  /// The files of the same site, as a catalogue needs them.
  static func stock(_ path: String?) throws -> Stocktaking {
    guard path == "-" else { return try Stocktaking(opening: path ?? wanted()) }
    return try Stocktaking(of: open(path))
  }

  /// Where the site at a path stands, without opening it.
  static func rootPath(_ path: String?) throws -> String {
    let named = try path ?? wanted()
    guard let resolved = realpath(named, nil) else {
      throw Failure("\(named): there is no such file or folder")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The usual site; the environment is not asked where it is not to be trusted.
  static func wanted(heedingEnvironment: Bool = true) throws -> String {
    guard let usual = usual(heedingEnvironment: heedingEnvironment) else {
      throw Failure("Data: no such folder here; name the site's folder: gazette FOLDER")
    }
    return usual
  }

  /// The folder named in the environment, the one beside the reader, or the one installed with the program; nil where
  /// there is none of these.
  static func usual(heedingEnvironment: Bool = true) -> String? {
    if heedingEnvironment, let named = getenv("GAZETTE_SITE"), named.pointee != 0 {
      return String(cString: named)
    }
    return ["Data", installed()].compactMap(\.self).first(where: isFolder)
  }

  /// `share/gazette/Data` beside the folder of the program.
  private static func installed() -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return nil }
    let program = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folders = program.split(separator: "/").dropLast(2)
    return "/" + (folders + ["share", "gazette", "Data"]).joined(separator: "/")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
