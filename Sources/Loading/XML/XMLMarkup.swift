import Documents

/// The elements that XHTML, Akoma Ntoso and USLM have in common, by the names of HTML.
enum XMLMarkup {
  /// What an element of such a name is; nil where the name is none of HTML's.
  static func role(of element: XMLElement) -> XMLRole? {
    switch element.name {
    case "p", "div", "blockquote", "caption", "pre": .text
    case "b", "strong": .marked(.strong)
    case "i", "em": .marked(.emphasis)
    case "u", "span", "sup", "sub", "small", "abbr", "tt", "font": .inline
    case "del", "strike": .marked(.deletion)
    case "code": .marked(.code)
    case "a": link(element["href"])
    case "br": .lineBreak
    case "img": image(element)
    case "ul": .list(ordered: false)
    case "ol": .list(ordered: true)
    case "li": .listItem
    case "table": .table
    case "thead": .tableHead
    case "tbody", "tfoot", "colgroup", "col": .container
    case "tr": .row
    case "td", "th":
      .cell(
        isHeading: element.name == "th", columns: number(element["colspan"]),
        rows: number(element["rowspan"]))
    default: nil
    }
  }

  /// A reference to an address; part of the running text where there is none.
  static func link(_ address: String?) -> XMLRole {
    guard let address, !address.isEmpty else { return .inline }
    return .marked(.link(address))
  }

  /// A picture: the words that stand for it, else the name of its file.
  private static func image(_ element: XMLElement) -> XMLRole {
    let address = element["src"] ?? ""
    let name = address.split(separator: "/").last.map(String.init) ?? "image"
    let words = element["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? name
    return .word(words, .image(address))
  }

  private static func number(_ written: String?) -> Int {
    written.flatMap { Int($0) } ?? 1
  }
}
