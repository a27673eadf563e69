/// A numbered place of a document, as `Outline` finds it by its number.
struct Provision: Hashable, Sendable {
  let item: Outline.Item
  let designation: Designation
  let isHeading: Bool
  /// Whether it stands in the table of contents.
  let isListed: Bool

  init(_ item: Outline.Item, _ designation: Designation, isHeading: Bool, isListed: Bool) {
    (self.item, self.designation) = (item, designation)
    (self.isHeading, self.isListed) = (isHeading, isListed)
  }

  /// How well the provision answers to what is asked for, 0 best; nil where it does not.
  func rank(for wanted: Designation) -> Int? {
    guard let isSameScript = agrees(with: wanted) else { return nil }
    let mine = designation.kind
    switch wanted.kind {
    case .article, .section:
      if mine == wanted.kind { return 0 }
      // Some countries call their articles sections.
      return !isHeading && (mine == .article || mine == .section) ? 1 : nil
    case .part, .chapter: return mine == wanted.kind ? 0 : nil
    case .bracketed:
      guard !isHeading || mine == .bracketed, !designation.isDivision, mine != .article else {
        return nil
      }
      return (mine == .bracketed ? 0 : 2) + (isSameScript ? 0 : 1)
    case .plain:
      if wanted.script == .roman { return romanRank(isSameScript) }
      let place: Int =
        switch mine {
        case .article: 0
        case .plain: isHeading ? 2 : isListed ? 1 : 3
        case .bracketed: isListed ? 4 : 5
        case .section: isHeading ? 6 : 0
        case .part, .chapter: 6
        }
      return place * 2 + (isSameScript ? 0 : 1) + (designation.script == .roman ? 20 : 0)
    }
  }

  private func romanRank(_ isSameScript: Bool) -> Int {
    let place = isHeading ? (designation.kind == .plain ? 0 : 1) : isListed ? 2 : 3
    return place + (isSameScript ? 0 : 10)
  }

  /// Whether the numbers agree, and if so whether they are in the same signs; nil where they do not.
  private func agrees(with wanted: Designation) -> Bool? {
    if wanted.script == .letter || designation.script == .letter {
      guard wanted.numbers.count == designation.numbers.count, let letter = wanted.letter,
        letter == designation.letter
      else { return nil }
      return wanted.script == designation.script
    }
    guard wanted.numbers == designation.numbers else { return nil }
    return wanted.script == designation.script
  }
}
