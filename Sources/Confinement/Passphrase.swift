import CConfinement
import CLibraries
import Glibc

/// A passphrase of which only the hash is known, in the form of crypt(5): what `mkpasswd` prints. Each failure makes the
/// next attempt wait longer.
public struct Passphrase: Sendable {
  /// What an attempt is answered.
  public enum Verdict: Hashable, Sendable {
    case right
    /// Wrong; the next attempt is looked at after so long.
    case wrong(Duration)
    /// Not looked at, as it came before its time, which is so long from now.
    case early(Duration)
  }

  private static let longestPause = Duration.seconds(600)
  /// The longest phrase that is looked at, in bytes (CRYPT_MAX_PASSPHRASE_SIZE).
  private static let limit = 511

  private let hash: String
  private var pause = Duration.seconds(1)
  private var next: ContinuousClock.Instant?

  /// Reads the first line of a file.
  public init(hashIn path: String) throws(ConfinementError) {
    guard let file = fopen(path, "re") else { throw Confinement.refused(path) }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { throw Confinement.refused(path) }
    guard status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
      throw ConfinementError(path, "can be written by others than its owner")
    }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    let line = buffer[..<count].prefix { $0 > 0x20 && $0 < 0x7F }
    try self.init(hash: String(decoding: line, as: UTF8.self), from: path)
  }

  /// Takes a hash; `place` is where it is from.
  init(hash: String, from place: String) throws(ConfinementError) {
    // Hashes of the old forms, without a method, are broken in hours.
    let isMade = hash.hasPrefix("$") && !hash.hasPrefix("$1$") && hash.utf8.count > 20
    guard isMade, Self.hash(of: "", with: hash) != nil else {
      throw ConfinementError(place, "holds no hash of a passphrase; `mkpasswd` makes one")
    }
    self.hash = hash
  }

  /// Hears an attempt. One that comes before its time is not looked at.
  public mutating func hear(_ phrase: String, at now: ContinuousClock.Instant) -> Verdict {
    if let next, now < next { return .early(next - now) }
    let bytes = phrase.utf8
    let isLegible = !bytes.isEmpty && bytes.count <= Self.limit && !bytes.contains(0)
    let found = isLegible ? Self.hash(of: phrase, with: hash) : nil
    if let found, Self.isSame(found, hash) {
      (pause, next) = (.seconds(1), nil)
      return .right
    }
    defer { pause = min(pause * 2, Self.longestPause) }
    next = now + pause
    return .wrong(pause)
  }

  private static func hash(of phrase: String, with settings: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(GZ_HASH_SIZE))
    guard gz_hash(phrase, settings, &buffer) == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Compares without telling by the time where two texts differ.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
