extension Outline {
  /// What the place of a position is cited by: its number, with as many of the numbers around it as it takes to be found
  /// by it: "II.4", "Article 12(1)", "§ 4", "第三条", "第十二条第（一）项". A heading without a number is cited by its words.
  /// Empty before the first heading or provision.
  public func citation(at position: Document.Position) -> String {
    let way = numberedWay(to: position)
    guard let own = way.last else { return "" }
    var parts: [Item] = [own]
    var isEnough = isEnoughAlone(own)
    for item in way.dropLast().reversed() where !isEnough {
      // Headings without a number stand around nearly everything.
      guard provision(of: item) != nil || (parts.count == 1 && !isAlone(own)) else { continue }
      parts.append(item)
      isEnough = isEnoughAlone(item)
    }
    var words = ""
    var isArticle = false
    for item in parts.reversed() {
      let kind = provision(of: item)?.designation.kind
      let number = Outline.number(of: item)
      words += Outline.join(words, number, kind, isInArticle: isArticle)
      isArticle = kind == .article
    }
    return words
  }

  /// The heading or provision that a position belongs to, the smallest one that certainly holds it, with all it stands in.
  private func numberedWay(to position: Document.Position) -> [Item] {
    guard let last = index(at: position) else { return [] }
    var way = [items[last]]
    // What is too small for the table of contents is cited only where the position is at its own text.
    if let small = provisions.last(where: { $0.item.position.block == position.block }),
      !small.isListed
    {
      way = [small.item]
      for provision in provisions.reversed()
      where !provision.isListed && provision.item.position < way[0].position
        && provision.item.position > items[last].position && provision.item.level < way[0].level
      {
        way.insert(provision.item, at: 0)
      }
      way.insert(items[last], at: 0)
    }
    for item in items[..<last].reversed() where item.level < way[0].level {
      way.insert(item, at: 0)
    }
    return way
  }

  private func provision(of item: Item) -> Provision? {
    var (low, high) = (0, provisions.count)
    while low < high {
      let middle = (low + high) / 2
      if provisions[middle].item.position < item.position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < provisions.count, provisions[low].item.position == item.position else { return nil }
    return provisions[low]
  }

  /// Whether an item is found by its number alone: articles are numbered through a whole act, unless their numbers
  /// begin anew in an annex.
  private func isEnoughAlone(_ item: Item) -> Bool {
    guard let own = provision(of: item) else { return true }
    return own.designation.kind == .article && isAlone(item)
  }

  /// Whether no other item has the same number.
  private func isAlone(_ item: Item) -> Bool {
    guard let own = provision(of: item) else { return true }
    return provisions.lazy.filter {
      $0.designation.kind == own.designation.kind
        && $0.designation.numbers == own.designation.numbers
        && $0.designation.script == own.designation.script
    }.prefix(2).count < 2
  }

  /// The number of an item as it is cited: "4" of "4.", "一" of "一、", "Article 12" of "Article 12."; else its words.
  private static func number(of item: Item) -> String {
    let written = item.marker.isEmpty ? item.title : item.marker
    let trailing: Set<Character> = [".", "．", "、", ":", "：", " ", "\u{3000}", "\u{A0}"]
    var text = Substring(written)
    while let last = text.last, trailing.contains(last) { text.removeLast() }
    return String(text.drop { trailing.contains($0) })
  }

  /// A number as it follows what stands before it.
  private static func join(
    _ before: String, _ number: String, _ kind: Designation.Kind?, isInArticle: Bool
  ) -> String {
    if before.isEmpty { return number }
    if before.hasPrefix("第"), isInArticle { return "第\(number)项" }
    switch kind {
    case .bracketed: return number
    case .plain where before.last.map { $0.isLetter || $0.isNumber } == true && !isInArticle:
      return before.contains(" ") ? ", \(number)" : ".\(number)"
    default: return number.hasPrefix("第") ? number : ", \(number)"
    }
  }
}
