import Loading

/// The names of files and folders beside each other.
enum Names {
  /// What is wrong with the names in a folder, and what in it is not read.
  static func findings(in shelf: Shelf) -> [Finding] {
    var findings = shelf.omissions.map { finding(.unreadableFile, $0.place, .note, $0.reason) }
    var known: [String: String] = [:]
    for place in shelf.places {
      let name = place.split(separator: "/").last.map(String.init) ?? place
      // Swift compares by canonical equivalence, so `é` in one character and in two are one here.
      if let other = known[name.lowercased()] {
        findings.append(
          finding(
            .similarNames, place, nil, "the name differs from \(other) only in case or Unicode form"
          ))
      } else {
        known[name.lowercased()] = place
      }
      findings += oddities(in: name, at: place)
    }
    return findings
  }

  private static func oddities(in name: String, at place: String) -> [Finding] {
    if name.unicodeScalars.contains("\u{FFFD}") {
      return [finding(.oddName, place, nil, "the name has bytes that are no UTF-8")]
    }
    var survey = SignSurvey(isMarkup: false)
    // A line end in a name is a control character like others.
    survey.read(Array(name.utf8.map { $0 == 0x0A || $0 == 0x09 ? 0x01 : $0 }))
    return survey.lines.flatMap { line in
      line.signs.filter { $0.key != .privateCharacter }.map { rule, signs in
        finding(.oddName, place, nil, "the name has \(signs.reason(rule))")
      }
    }
  }

  private static func finding(
    _ rule: Rule, _ place: String, _ severity: Severity?, _ reason: String
  ) -> Finding {
    Finding(
      file: place, line: nil, column: nil, rule: rule, severity: severity ?? rule.severity,
      reason: reason)
  }
}
