import Documents
import Loading

/// One document under the eyes of a proofreader: its file line by line, and what has been found in it so far.
struct Proof {
  let manuscript: Manuscript
  /// The text of the file in UTF-8.
  let bytes: [UInt8]
  /// The offset of each line's first byte.
  let lineStarts: [Int]
  private(set) var findings: [Finding] = []

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    let bytes = Array(manuscript.text.utf8)
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A && index + 1 < bytes.count {
        starts.append(index + 1)
      }
    }
    (self.bytes, lineStarts) = (bytes, starts)
  }

  var document: Document { manuscript.document }
  /// How many lines the file has.
  var lineCount: Int { lineStarts.count }

  /// The line, from 1, that a byte stands in.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The bytes of a line, from 1, without its end; none where there is no such line.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    let next = lineStarts.indices.contains(number) ? lineStarts[number] : bytes.count
    let line = bytes[start..<next]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// Takes down a finding.
  mutating func mark(
    _ rule: Rule, line: Int? = nil, column: Int? = nil, as severity: Severity? = nil,
    _ reason: String
  ) {
    findings.append(
      Finding(
        file: manuscript.place, line: line, column: column, rule: rule,
        severity: severity ?? rule.severity, reason: reason))
  }
}

extension String {
  /// The text between quotation marks, cut where it is long.
  var quoted: String {
    let line = prefix(80)
    return "“\(line)\(line.endIndex < endIndex ? "…" : "")”"
  }
}
