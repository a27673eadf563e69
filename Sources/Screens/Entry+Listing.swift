import Documents

extension Entry {
  /// The date as a list shows it: the day, or what is written where the calendar has no such day; nil where there is
  /// none.
  var listedDate: String? {
    if let date = facts.date { return date.description }
    for name in [Facts.Name.dateAdded, .published, .adopted, .inForce, .updated] {
      if let written = facts[name], !written.isEmpty { return written }
    }
    return kind == .official ? fact(named: "page of") : nil
  }

  /// The post of an official as the page gives it.
  var post: String? { fact(named: "post", "position", "office") }

  private func fact(named names: String...) -> String? {
    facts.all.first { fact in
      if case .other(let name) = fact.name { names.contains(name.lowercased()) } else { false }
    }?.value
  }
}

extension Contact {
  /// What a contact block can hold, whatever its page calls it.
  enum Part: CaseIterable {
    case address, postCode, telephone, fax, network

    fileprivate var names: [String] {
      switch self {
      case .address: ["address", "地址"]
      case .postCode: ["post code", "postcode", "postal", "zip", "邮编", "邮政编码"]
      case .telephone: ["telephone", "phone", "tel", "电话"]
      case .fax: ["fax", "传真"]
      case .network: ["mail", "web", "site", "邮箱", "网址", "网站"]
      }
    }
  }

  /// The values of a part in one text; nil where the block has none.
  subscript(part: Part) -> String? {
    let values = fields.filter { field in
      let name = field.name.lowercased()
      let isMail = name.contains("mail")
      return part.names.contains { name.contains($0) }
        && (isMail == (part == .network) || part == .network)
    }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: "; ")
  }
}
