import CLz4
import Foundation
import GRDB

/// Makes texts small and whole again, in the block form of LZ4: to less than half, and back at gigabytes a second.
enum Packing {
  /// The bytes in their small form.
  static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let count = Int32(exactly: bytes.count) else {
      throw DatabaseError(resultCode: .SQLITE_TOOBIG)
    }
    // What LZ4 takes at most, for bytes that cannot be made smaller.
    let room = bytes.count + bytes.count / 255 + 16
    return try bytes.withUnsafeBytes { source in
      try [UInt8](unsafeUninitializedCapacity: room) { target, size in
        let base = UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
        let packed = LZ4_compress_default(
          source.baseAddress?.assumingMemoryBound(to: CChar.self), base, count, Int32(room))
        // There is always room: only memory can be wanting.
        guard packed > 0 else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        size = Int(packed)
      }
    }
  }

  /// The bytes in their whole form; throws where the small form is damaged or does not give so many bytes.
  static func unpack(_ packed: some ContiguousBytes, count: Int) throws -> [UInt8] {
    return try packed.withUnsafeBytes { packed in
      // LZ4 makes a byte of at most 255.
      guard count >= 0, count <= packed.count.multipliedReportingOverflow(by: 256).partialValue,
        let whole = Int32(exactly: count), let size = Int32(exactly: packed.count)
      else { throw DatabaseError.damage }
      return try [UInt8](unsafeUninitializedCapacity: count) { target, written in
        let base = UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
        let source = packed.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard count == 0 || LZ4_decompress_safe(source, base, size, whole) == whole else {
          throw DatabaseError.damage
        }
        written = count
      }
    }
  }
}
