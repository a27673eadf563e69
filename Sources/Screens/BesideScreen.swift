import Documents
import Terminal

/// Two documents beside each other, one of which has the keys. When the reader moves in it, the other shows the same
/// provision.
struct BesideScreen: Screen {
  /// The document that was there first.
  var first: DocumentScreen
  /// The document that was laid beside it.
  var second: DocumentScreen
  /// Which of them has the keys.
  var keys = Synopsis.Side.first
  /// Which place of the one answers to which of the other; nil as long as they have not both been read through.
  var synopsis: Synopsis?
  /// How the rows of both stand beside each other; nil as long as that is not known.
  var alignment: BesideAlignment?
  /// Where the document that has the keys was when the other was last moved.
  var seen: Page.Place?

  /// Lays a document beside another. `isFollowing` says whether it begins at the place of the other.
  init(_ first: DocumentScreen, _ second: DocumentScreen, isFollowing: Bool, at desk: Desk) {
    (self.first, self.second) = (first, second)
    self.first.becomeSide()
    self.second.becomeSide()
    seen = isFollowing ? nil : first.page.place
    settle(at: desk)
  }

  static let bindings: [Binding<BesideScreen>] =
    [
      Binding(.otherSide, "p") { screen, _ in
        screen.giveKeys(to: screen.keys.other)
        return nil
      },
      Binding(.partSides, "q", .left) { _, _ in .close },
    ]
    + DocumentScreen.bindings.filter { ![.layBeside, .leaveDocument].contains($0.action) }.map {
      binding in
      Binding(
        binding.action, keys: binding.keys, isHinted: binding.isHinted,
        when: { binding.isAvailable($0.active) },
        do: { screen, desk in
          binding.perform(&screen.active, screen.desk(of: screen.keys, at: desk))
        })
    }

  var isTyping: Bool { active.isTyping }
  var isBusy: Bool { first.isBusy || second.isBusy }

  func title(at desk: Desk) -> String { first.title(at: desk) }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    let effect = take(event, at: desk)
    settle(at: desk)
    return effect
  }

  private mutating func take(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .input(.idle):
      let side: Synopsis.Side = active.isBusy ? keys : keys.other
      return self[side].update(event, at: self.desk(of: side, at: desk))
    case .input(.key(let key)) where !active.isTyping:
      if let pressed = press(key, at: desk) { return pressed.effect }
      return active.excuse(for: key, at: desk)
    case .input: return active.update(event, at: self.desk(of: keys, at: desk))
    default:
      // The words above the texts may take other rows.
      if event == .language, alignment != nil {
        alignment = nil
        first.page.empty()
        second.page.empty()
      }
      for side in Synopsis.Side.allCases {
        _ = self[side].update(event, at: self.desk(of: side, at: desk))
      }
      return nil
    }
  }

  /// The mouse gives the keys to the document that it is in.
  private mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    let areas = BesideLayout(desk, keys: keys).areas
    guard
      let side = Synopsis.Side.allCases.first(where: { areas[$0]?.contains(mouse.place) == true }),
      let area = areas[side]
    else { return nil }
    if side != keys {
      guard !active.isTyping else { return nil }
      giveKeys(to: side)
    }
    let place = Frame.Place(
      row: mouse.place.row - area.rows.lowerBound,
      column: mouse.place.column - area.columns.lowerBound)
    return active.update(
      .input(.mouse(Mouse(mouse.action, at: place))), at: self.desk(of: side, at: desk))
  }

  /// The document of a side.
  subscript(side: Synopsis.Side) -> DocumentScreen {
    get { side == .first ? first : second }
    set { if side == .first { first = newValue } else { second = newValue } }
    _modify { if side == .first { yield &first } else { yield &second } }
  }

  /// The document that has the keys.
  var active: DocumentScreen {
    get { self[keys] }
    _modify { yield &self[keys] }
  }

  /// The desk of one side.
  func desk(of side: Synopsis.Side, at desk: Desk) -> Desk {
    BesideLayout(desk, keys: keys).desk(of: side, at: desk)
  }

  private mutating func giveKeys(to side: Synopsis.Side) {
    keys = side
    seen = active.page.place
  }
}
