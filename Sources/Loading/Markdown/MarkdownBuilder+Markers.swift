import Documents

extension MarkdownBuilder {
  /// The marker of the item that begins with the text at a place of the source, or without a text; the item is
  /// begun by it.
  ///
  /// A number that the source writes is the author's: laws skip those of repealed items, and begin anew. Only a list
  /// in which all are "0." or all "1." is one that Markdown is to count.
  mutating func marker(before place: Int?) -> String {
    guard let item = pendingItem else { return "" }
    pendingItem = nil
    guard let delimiter = item.delimiter, var list = lists.popLast() else {
      return item.task ?? "•"
    }
    let written =
      if let place { self.written(before: place, delimiter) } else { writtenAhead(delimiter) }
    var digits = written?.digits
    if let written, list.isFirst || !list.isCounted || written.number != list.start {
      if list.isCounted { writeCounted(list, delimiter) }
      list.isCounted = list.isFirst && written.number < 2 && delimiter == 0x2E
      list.counted = []
      list.number = written.number
    } else if list.isCounted {
      digits = nil
      list.counted.append(blocks.count)
    }
    let marker = (digits ?? String(list.number)) + String(UnicodeScalar(delimiter))
    list.isFirst = false
    list.number += 1
    lists.append(list)
    return item.task.map { marker + " " + $0 } ?? marker
  }

  /// Gives the items of a list their written number again, since it was not one to be counted.
  private mutating func writeCounted(_ list: List, _ delimiter: UInt8) {
    for index in list.counted where blocks.indices.contains(index) {
      guard case .item = blocks[index].kind else { continue }
      blocks[index].kind = .item(marker: String(list.start) + String(UnicodeScalar(delimiter)))
    }
  }

  /// The number before a place on its line.
  private func written(before place: Int, _ delimiter: UInt8) -> (number: Int, digits: String)? {
    var end = place - 1
    let least = max(place - 64, 0)
    while end > least, source[end] != delimiter || !isDigit(source[end - 1]) {
      let byte = source[end]
      guard byte != 0x0A, byte < 0x80, !isDigit(byte), byte | 0x20 < 0x61 || byte | 0x20 > 0x7A
      else { return nil }
      end -= 1
    }
    guard end > least else { return nil }
    var start = end
    while start > 0, end - start < 9, isDigit(source[start - 1]) { start -= 1 }
    return number(start..<end)
  }

  /// The number of an item without a text: the next thing in the source after the last that was heard.
  private mutating func writtenAhead(_ delimiter: UInt8) -> (number: Int, digits: String)? {
    if let found = number(at: lastText, delimiter) { return found }
    let most = min(lastText + 4096, source.count)
    guard var line = source[min(lastText, most)..<most].firstIndex(of: 0x0A) else { return nil }
    // A comment that divides two lists is heard by nobody.
    let comment = Array("<!-- -->".utf8)
    while line < most {
      if MarkupTag.isSpace(source[line]) {
        line += 1
      } else if source[line...].starts(with: comment) {
        line += comment.count
      } else {
        break
      }
    }
    return number(at: line, delimiter)
  }

  /// The number of the marker at a place; it is heard then.
  private mutating func number(
    at place: Int, _ delimiter: UInt8
  ) -> (number: Int, digits: String)? {
    var start = place
    while start < source.count, [0x20, 0x3E, 0x2D, 0x2A, 0x2B].contains(source[start]) {
      start += 1
    }
    var end = start
    while end < source.count, end - start < 9, isDigit(source[end]) { end += 1 }
    guard end > start, end < source.count, source[end] == delimiter,
      end + 1 == source.count || MarkupTag.isSpace(source[end + 1])
    else { return nil }
    lastText = end + 1
    return number(start..<end)
  }

  private func number(_ digits: Range<Int>) -> (number: Int, digits: String)? {
    let digits = String(decoding: source[digits], as: UTF8.self)
    return Int(digits).map { ($0, digits) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
