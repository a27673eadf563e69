extension HTMLText {
  /// How pages look, on a screen by day and night and on paper.
  static let style = """
    :root{color-scheme:light dark}
    body{max-width:42em;margin:0 auto;padding:1em;line-height:1.6;
    font-family:Georgia,"Noto Serif","Noto Serif CJK SC",serif;overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .6em}
    p,h1,h2,h3,h4,h5,h6,dt,dd,td,th{white-space:pre-wrap}
    ul,ol{padding-inline-start:2em}li>p{margin:.4em 0}
    dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em}
    dl.facts dd{margin:0;min-width:0}dt,.label{font-weight:bold}
    .table{overflow-x:auto}table{border-collapse:collapse}
    td,th{border:1px solid;padding:.2em .5em;text-align:start;vertical-align:top}
    blockquote{border-inline-start:3px solid;margin-inline:0;padding-inline-start:1em}
    pre{overflow-x:auto;white-space:pre-wrap}
    .notice{font-style:italic}.note{font-size:.9em}.reference{font-size:.8em;vertical-align:super}
    .date{white-space:nowrap}nav,.notice,footer{font-family:sans-serif;font-size:.9em}
    @media print{body{max-width:none;padding:0;font-size:11pt}nav{display:none}
    a{color:inherit;text-decoration:none}h1,h2,h3,h4,h5,h6{break-after:avoid}
    tr{break-inside:avoid}thead{display:table-header-group}}
    """

  /// The head of every page: nothing is fetched, nothing runs.
  static func head(title: String, language: String?, direction: String?, more: String = "")
    -> String
  {
    let language = language.map { " lang=\"\(escaped($0))\"" } ?? ""
    let direction = direction.map { " dir=\"\($0)\"" } ?? ""
    return """
      <!DOCTYPE html>
      <html\(language)\(direction)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Gazette">
      <title>\(escaped(title.isEmpty ? "Document" : title))</title>
      \(more)<style>
      \(style)
      </style>
      </head>

      """
  }
}
