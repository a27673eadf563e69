/// A program that a person would otherwise read with, and how it is told what to do.
struct Reader {
  let tool: Tool
  /// The words that print a page as text of so many columns; nil where it cannot.
  let printing: ((_ page: String, _ columns: Int) -> [String])?
  /// The words that open a page.
  let opening: [String]
  /// Whether it reads plain text and no HTML.
  let isPlain: Bool

  /// The peers that are on this machine; those that are not are named in the table.
  static func peers() -> [Reader] {
    let all: [(String, ((String, Int) -> [String])?, [String], Bool)] = [
      ("w3m", { ["-dump", "-cols", "\($1)", "-T", "text/html", $0] }, [], false),
      ("lynx", { ["-dump", "-nolist", "-width=\($1)", $0] }, [], false),
      (
        "elinks",
        {
          [
            "-no-home", "-no-connect", "-dump", "1", "-no-references", "-no-numbering",
            "-dump-width", "\($1)", $0,
          ]
        }, ["-no-home", "-no-connect"], false
      ),
      ("less", nil, [], true),
    ]
    return all.compactMap { name, printing, opening, isPlain in
      guard let tool = Tool(name) else {
        Table.absent(name)
        return nil
      }
      return Reader(tool: tool, printing: printing, opening: opening, isPlain: isPlain)
    }
  }

  /// Of a text and a page made of it the one that it reads.
  func file(_ text: String, _ page: String) -> String { isPlain ? text : page }
}
