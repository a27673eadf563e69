import Documents

extension Galley {
  /// The numbers of the blocks in parts that can be printed one by one, or at the same time: of so many bytes of text
  /// or a little more, and none ends inside a table, which would be measured anew for each.
  public func parts(ofBytes size: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, bytes) = (numbers.lowerBound, 0)
    for number in numbers {
      // A block of no text is a row, too.
      bytes += block(number).passage.text.utf8.count + 64
      guard bytes >= size, !isInsideTable(number) else { continue }
      parts.append(start..<number + 1)
      (start, bytes) = (number + 1, 0)
    }
    if start < numbers.upperBound { parts.append(start..<numbers.upperBound) }
    return parts
  }

  private func isInsideTable(_ number: Int) -> Bool {
    guard number + 1 < numbers.upperBound, case .row(let table, _) = block(number).kind,
      case .row(table, _) = block(number + 1).kind
    else { return false }
    return true
  }

  /// The rows of blocks as text in UTF-8, each with a line end behind it and without spaces before that. Nothing of
  /// the blocks is kept.
  public func printed(_ part: Range<Int>) -> [UInt8] {
    var galley = self
    var bytes: [UInt8] = []
    for number in part.clamped(to: numbers) {
      let set = galley.setAnew(number)
      block(number).passage.text.withBytes { append(set, of: $0, to: &bytes) }
    }
    return bytes
  }

  private func append(
    _ set: SetBlock, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    let scanner = Scanner(bytes: text, ambiguousIsWide: measure.ambiguousIsWide)
    for row in 0..<set.rows {
      let line = set.row(row)
      let start = bytes.count
      if isCommon(line, scanner) {
        append(line, of: text, to: &bytes)
      } else {
        bytes.append(contentsOf: self.line(line).text.utf8)
      }
      while bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
      bytes.append(0x0A)
    }
  }

  private func isCommon(_ line: SetLine, _ scanner: Scanner) -> Bool {
    for piece in line.pieces {
      if case .source(let range) = piece.content, !scanner.isCommon(range) { return false }
    }
    return true
  }

  /// Appends a row whose text is shown as it is written.
  private func append(
    _ line: SetLine, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var column = 0
    for piece in line.pieces {
      while column < piece.column {
        bytes.append(0x20)
        column += 1
      }
      switch piece.content {
      case .literal(let literal, _): bytes.append(contentsOf: literal.utf8)
      case .source(let range): bytes.append(contentsOf: text[range])
      }
      column = piece.column + piece.columns
    }
  }
}
