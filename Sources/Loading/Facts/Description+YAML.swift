import Yams

extension Description {
  /// How many nodes of a description are looked at, aliases followed.
  private static let nodeLimit = 10_000
  /// How many aliases are allowed; each can at most double what the one before it stands for.
  private static let aliasLimit = 32
  /// How deep brackets may be nested.
  private static let depthLimit = 64

  /// Reads YAML; nil where it is no YAML, or more of it than a description needs.
  init?(yaml: Substring) {
    guard Self.isModest(yaml), let composed = try? Yams.compose(yaml: String(yaml)) else {
      return nil
    }
    self.init()
    guard let mapping = composed.mapping else {
      isDescription = false
      if composed.sequence != nil { damagedLine = 2 }
      return
    }
    var known: Set<String> = []
    var budget = Self.nodeLimit
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let read = Self.value(value, budget: &budget) else {
        continue
      }
      add(name, read, known: &known)
    }
  }

  private static func value(_ node: Node, budget: inout Int) -> Value? {
    switch node {
    case .sequence(let sequence):
      return .list(sequence.compactMap { text($0, depth: 1, budget: &budget) })
    case .mapping(let mapping):
      return .map(
        mapping.compactMap { key, value in
          guard let name = text(key, depth: 1, budget: &budget),
            let value = text(value, depth: 1, budget: &budget)
          else { return nil }
          return (name, value)
        })
    case .scalar, .alias:
      return text(node, depth: 0, budget: &budget).map(Value.text)
    }
  }

  /// The text of a node, what it holds divided by commas; nil where it is null or the budget is spent.
  private static func text(_ node: Node, depth: Int, budget: inout Int) -> String? {
    budget -= 1
    guard budget > 0, depth < 8 else { return nil }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return isNull ? nil : scalar.string
    case .sequence(let sequence):
      return sequence.compactMap { text($0, depth: depth + 1, budget: &budget) }
        .joined(separator: ", ")
    case .mapping(let mapping):
      return mapping.compactMap { key, value -> String? in
        guard let name = text(key, depth: depth + 1, budget: &budget),
          let value = text(value, depth: depth + 1, budget: &budget)
        else { return nil }
        return "\(name): \(value)"
      }.joined(separator: ", ")
    case .alias:
      return nil
    }
  }

  /// Whether the text nests and repeats itself no more than a description written by a person does.
  private static func isModest(_ yaml: Substring) -> Bool {
    var depth = 0
    var aliases = 0
    var previous = UInt8(ascii: "\n")
    var iterator = yaml.utf8.makeIterator()
    var current = iterator.next()
    // A directive could only be the work of a machine, and costs the square of their number.
    if current == UInt8(ascii: "%") { return false }
    while let byte = current {
      let following = iterator.next()
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > depthLimit { return false }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
      case UInt8(ascii: "*"):
        let begins =
          previous <= 0x20 || previous == UInt8(ascii: "[")
          || previous == UInt8(ascii: ",") || previous == UInt8(ascii: "{")
        if begins, let following, following > 0x20, following != byte { aliases += 1 }
        if aliases > aliasLimit { return false }
      default: break
      }
      (previous, current) = (byte, following)
    }
    return true
  }
}
