import ArgumentParser
import Loading
import Proofreading
import Typesetting

/// Proofreads a site.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proofreads a site: damaged files, broken links, hidden characters, cut text.",
    discussion: """
      Every finding is a line: the file, the line in it, and what is the matter. "wrong" is to be \
      mended, "doubtful" is to be looked at, "note" is worth knowing. The command ends with 1 where \
      anything is wrong, and with 0 where there are only doubts and notes.
      """)

  @Argument(help: ArgumentHelp("The folder of the site, or one document.", valueName: "site"))
  var path: String?

  @Flag(help: "Prints a JSON array of findings instead of text.")
  var json = false

  @Flag(help: "Leaves out what is only a note.")
  var quiet = false

  @Flag(help: "Prints what is looked for, and ends.")
  var rules = false

  func run() throws {
    var output = StandardOutput()
    if rules {
      try printRules(to: &output)
      return try output.finish()
    }
    var proofreader = Proofreader(try SiteOption.open(path))
    var findings = proofreader.read()
    if quiet { findings.removeAll { $0.severity == .note } }
    if json {
      try output.print(json: findings.map(FindingRecord.init))
    } else {
      for finding in findings {
        output.print(
          Legible.text("\(finding) (\(finding.severity.rawValue), \(finding.rule.rawValue))"))
      }
      output.print(counts(findings, of: proofreader.count))
    }
    try output.finish()
    if findings.contains(where: { $0.severity == .wrong }) { throw ExitCode(1) }
  }

  private func printRules(to output: inout StandardOutput) throws {
    if json { return try output.print(json: Rule.allCases.map(RuleRecord.init)) }
    let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
    for rule in Rule.allCases {
      let name = rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count)
      let severity = rule.severity.rawValue
      let room = String(repeating: " ", count: max(0, 8 - severity.count))
      output.print("\(name)  \(severity)\(room)  \(rule.meaning)")
    }
  }

  private func counts(_ findings: [Finding], of count: Int) -> String {
    let parts = Severity.allCases.map { severity in
      let number = findings.count { $0.severity == severity }
      return "\(number) \(severity == .note ? number == 1 ? "note" : "notes" : severity.rawValue)"
    }
    return "\(count) \(count == 1 ? "file" : "files"): \(parts.joined(separator: ", "))"
  }
}

/// A finding as JSON.
struct FindingRecord: Encodable {
  let file: String
  let line: Int?
  let column: Int?
  let severity: String
  let rule: String
  let reason: String

  init(_ finding: Finding) {
    (file, line, column) = (finding.file, finding.line, finding.column)
    (severity, rule, reason) = (
      finding.severity.rawValue, finding.rule.rawValue, finding.reason
    )
  }
}

/// A rule as JSON.
struct RuleRecord: Encodable {
  let rule: String
  let severity: String
  let meaning: String

  init(_ rule: Rule) {
    (self.rule, severity, meaning) = (rule.rawValue, rule.severity.rawValue, rule.meaning)
  }
}
