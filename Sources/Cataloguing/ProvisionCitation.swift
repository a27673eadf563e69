import Documents

/// A provision cited with its law: "Article 12 of the Product Quality Law", "Product Quality Law, art. 12",
/// "民法典第十二条".
struct ProvisionCitation {
  /// The law as named.
  let law: String
  private let designation: Designation

  /// Reads a citation; nil where the text is none.
  init?(_ text: String) {
    let text = ProvisionCitation.withoutLeadingWords(text).withOrdinalSigns
    if let designation = Designation(text), designation.kind != .plain,
      designation.kind != .bracketed
    {
      let rest = String(decoding: Array(text.utf8)[designation.range.upperBound...], as: UTF8.self)
      let law = ProvisionCitation.withoutLeadingWords(rest)
      guard !law.isEmpty else { return nil }
      (self.law, self.designation) = (law, designation)
      return
    }
    // The provision stands last: try each place where a word or 第 begins.
    var before: Character = " "
    for index in text.indices {
      defer { before = text[index] }
      guard index > text.startIndex,
        text[index] == "第" || text[index] == "§" || (before.isWhitespace && text[index].isLetter)
      else { continue }
      let rest = String(text[index...])
      guard let designation = Designation(rest), designation.kind != .plain,
        designation.kind != .bracketed
      else { continue }
      let law = String(text[..<index]).trimmed
      guard !law.isEmpty else { return nil }
      (self.law, self.designation) = (law, designation)
      return
    }
    return nil
  }

  /// Whether a provision is the one cited.
  func means(_ provision: Provision) -> Bool {
    let names = [provision.marker, provision.headings.last ?? ""]
    for name in names where !name.isEmpty {
      guard let found = Designation(name), found.numbers == designation.numbers else { continue }
      if found.kind == designation.kind { return true }
      if designation.kind == .article, found.kind == .plain, !provision.marker.isEmpty {
        return true
      }
    }
    return false
  }

  private static func withoutLeadingWords(_ text: String) -> String {
    var rest = text.trimmed
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for word in ["of ", "the ", "de ", "del ", "el ", "la ", "du ", "des ", "der ", "من "]
      where rest.lowercased().hasPrefix(word) {
        rest = String(rest.dropFirst(word.count)).trimmed
        hasChanged = true
      }
    }
    return rest
  }
}

extension String {
  /// The text without spaces, commas and full stops at its ends.
  fileprivate var trimmed: String {
    func isEdge(_ character: Character) -> Bool {
      character.isWhitespace || ",.;，。、".contains(character)
    }
    var rest = Substring(self)
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}
