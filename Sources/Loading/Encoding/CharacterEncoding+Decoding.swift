import Glibc

extension CharacterEncoding {
  /// Bytes that have become text.
  struct Decoded {
    /// The text in UTF-8.
    var bytes: [UInt8] = []
    /// How many places could not be read and are U+FFFD in the text.
    var repairs = 0
    /// Whether the bytes end inside a character.
    var isCut = false
  }

  /// Decodes bytes with the decoder of the family that leaves the fewest places unread; nil where the machine has none
  /// of them.
  func decode(_ bytes: [UInt8]) -> Decoded? {
    var best: Decoded?
    for decoder in decoders {
      guard let decoded = Self.decode(bytes, with: decoder) else { continue }
      if decoded.repairs < best?.repairs ?? .max { best = decoded }
      if best?.repairs == 0 { break }
    }
    return best
  }

  /// Decodes bytes with one decoder of the C library; what it refuses becomes U+FFFD, a byte at a time.
  private static func decode(_ bytes: [UInt8], with decoder: String) -> Decoded? {
    let conversion = iconv_open("UTF-8", decoder)
    guard conversion != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(conversion) }
    var decoded = Decoded()
    decoded.bytes.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var input = bytes
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let before = left
        let (result, reason) = step(conversion, &next, &left, &buffer, into: &decoded)
        if result != -1 { break }
        if reason == E2BIG, left < before { continue }
        if reason == EINVAL {
          decoded.isCut = true
          decoded.bytes += [0xEF, 0xBF, 0xBD]
          break
        }
        if reason == E2BIG { break }
        decoded.repairs += 1
        decoded.bytes += [0xEF, 0xBF, 0xBD]
        next = next?.advanced(by: 1)
        left -= 1
      }
    }
    var nothing = 0
    var none: UnsafeMutablePointer<CChar>?
    _ = step(conversion, &none, &nothing, &buffer, into: &decoded)
    return decoded
  }

  private static func step(
    _ conversion: iconv_t?, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    _ buffer: inout [CChar], into decoded: inout Decoded
  ) -> (result: Int, reason: Int32) {
    buffer.withUnsafeMutableBufferPointer { room in
      var output = room.baseAddress
      var space = room.count
      let result = iconv(conversion, &next, &left, &output, &space)
      let reason = errno
      decoded.bytes.append(
        contentsOf: UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(room)[..<(room.count - space)]))
      return (result == Int(bitPattern: UInt.max) ? -1 : Int(result), reason)
    }
  }
}
