import Documents

/// What sections are called where they are listed without their place in the menu: by their titles. Where several have
/// the same, the nearest section above that tells them apart stands before it.
struct SectionNames {
  private var names: [String: String] = [:]

  /// Makes the names of the sections of the ids, as they are listed together.
  init(_ ids: some Sequence<String>, at desk: Desk) {
    let signs = desk.signs
    var open = ids.map { id in
      (id: id, way: desk.site.root.path(to: id).dropFirst().map(\.title))
    }
    var given: Set<String> = []
    var depth = 1
    while !open.isEmpty {
      var alike: [[String]: Int] = [:]
      for section in open { alike[section.way.suffix(depth), default: 0] += 1 }
      for (id, way) in open where alike[way.suffix(depth)] == 1 || depth >= way.count {
        let whole = Array(way.suffix(depth))
        var parts = whole
        if parts.count > 2 { parts.replaceSubrange(1..<(parts.count - 1), with: [signs.ellipsis]) }
        let short = parts.joined(separator: signs.parting)
        names[id] = given.insert(short).inserted ? short : whole.joined(separator: signs.parting)
      }
      open.removeAll { names[$0.id] != nil }
      depth += 1
    }
  }

  /// The name of a section; its id where the site has no such section.
  subscript(id: String) -> String {
    names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id
  }
}
