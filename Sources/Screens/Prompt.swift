import Terminal
import Typesetting

/// A line being typed: a plain value that a screen owns.
public struct Prompt: Hashable, Sendable {
  /// The most bytes that can be typed.
  public static let limit = 1024
  /// What stands before the text: "Find: ".
  public internal(set) var label: String
  /// What has been typed.
  public private(set) var text: String
  /// Where the cursor stands in the text, in characters.
  public private(set) var cursor: Int

  /// Begins a line.
  public init(_ label: String, text: String = "") {
    self.label = label
    self.text = text
    cursor = text.count
  }

  /// What an input did to the line.
  public enum Outcome: Hashable, Sendable {
    /// The text is another now.
    case changed
    /// Only the cursor moved, or nothing happened.
    case same
    /// The reader is done.
    case accepted
    /// The reader gave up.
    case cancelled
    /// The input is none of the line's.
    case ignored
  }

  /// Takes a key or a paste. Pasted line ends become spaces.
  public mutating func take(_ input: Input) -> Outcome {
    switch input {
    case .paste(let pasted): insert(pasted.map { $0.isNewline ? " " : $0 })
    case .key(let key): take(key)
    default: .ignored
    }
  }

  private mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): return insert([character])
    case .enter: return .accepted
    case .escape, .control("g"), .control("c"): return .cancelled
    case .backspace:
      // An empty line is left by the key that emptied it.
      guard !text.isEmpty else { return .cancelled }
      guard cursor > 0 else { return .same }
      cursor -= 1
      text.remove(at: index(cursor))
      return .changed
    case .delete, .control("d"):
      guard cursor < text.count else { return .same }
      text.remove(at: index(cursor))
      return .changed
    case .control("u"):
      guard !text.isEmpty else { return .same }
      text.removeSubrange(..<index(cursor))
      cursor = 0
      return .changed
    case .control("w"):
      var start = cursor
      while start > 0, text[index(start - 1)] == " " { start -= 1 }
      while start > 0, text[index(start - 1)] != " " { start -= 1 }
      guard start < cursor else { return .same }
      text.removeSubrange(index(start)..<index(cursor))
      cursor = start
      return .changed
    case .left, .control("b"): cursor = max(cursor - 1, 0)
    case .right, .control("f"): cursor = min(cursor + 1, text.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    default: return .ignored
    }
    return .same
  }

  private mutating func insert(_ characters: [Character]) -> Outcome {
    // What is too long is cut at its end.
    var room = Prompt.limit - text.utf8.count
    let added = String(
      characters.prefix { character in
        room -= character.utf8.count
        return room >= 0
      })
    guard !added.isEmpty else { return .same }
    let count = text.count
    text.insert(contentsOf: added, at: index(cursor))
    cursor += max(text.count - count, 0)
    return .changed
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  /// Draws the line in a row, with the cursor on it, and a remark ("3 of 17") at the right end.
  public func draw(
    on frame: inout Frame, row: Int, from left: Int = 0, to right: Int? = nil, remark: String = "",
    ambiguousIsWide: Bool = false
  ) {
    let right = min(right ?? frame.size.columns, frame.size.columns)
    let note = cut(remark, toColumns: max((right - left) / 2, 0), ambiguousIsWide: ambiguousIsWide)
    let noteWidth = columns(of: note, ambiguousIsWide: ambiguousIsWide)
    let limit = noteWidth > 0 ? right - noteWidth - 1 : right
    for column in left..<max(left, right) {
      frame.put(Cell(" ", role: .prompt), row: row, column: column)
    }
    let name = cut(label, toColumns: max(limit - left, 0) / 2, ambiguousIsWide: ambiguousIsWide)
    let start = frame.write(
      [Span(name, .prompt)], row: row, column: left, limit: limit, ambiguousIsWide: ambiguousIsWide)
    var shown = text[..<index(cursor)]
    let room = max(limit - start - 1, 0)
    while columns(of: String(shown), ambiguousIsWide: ambiguousIsWide) > room, !shown.isEmpty {
      shown = shown.dropFirst()
    }
    let column = frame.write(
      [Span(String(shown), .text)], row: row, column: start, limit: limit,
      ambiguousIsWide: ambiguousIsWide)
    frame.write(
      [Span(String(text[index(cursor)...]), .text)], row: row, column: column, limit: limit,
      ambiguousIsWide: ambiguousIsWide)
    if noteWidth > 0 {
      frame.write(
        [Span(note, .status)], row: row, column: right - noteWidth, limit: right,
        ambiguousIsWide: ambiguousIsWide)
    }
    frame.cursor = Frame.Place(row: row, column: min(column, max(right - 1, 0)))
  }
}
