import Terminal
import Typesetting

/// The keys of the screen below, made from its bindings.
struct HelpScreen: Screen {
  private let groups: [(name: String, keys: [KeyHelp])]
  private var roll = Roll()
  private var height = 1

  /// Takes the keys of a screen, and the keys that work everywhere; where another help screen is continued, the same
  /// rows are seen.
  init(
    _ keys: [KeyHelp], common: [KeyHelp], at desk: Desk, continuing former: HelpScreen? = nil
  ) {
    groups = [
      (desk.words.onThisScreen, HelpScreen.joined(keys)),
      (desk.words.everywhere, HelpScreen.joined(common)),
    ]
    if let former { roll.continuing(former.roll) }
    lay(at: desk)
  }

  static let bindings: [Binding<HelpScreen>] = [
    Binding(.closeHelp, "?", "q", .escape, .function(1), .enter, .left, "h") { _, _ in
      .close
    },
    Binding(.readOn, .down, "j", when: \.hasMore) { screen, desk in
      screen.move(by: 1, at: desk)
    },
    Binding(.lineUp, .up, "k") { screen, desk in screen.move(by: -1, at: desk) },
    Binding(.pageDown, " ", .pageDown, .control("f"), isHinted: false) { screen, desk in
      screen.page(halves: 2, at: desk)
    },
    Binding(.pageUp, "b", .pageUp, .control("b")) { screen, desk in
      screen.page(halves: -2, at: desk)
    },
    Binding(.goToTop, "g", .home) { screen, desk in screen.goToEnd(false, at: desk) },
    Binding(.goToEnd, "G", .end) { screen, desk in screen.goToEnd(true, at: desk) },
  ]

  func title(at desk: Desk) -> String { desk.words.helpTitle }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key(let key)): return press(key, at: desk)?.effect
    case .input(.mouse(let mouse)) where mouse.action == .wheelDown: return move(by: 3, at: desk)
    case .input(.mouse(let mouse)) where mouse.action == .wheelUp: return move(by: -3, at: desk)
    case .resize: lay(at: desk)
    default: break
    }
    return nil
  }

  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk, hasStatus: false)
    bars.drawTop(title(at: desk), remark: desk.site.title, on: &frame)
    let area = area(at: desk)
    roll.draw(in: area, hasKeys: false, on: &frame, at: desk) { _, _, _, _ in }
    bars.drawHints(of: self, on: &frame)
    frame.cursor = Frame.Place(row: area.rows.lowerBound, column: 0)
    return frame
  }
}

extension HelpScreen {
  private func area(at desk: Desk) -> Area {
    let columns = min(desk.size.columns, 84)
    let left = (desk.size.columns - columns) / 2
    return Area(rows: Bars(desk, hasStatus: false).content, columns: left..<left + columns)
  }

  private mutating func move(by rows: Int, at desk: Desk) -> Effect? {
    roll.move(by: rows, height: area(at: desk).rows.count)
    return nil
  }

  private mutating func page(halves: Int, at desk: Desk) -> Effect? {
    roll.page(halves: halves, height: area(at: desk).rows.count)
    return nil
  }

  private mutating func goToEnd(_ isLast: Bool, at desk: Desk) -> Effect? {
    roll.goToEnd(isLast, height: area(at: desk).rows.count)
    return nil
  }

  /// Whether rows stand below those that are seen.
  private var hasMore: Bool { roll.visible(height: height).upperBound < roll.rows.count }

  /// Sets the rows for the width of the window: the keys in one column, what they do in another.
  private mutating func lay(at desk: Desk) {
    let isWide = desk.ambiguousIsWide
    let area = area(at: desk)
    let room = max(area.columns.count - 3, 1)
    let names = groups.flatMap(\.keys).map {
      columns(of: HelpScreen.names($0.keys, at: desk), ambiguousIsWide: isWide)
    }
    let keyRoom = min(names.max() ?? 0, 26, room / 3)
    var new = Roll()
    for group in groups where !group.keys.isEmpty {
      new.append(.blank)
      new.append(.heading(group.name, remark: ""))
      for key in group.keys {
        guard !desk.isLinear else {
          let words = desk.words.labelled(HelpScreen.names(key.keys, at: desk), key.help)
          for line in wrap(words, toColumns: room, ambiguousIsWide: isWide) {
            new.append(.text([Span(line)]))
          }
          continue
        }
        let names = wrap(
          HelpScreen.names(key.keys, at: desk), toColumns: max(keyRoom, 1), ambiguousIsWide: isWide)
        let help = wrap(
          key.help, toColumns: max(room - keyRoom - 2, 1), ambiguousIsWide: isWide)
        for index in 0..<max(names.count, help.count) {
          let name = index < names.count ? names[index] : ""
          let padding = keyRoom + 2 - columns(of: name, ambiguousIsWide: isWide)
          let text = index < help.count ? help[index] : ""
          new.append(
            .text([
              Span(name, .hintKey), Span(String(repeating: " ", count: max(padding, 0))),
              Span(text),
            ]))
        }
      }
    }
    height = area.rows.count
    new.continuing(roll)
    new.reveal(height: area.rows.count)
    roll = new
  }

  /// Keys in a row that do the same, as one.
  static func joined(_ keys: [KeyHelp]) -> [KeyHelp] {
    keys.reduce(into: []) { joined, key in
      guard let last = joined.last, last.help == key.help else { return joined.append(key) }
      joined[joined.count - 1] = KeyHelp(
        keys: last.keys + key.keys, hint: last.hint, help: last.help,
        isAvailable: last.isAvailable || key.isAvailable)
    }
  }

  /// The names of keys in one line; digits in a row as "1–9".
  static func names(_ keys: [Key], at desk: Desk) -> String {
    if keys.count > 3, case .character("1") = keys[0], case .character("9") = keys[keys.count - 1] {
      return "1–9"
    }
    return keys.map(desk.words.name).joined(separator: desk.isLinear ? desk.words.comma : "  ")
  }
}
