import ArgumentParser
import Curses
import Foundation
import Typesetting

/// The command: its subcommands, and what the shell is told when one fails.
@main struct Gazette: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette",
    abstract: "Reads a government's site in a terminal: its menu, its lists, its laws.",
    discussion: """
      Without a subcommand the reader opens. A site is a folder of Markdown or text files; the \
      folders are its menu. Where none is named, it is the folder in GAZETTE_SITE, else ./Data, \
      else the one that was installed with the program.

        gazette                     open the site
        gazette ~/laws              open any folder of documents
        gazette law.md              open one document
        cat law.txt | gazette -     open what comes through a pipe
        gazette read "No. 7 [2020]" print a document as text

      In the reader, ? shows what every key does and q leads back.
      """,
    subcommands: [
      Open.self, Read.self, Tree.self, List.self, Contents.self, Citations.self, Import.self,
      Export.self, Check.self, Index.self, Search.self, Stats.self, Kiosk.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    Crash.endsAtOnce()
    do {
      if try Read.runPlainly(words) || Search.runPlainly(words)
        || subcommand(words.first) == nil && Open.runPlainly(words)
      {
        return
      }
      var command = try plainCommand() ?? parseAsRoot(words)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// The words of the command, where `--kiosk` is another name of a subcommand.
  private static var words: [String] {
    let words = CommandLine.arguments.dropFirst()
    return words.first == "--kiosk" ? ["kiosk"] + words.dropFirst() : Array(words)
  }

  /// The subcommand of a name; nil where there is none.
  private static func subcommand(_ name: String?) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// The command that the words plainly are, parsed by itself; nil where all commands must be known to understand them
  /// or to say what is wrong. To make all known takes a third of a start.
  private static func plainCommand() -> (any ParsableCommand)? {
    var words = Self.words[...]
    guard let first = words.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let named = subcommand(first)
    if named != nil { words.removeFirst() }
    return try? (named ?? Open.self).parse(Array(words))
  }

  /// Says in one line what went wrong: 64 for words the command does not know, 1 for all else. Help goes to the
  /// standard output and is no error.
  private static func end(with error: any Error) -> Never {
    // A command that has said all it has to say.
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let code = exitCode(for: error)
    if code == .success { exit(withError: error) }
    let isUsage = code == .validationFailure
    let reason = isUsage ? message(for: error) : "\(error)"
    let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    let hint = isUsage ? " (see gazette --help)" : ""
    FileHandle.standardError.write(Data("gazette: \(Legible.text(line))\(hint)\n".utf8))
    Foundation.exit(isUsage ? code.rawValue : 1)
  }
}
