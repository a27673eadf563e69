import Documents

extension HTML {
  /// The section of a site that a page belongs to by the path of its address: `/EGovernment/LawsandRegulations/
  /// NationalLaws/20200813/i2119144.html` lies in `laws-and-regulations/national-laws`. Empty where the path has no
  /// folders that name a section.
  public static func section(ofPath path: String) -> String {
    var path = Substring(path)
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    let folders = path.split(separator: "/", omittingEmptySubsequences: true).dropLast(
      path.last == "/" ? 0 : 1)
    return folders.compactMap { folder in
      if folder == "EGovernment" || folder == "." || folder == ".." { return nil }
      if folder.allSatisfy(\.isNumber) { return nil }
      let name = folderNames[String(folder)] ?? words(of: folder).joined(separator: "-")
      return name.isEmpty ? nil : name
    }.joined(separator: "/")
  }

  /// Folders of the portal's older host, which has them in the letters of Chinese.
  private static let folderNames = [
    "zhengfujigou": "departments", "gongzuobumen": "working-departments",
  ]

  /// The words of a folder's name: "LawsandRegulations" has "laws", "and", "regulations".
  private static func words(of folder: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    for character in folder {
      if character.isUppercase, word.last?.isLowercase == true || word.last?.isNumber == true {
        words.append(word)
        word = ""
      }
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let last = words.count - 1
    return words.enumerated().flatMap { number, word -> [String] in
      let lowercased = word.lowercased()
      for small in ["under", "and", "of"] where number < last {
        if lowercased.hasSuffix(small), lowercased.count > small.count + 2 {
          return [String(lowercased.dropLast(small.count)), small]
        }
      }
      return [lowercased]
    }
  }
}
