import Testing

@testable import Typesetting

/// What is known of breaks between common characters, against the C library.
@Suite struct LatinBreaksTests {
  @Test(arguments: [false, true])
  func everyPairIsAsTheLibraryHasIt(isSpaced: Bool) {
    for before in LatinBreaks.examples {
      let told = LatinBreaks.examples.map { mayBreak(between: before, and: $0, isSpaced) }
      let known = LatinBreaks.examples.map {
        LatinBreaks.allow(between: before, and: $0, isSpaced: isSpaced)
      }
      #expect(known == told, "after U+\(String(before, radix: 16))")
    }
  }

  private func mayBreak(between before: UInt32, and after: UInt32, _ isSpaced: Bool) -> Bool {
    let scalars = ([before] + (isSpaced ? [0x20] : []) + [after]).compactMap(Unicode.Scalar.init)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: false)
      var units = scanner.units(in: 0..<bytes.count)
      scanner.markBreaks(in: &units, of: 0..<bytes.count)
      return units.last?.traits.contains(.mayBreakBefore) == true
    }
  }
}
