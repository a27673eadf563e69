import Foundation

/// Finds the words of a query in a text, as the index finds them.
public struct Highlighter: @unchecked Sendable {
  // The scanners have scratch space, which is used under this lock alone.
  private let lock = NSLock()
  private struct Pattern {
    var words: [[UInt8]]
    var isOpen: Bool
  }

  private let patterns: [Pattern]
  private let signs: [[UInt8]]
  private let scanner: WordScanner
  private let signScanner: WordScanner

  /// Makes a finder of what a query asks for.
  public init(_ query: Query) {
    let scanner = WordScanner()
    self.init(
      Expression(query, scanner: scanner), scanner: scanner, signScanner: WordScanner(.letters))
  }

  init(_ expression: Expression, scanner: WordScanner, signScanner: WordScanner) {
    self.scanner = scanner
    self.signScanner = signScanner
    var patterns: [Pattern] = []
    var signs: [[UInt8]] = []
    for sought in expression.sought.prefix(32) {
      if sought.isSign {
        signs += Highlighter.words(of: sought.text, with: signScanner)
        continue
      }
      let words = Highlighter.words(of: sought.text, with: scanner)
      guard let last = words.last, words.count <= 64 else { continue }
      let isSign =
        last.count >= 2 && String(decoding: last, as: UTF8.self).unicodeScalars.count == 1
      patterns.append(Pattern(words: words, isOpen: sought.isPrefix || isSign))
    }
    self.patterns = patterns
    self.signs = signs
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { patterns.isEmpty && signs.isEmpty }

  /// The ranges of bytes of the text that match, ascending and apart from each other, at most so many.
  public func matches(in text: String, atMost limit: Int = 1000) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    lock.lock()
    defer { lock.unlock() }
    var found: [Range<Int>] = []
    var text = text
    text.withUTF8 { bytes in
      if !patterns.isEmpty { match(bytes, limit, &found) }
      if !signs.isEmpty {
        _ = signScanner.scan(bytes) { word, range in
          if signs.contains(where: { $0.elementsEqual(word) }) { found.append(range) }
          return found.count < limit * 2 ? 0 : 1
        }
      }
    }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var joined: [Range<Int>] = []
    for range in found {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return Array(joined.prefix(limit))
  }

  /// Follows every pattern through the words of the text.
  private func match(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ found: inout [Range<Int>]
  ) {
    // For each pattern, the starts of the phrases that are under way, by how many words have been met.
    var underWay: [[(met: Int, start: Int)]] = Array(repeating: [], count: patterns.count)
    _ = scanner.scan(bytes) { word, range in
      for index in patterns.indices {
        let words = patterns[index].words
        let isOpen = patterns[index].isOpen
        if words.count > 1 || !underWay[index].isEmpty {
          let previous = underWay[index]
          underWay[index] = []
          for (met, start) in previous
          where Highlighter.same(words[met], word, isOpen && met == words.count - 1) {
            if met == words.count - 1 {
              found.append(start..<range.upperBound)
            } else {
              underWay[index].append((met + 1, start))
            }
          }
        }
        if Highlighter.same(words[0], word, isOpen && words.count == 1) {
          if words.count == 1 {
            found.append(range)
          } else {
            underWay[index].append((1, range.lowerBound))
          }
        }
      }
      return found.count < limit * 2 ? 0 : 1
    }
  }

  @inline(__always)
  private static func same(
    _ wanted: [UInt8], _ word: UnsafeBufferPointer<UInt8>, _ isOpen: Bool
  ) -> Bool {
    guard wanted.count == word.count || (isOpen && wanted.count < word.count) else { return false }
    for index in wanted.indices where wanted[index] != word[index] { return false }
    return true
  }

  /// The words of a text as the index has them.
  static func words(
    of text: String, with scanner: WordScanner, atMost most: Int = 64
  ) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var text = text
    text.withUTF8 { bytes in
      _ = scanner.scan(bytes) { word, _ in
        words.append(Array(word))
        return words.count < most ? 0 : 1
      }
    }
    return words
  }
}
