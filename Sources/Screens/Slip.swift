import Cataloguing
import Documents
import Terminal

/// A slip of paper laid over the foot of a page, or over its head: some items, one of which is selected and may have a
/// text that is shown below.
struct Slip: Sendable {
  /// What a slip is for.
  enum Purpose: Sendable {
    /// Terms that are used on the page, with what they mean.
    case definitions
    /// Documents that a citation fits.
    case citation
    /// Places that cite the document.
    case citing
    /// Footnotes that the page refers to.
    case notes
    /// Documents to lay beside this one.
    case beside

    /// What Enter does.
    var going: Deed {
      switch self {
      case .definitions, .notes: .goThere
      case .citation, .citing: .open
      case .beside: .layBeside
      }
    }
  }

  /// Where an item leads.
  enum Target: Hashable, Sendable {
    /// To a place of the document itself.
    case here(Document.Position)
    /// To what another screen shows.
    case elsewhere(Destination)
    /// To a document that is laid beside this one; nil stands for the next that is opened.
    case beside(Document.ID?)
  }

  /// One item.
  struct Item: Hashable, Sendable {
    /// What it is called.
    let words: String
    /// A short fact at the right end of its row.
    let remark: String
    /// What is shown below while it is selected; empty where nothing is.
    let text: String
    /// Where it leads.
    let target: Target
  }

  /// What an input did to the slip.
  enum Outcome: Hashable {
    case nothing, chosen, closed
  }

  /// What stands above the items.
  var heading: String
  /// What it is for.
  let purpose: Purpose
  /// The items.
  let items: [Item]
  /// A sentence that stands where there are no items.
  var remark = ""
  /// Which item is selected, and which are seen.
  var menu: Menu
  /// Where it lies.
  var layout: SlipLayout?
  /// What is known of who cites the document, where that was asked.
  var citing: Citing?
  /// The item that was clicked last.
  private var clicked: Int?

  /// Writes a slip.
  init(_ heading: String, purpose: Purpose, _ items: [Item], selection: Int = 0) {
    (self.heading, self.purpose, self.items) = (heading, purpose, items)
    menu = Menu(count: items.count, selection: selection)
  }

  /// The selected item; nil where there are none.
  var choice: Item? { items.indices.contains(menu.selection) ? items[menu.selection] : nil }

  /// Takes a key.
  mutating func take(_ key: Key) -> Outcome {
    let page = max((layout?.list.count ?? 1) - 1, 1)
    switch key {
    case .down, "j", .tab: menu.move(by: 1)
    case .up, "k", .backTab: menu.move(by: -1)
    case .pageDown, " ", .control("f"): menu.move(by: page)
    case .pageUp, "b", .control("b"): menu.move(by: -page)
    case .home, "g": menu.select(0)
    case .end, "G": menu.select(items.count - 1)
    case .enter, .right, "l": return choice == nil ? .closed : .chosen
    case .escape, .left, .backspace, "q", "h": return .closed
    case .character(let digit):
      guard let number = digit.wholeNumberValue, digit.isASCII, (1...items.count + 1) ~= number,
        items.indices.contains(number - 1)
      else { return .nothing }
      menu.select(number - 1)
    default: break
    }
    return .nothing
  }

  /// Takes a click on a row of the window. The second click on an item chooses it, one beside the slip takes it away.
  mutating func click(_ place: Frame.Place) -> Outcome {
    guard let layout, layout.area.contains(place) else { return .closed }
    guard layout.list.contains(place.row) else { return .nothing }
    let index = menu.top + place.row - layout.list.lowerBound
    guard items.indices.contains(index) else { return .nothing }
    if clicked == index, menu.selection == index { return .chosen }
    menu.select(index)
    clicked = index
    return .nothing
  }
}
