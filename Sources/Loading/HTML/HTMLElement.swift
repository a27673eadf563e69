/// An element of HTML that means something to a reader; `other` for all else.
enum HTMLElement: String {
  case text
  case html, head, title, meta, link, base, body
  case header, footer, nav, main, article, section, aside, address
  case div, p, center, form, fieldset, figure, figcaption, details, summary, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case blockquote, pre, listing, hr, br
  case a, img, em, i, cite, dfn, `var`, strong, b, code, kbd, samp, tt, del, s, strike, q
  case sup, sub, ruby, rb, rt, rp, span, font, label, legend, small
  case script, style, template, noscript, noframes, svg, canvas, audio, video, object, applet
  case input, select, option, optgroup, button, textarea, datalist, iframe, map
  case other

  /// Whether a block of text ends where the element begins and where it ends.
  var isBlock: Bool {
    switch self {
    case .html, .body, .header, .footer, .nav, .main, .article, .section, .aside, .address, .div,
      .p, .center, .form, .fieldset, .figure, .figcaption, .details, .summary, .hgroup, .search,
      .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd, .table, .caption,
      .thead, .tbody, .tfoot, .tr, .td, .th, .blockquote, .pre, .listing, .hr, .legend, .noframes:
      true
    default: false
    }
  }

  /// Whether the element only holds others, so that the content of a page may be one of them.
  var isContainer: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .div, .center, .form, .fieldset, .table, .thead,
      .tbody, .tfoot, .tr, .td, .th, .span, .font, .other, .header, .aside, .noscript:
      true
    default: false
    }
  }

  /// The level of a heading; nil for all else.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether the element is part of the machinery of a page and never holds its text.
  var isMachinery: Bool {
    switch self {
    case .head, .script, .style, .template, .svg, .canvas, .audio, .video, .input, .select,
      .option, .optgroup, .button, .textarea, .datalist, .iframe, .colgroup, .col:
      true
    default: false
    }
  }
}
