import CUnistring
import Foundation
import Testing

@testable import Typesetting

@Suite("By the tests of Unicode 15")
struct ConformanceTests {
  @Test("clusters end where they should")
  func clusters() throws {
    guard let examples = try ConformanceFile.examples(of: "GraphemeBreakTest.txt") else { return }
    let failures = examples.filter { example in
      let ends = example.text.withBytes { bytes in
        let scanner = Scanner(bytes: bytes, ambiguousIsWide: false)
        var (place, ends) = (0, Set<Int>())
        while place < bytes.count {
          place = scanner.clusterEnd(at: place, end: bytes.count)
          ends.insert(place)
        }
        return ends.subtracting([bytes.count])
      }
      return ends != example.places
    }
    print("GraphemeBreakTest: \(examples.count - failures.count) of \(examples.count)")
    for failure in failures { print("  \(failure.line)") }
    #expect(examples.count == 602)
    #expect(failures.isEmpty)
  }

  @Test("lines may end where they should, but for the rules of our own")
  func lines() throws {
    guard let examples = try ConformanceFile.examples(of: "LineBreakTest.txt") else { return }
    let library = examples.filter { Self.libraryBreaks($0.text) != $0.places }
    let failures = examples.filter { Self.breaks($0.text) != $0.places }
    print("LineBreakTest: \(examples.count - failures.count) of \(examples.count)")
    print("LineBreakTest, the library alone: \(examples.count - library.count)")
    var reasons: [Reason: Int] = [:]
    for failure in failures {
      let reason = Self.reason(for: failure)
      reasons[reason, default: 0] += 1
      if reason == .ownRule { print("  \(failure.line)") }
    }
    for (reason, count) in reasons { print("  \(count) \(reason)") }
    #expect(examples.count == 7654)
    #expect(
      reasons == [.shownControl: 105, .spaceOrCluster: 382, .library: 182, .ownRule: 28])
  }

  /// Why a line is not broken as the file says.
  private enum Reason {
    /// Control characters are shown ("␋", "␍") and do nothing; only U+000A and its kin end a line.
    case shownControl
    /// Spaces hang at the end of a line and never begin one, and no line ends within a cluster, which a space with a
    /// mark on it is, too.
    case spaceOrCluster
    /// The library, of Unicode 14, says the same as we do.
    case library
    /// Chinese and Japanese punctuation, brackets and soft hyphens: our own rules.
    case ownRule
  }

  private static func reason(for example: ConformanceFile.Example) -> Reason {
    if example.text.unicodeScalars.contains(where: { [0xB, 0xC, 0xD].contains($0.value) }) {
      return .shownControl
    }
    let breaks = breaks(example.text)
    let bytes = Array(example.text.utf8)
    let starts = Set(example.text.indices.map { $0.utf16Offset(in: example.text) })
    let unexplained = example.places.symmetricDifference(breaks).filter { place in
      let index = example.text.utf8.index(example.text.startIndex, offsetBy: place)
      return breaks.contains(place)
        || starts.contains(index.utf16Offset(in: example.text)) && bytes[place] != 0x20
          && bytes[place] != 0x09
    }
    if unexplained.isEmpty { return .spaceOrCluster }
    return libraryBreaks(example.text) != example.places ? .library : .ownRule
  }

  @Test("every assigned character is as wide as it should be, in both settings")
  func widths() throws {
    guard let lines = try ConformanceFile.lines(of: "EastAsianWidth.txt") else { return }
    var (count, failures) = (0, [String]())
    for line in lines {
      let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      guard let low = ends.first, let high = ends.last else { continue }
      for value in low...high {
        guard let scalar = Unicode.Scalar(value), Self.isSpacing(scalar) else { continue }
        count += 1
        for isWide in [false, true] {
          guard case .itself(let width) = Showing.of(value, ambiguousIsWide: isWide) else {
            failures.append("U+\(fields[0]) is not shown as itself")
            continue
          }
          let wanted = ["W", "F"].contains(fields[1]) || isWide && fields[1] == "A" ? 2 : 1
          if width != wanted {
            failures.append("U+\(String(value, radix: 16, uppercase: true)) \(fields[1]) \(width)")
          }
        }
      }
    }
    print("EastAsianWidth: \(count - failures.count) of \(count)")
    for failure in failures.prefix(200) { print("  \(failure)") }
    #expect(count > 150_000)
    #expect(failures.isEmpty)
  }

  /// Whether a character has columns of its own. Marks stand on others, controls and format characters have forms.
  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .control, .format, .unassigned, .privateUse,
      .surrogate, .lineSeparator, .paragraphSeparator:
      false
    default: !(0x1160...0x11FF).contains(scalar.value) && !(0xD7B0...0xD7FF).contains(scalar.value)
    }
  }

  /// Where we let lines end.
  private static func breaks(_ text: String) -> Set<Int> {
    text.withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: false)
      var units = scanner.units(in: 0..<bytes.count)
      scanner.markBreaks(in: &units, of: 0..<bytes.count)
      var places: Set<Int> = []
      for index in units.indices.dropFirst()
      where units[index].traits.contains(.mayBreakBefore) || units[index - 1].kind == .lineEnd {
        places.insert(Int(units[index].start))
      }
      return places
    }
  }

  /// Where the library lets lines end.
  private static func libraryBreaks(_ text: String) -> Set<Int> {
    var breaks = [CChar](repeating: 0, count: text.utf8.count)
    text.withBytes { bytes in
      gazette_possible_linebreaks(bytes.baseAddress, bytes.count, "UTF-8", &breaks)
    }
    var places: Set<Int> = []
    var next = 0
    for scalar in text.unicodeScalars {
      let place = next
      next += scalar.utf8.count
      if Int(breaks[place]) == UC_BREAK_POSSIBLE { places.insert(place) }
      if Int(breaks[place]) == UC_BREAK_MANDATORY, next < text.utf8.count { places.insert(next) }
    }
    return places
  }
}
