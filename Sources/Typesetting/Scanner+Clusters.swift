extension Scanner {
  /// How many combining marks a cell holds; a flood of them would cover the rows above and below.
  static let marksInACell = 8

  /// Appends the units of the cluster at a place, and returns where it ends.
  func appendCluster(to units: inout [Unit], at place: Int, end: Int) -> Int {
    let clusterEnd = clusterEnd(at: place, end: end)
    let scalars = scalars(in: place..<clusterEnd)
    guard let first = scalars.first else { return clusterEnd }
    if scalars.count <= 2, let unit = lone(first.scalar, place..<clusterEnd) {
      units.append(unit)
      return clusterEnd
    }
    let isFlag = isTaggedFlag(scalars)
    var open: Unit?
    var marks = 0
    func add(_ scalar: (scalar: UInt32, place: Int), _ width: Int, _ kind: Unit.Kind) {
      if let open { units.append(open) }
      var traits: Unit.Traits =
        scalar.place == place ? Punctuation.traits(of: scalar.scalar) : .continues
      if Self.isTag(scalar.scalar) { traits = [] }
      open = Unit(
        start: UInt32(scalar.place), end: 0, width: UInt8(min(width, 255)), kind: kind,
        traits: traits)
      marks = 0
    }
    for (index, item) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1].place : clusterEnd
      defer { open?.end = UInt32(next) }
      if Self.isTag(item.scalar) {
        if isFlag { open?.kind = .altered } else { add(item, tagForm(item).count, .stray) }
        continue
      }
      switch showing(item.scalar) {
      case .itself(let width):
        add(item, width, isBlank(item.scalar) ? .space : .plain)
      case .sign(let sign):
        add(item, columnsOfSign(sign), .stray)
      case .quiet:
        if open == nil { add(item, 0, .hidden) }
        let isJoiner = item.scalar == 0x200C || item.scalar == 0x200D
        if open?.kind == .plain, !isJoiner || !isJoinedScript(first.scalar) {
          open?.kind = .altered
        }
      case .joins:
        if open == nil || open?.kind == .hidden {
          if isSelector(item.scalar) {
            if open == nil { add(item, 0, .hidden) }
          } else {
            add(item, 1, .altered)
          }
        } else if item.scalar == 0xFE0F {
          if let unit = open, unit.width == 1, isEmoji(at: Int(unit.start)) { open?.width = 2 }
        } else if marks < Self.marksInACell {
          marks += 1
          // A mark on a space is seen.
          if open?.kind == .space { open?.kind = .plain }
        } else if open?.kind != .flood {
          add(item, Self.flood.count, .flood)
          marks = Self.marksInACell
        }
      }
    }
    if let open { units.append(open) }
    return clusterEnd
  }

  /// The unit of a control or format character that stands alone in its cluster.
  private func lone(_ scalar: UInt32, _ range: Range<Int>) -> Unit? {
    func unit(_ width: Int, _ kind: Unit.Kind) -> Unit {
      Unit(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), width: UInt8(width),
        kind: kind, traits: [])
    }
    switch scalar {
    case 0x0A, 0x85, 0x2028, 0x2029: return isOneLine ? unit(1, .stray) : unit(0, .lineEnd)
    case 0x0D where range.count == 2: return isOneLine ? unit(1, .stray) : unit(0, .lineEnd)
    case 0x09: return unit(1, .tab)
    case 0xAD: return unit(0, .softHyphen)
    default: return nil
    }
  }

  func showing(_ scalar: UInt32) -> Showing {
    Showing.of(scalar, ambiguousIsWide: ambiguousIsWide)
  }

  /// A visible form is of narrow characters, but for U+FFFD and the box where they are wide.
  func columnsOfSign(_ sign: String) -> Int {
    guard ambiguousIsWide, sign == "\u{FFFD}" || sign == "\u{25A1}" else {
      return sign.unicodeScalars.count
    }
    return 2
  }

  private func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  private func isSelector(_ scalar: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
  }

  /// Arabic and the scripts of India and its neighbours, in which a non-joiner changes the letters' shapes.
  func isJoinedScript(_ scalar: UInt32) -> Bool { (0x600..<0x1100).contains(scalar) }

  private func isEmoji(at place: Int) -> Bool {
    Unicode.Scalar(decode(at: place).scalar)?.properties.isEmoji == true
  }
}
