extension UnsafeBufferPointer<UInt8> {
  /// Reads the sign at the offset and moves past it; a byte that begins no sign is U+FFFD.
  @inline(__always)
  func scalar(at offset: inout Int) -> UInt32 {
    let lead = UInt32(self[offset])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= count else {
      offset += 1
      return 0xFFFD
    }
    var scalar = lead & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = UInt32(self[offset + index])
      guard next & 0xC0 == 0x80 else {
        offset += index
        return 0xFFFD
      }
      scalar = scalar << 6 | next & 0x3F
    }
    offset += length
    return scalar < 0x110000 ? scalar : 0xFFFD
  }
}
