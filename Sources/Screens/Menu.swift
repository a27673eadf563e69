/// A list with a selection that stays in view: a plain value that a screen owns. It holds no items, only where one
/// is among them.
public struct Menu: Hashable, Sendable {
  /// The number of items.
  public private(set) var count: Int
  /// The number of the selected item; 0 where there are none.
  public private(set) var selection: Int
  /// The number of the item in the first row.
  public private(set) var top: Int

  /// Makes a list of so many items.
  public init(count: Int = 0, selection: Int = 0) {
    self.count = max(count, 0)
    self.selection = min(max(selection, 0), max(count - 1, 0))
    top = 0
  }

  /// Takes another number of items; the selection stays where it can.
  public mutating func resize(count: Int) {
    self.count = max(count, 0)
    select(selection)
  }

  /// Selects an item, or the nearest there is.
  public mutating func select(_ item: Int) { selection = min(max(item, 0), max(count - 1, 0)) }

  /// Moves the selection so many items down, or up where the number is negative.
  public mutating func move(by items: Int) { select(selection + items) }

  /// Moves the list so that the selection stands in one of so many rows.
  public mutating func scroll(rows: Int) {
    let rows = max(rows, 1)
    top = min(top, selection)
    top = max(top, selection - rows + 1)
    top = min(top, max(count - rows, 0))
  }

  /// The items that stand in so many rows.
  public func visible(rows: Int) -> Range<Int> { min(top, count)..<min(top + max(rows, 0), count) }
}
