import Testing

@testable import Loading

/// What is found eight bytes at a time must be what is found one by one.
@Suite("Bytes")
struct BytesSearchTests {
  @Test("are found where they stand, from any place on")
  func random() {
    var random = SystemRandomNumberGenerator()
    // ":" and "@" with their neighbours, letters of both cases, and what only looks alike in some bits.
    let signs: [UInt8] = [
      0x3A, 0x1A, 0x39, 0x40, 0x60, 0x41, 0x77, 0x57, 0x37, 0xBA, 0xF7, 0, 0x20,
    ]
    for _ in 0..<3000 {
      let length = Int.random(in: 0...40, using: &random)
      let share = Int.random(in: 1...20, using: &random)
      let bytes = (0..<length).map { _ in
        Int.random(in: 0..<share, using: &random) == 0 ? signs.randomElement() ?? 0 : 0x65
      }
      bytes.withUnsafeBufferPointer { buffer in
        for start in 0...length {
          let byte = bytes[start...].firstIndex(of: 0x3A) ?? length
          #expect(buffer.first(0x3A, from: start) == byte)
          let caseless = bytes[start...].firstIndex { [0x3A, 0x60, 0x77].contains($0 | 0x20) }
          #expect(buffer.first(ofCaseless: (0x3A, 0x60, 0x77), from: start) == caseless ?? length)
        }
        #expect(
          buffer.holds(0x3A, 0x3A)
            == zip(bytes, bytes.dropFirst()).contains { $0 == 0x3A && $1 == 0x3A })
      }
      #expect(bytes.holds(0x40) == bytes.contains(0x40))
    }
  }
}
