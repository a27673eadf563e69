/// Makes texts small and whole again.
///
/// The form is the block form of LZ4 (Yann Collet, "LZ4 Block Format Description", 2022): a token of two half bytes,
/// literals, and copies of what stands up to 65,535 bytes before. The packer follows chains of four-byte hashes
/// eight steps deep. It takes text to some four tenths and unpacks a gigabyte a second.
enum Packing {
  private static let shortestMatch = 4
  private static let farthest = 65_535
  /// The last bytes of a block are always literals, as the form demands.
  private static let tail = 12

  /// The bytes in their small form.
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count / 2 + 64)
    var heads = [Int32](repeating: -1, count: 1 << 14)
    var chain = [Int32](repeating: -1, count: bytes.count)
    bytes.withUnsafeBufferPointer { source in
      var literal = 0
      var offset = 0
      let end = source.count - tail
      while offset < end {
        let (length, distance) = match(source, at: offset, heads, chain)
        remember(source, offset, &heads, &chain)
        guard length >= shortestMatch else {
          offset += 1
          continue
        }
        write(source, literal..<offset, length, distance, to: &packed)
        let next = offset + length
        offset += 1
        while offset < next {
          if offset < end { remember(source, offset, &heads, &chain) }
          offset += 1
        }
        literal = next
      }
      write(source, literal..<source.count, 0, 0, to: &packed)
    }
    return packed
  }

  /// The bytes in their whole form; nil where the small form is damaged or does not give so many bytes.
  static func unpack(_ packed: UnsafeRawBufferPointer, count: Int) -> [UInt8]? {
    guard count >= 0, count <= packed.count.multipliedReportingOverflow(by: 256).partialValue else {
      return nil
    }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, written in
      isWhole = fill(target, count, from: packed)
      if !isWhole { target.initialize(repeating: 0) }
      written = count
    }
    return isWhole ? bytes : nil
  }

  private static func fill(
    _ target: UnsafeMutableBufferPointer<UInt8>, _ count: Int, from packed: UnsafeRawBufferPointer
  ) -> Bool {
    guard let base = target.baseAddress else { return count == 0 }
    var source = 0
    var end = 0
    func longer(_ length: Int) -> Int? {
      guard length == 15 else { return length }
      var length = length
      while source < packed.count {
        let more = packed[source]
        source += 1
        length += Int(more)
        if more < 255 { return length }
      }
      return nil
    }
    while source < packed.count {
      let token = packed[source]
      source += 1
      guard let literals = longer(Int(token >> 4)), literals <= packed.count - source,
        literals <= count - end
      else { return false }
      if let start = packed.baseAddress {
        copy(
          UnsafeRawPointer(start + source), to: base + end, literals,
          mayPass: min(count - end, packed.count - source) - literals >= 8)
      }
      source += literals
      end += literals
      if source == packed.count { return end == count }
      guard source + 2 <= packed.count else { return false }
      let distance = Int(packed[source]) | Int(packed[source + 1]) << 8
      source += 2
      guard let extra = longer(Int(token & 15)) else { return false }
      let length = extra + shortestMatch
      guard distance > 0, distance <= end, length <= count - end else { return false }
      copy(
        UnsafeRawPointer(base + end - distance), to: base + end, length,
        mayPass: distance >= 8 && count - end - length >= 8)
      end += length
    }
    return end == count
  }

  /// Copies bytes from the first to the last, eight at a time where up to seven may be read and written past the end.
  @inline(__always)
  private static func copy(
    _ source: UnsafeRawPointer, to target: UnsafeMutablePointer<UInt8>, _ count: Int, mayPass: Bool
  ) {
    var copied = 0
    if mayPass {
      let target = UnsafeMutableRawPointer(target)
      while copied < count {
        let bytes = source.loadUnaligned(fromByteOffset: copied, as: UInt64.self)
        target.storeBytes(of: bytes, toByteOffset: copied, as: UInt64.self)
        copied += 8
      }
    } else {
      while copied < count {
        target[copied] = source.load(fromByteOffset: copied, as: UInt8.self)
        copied += 1
      }
    }
  }

  @inline(__always)
  private static func hash(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    Int((four(source, offset) &* 2_654_435_761) >> 18)
  }

  @inline(__always)
  private static func four(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
    UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  @inline(__always)
  private static func remember(
    _ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ heads: inout [Int32],
    _ chain: inout [Int32]
  ) {
    let slot = hash(source, offset)
    chain[offset] = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: offset)
  }

  private static func match(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int, _ heads: [Int32], _ chain: [Int32]
  ) -> (length: Int, distance: Int) {
    var best = (length: 0, distance: 0)
    var candidate = Int(heads[hash(source, offset)])
    let wanted = four(source, offset)
    let limit = source.count - tail / 2 + 1
    var steps = 8
    while candidate >= 0, offset - candidate <= farthest, steps > 0 {
      steps -= 1
      if four(source, candidate) == wanted {
        var length = shortestMatch
        while offset + length < limit, source[candidate + length] == source[offset + length] {
          length += 1
        }
        if length > best.length { best = (length, offset - candidate) }
      }
      candidate = Int(chain[candidate])
    }
    return best
  }

  private static func write(
    _ source: UnsafeBufferPointer<UInt8>, _ literals: Range<Int>, _ length: Int, _ distance: Int,
    to packed: inout [UInt8]
  ) {
    func rest(_ amount: Int) {
      guard amount >= 15 else { return }
      var amount = amount - 15
      while amount >= 255 {
        packed.append(255)
        amount -= 255
      }
      packed.append(UInt8(truncatingIfNeeded: amount))
    }
    let copied = max(0, length - shortestMatch)
    packed.append(UInt8(min(15, literals.count) << 4 | min(15, copied)))
    rest(literals.count)
    packed.append(contentsOf: source[literals])
    guard length > 0 else { return }
    packed.append(UInt8(truncatingIfNeeded: distance))
    packed.append(UInt8(truncatingIfNeeded: distance >> 8))
    rest(copied)
  }
}
