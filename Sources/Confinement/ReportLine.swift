import CConfinement
import Glibc

/// One end of the line between a reader and its warden. Neither ever waits for the other: what the line does not take
/// is lost.
public final class ReportLine {
  /// The number of the reader's end in the reader.
  static let number: Int32 = 3

  let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The reader's end, in a process that a warden has started; nil in any other.
  public static func toWarden() -> ReportLine? {
    var kind: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(number, SOL_SOCKET, SO_TYPE, &kind, &length) == 0,
      kind == Int32(SOCK_SEQPACKET.rawValue)
    else { return nil }
    // Where the warden is gone, so is the reader.
    _ = gz_end_with_parent()
    gz_close_from(number + 1)
    _ = gz_take_name("gazette")
    return ReportLine(number)
  }

  /// Both ends of a new line.
  static func pair() -> (warden: ReportLine, reader: ReportLine)? {
    var pair: [Int32] = [-1, -1]
    guard gz_packet_pair(&pair) == 0 else { return nil }
    return (ReportLine(pair[0]), ReportLine(pair[1]))
  }

  /// Tells one thing.
  public func tell(_ report: Report) {
    let packet = report.packet
    // A write and not a send, which is no call of a confined process.
    _ = write(descriptor, packet, packet.count)
  }

  /// What has been told and not heard yet.
  public func hear() -> [Report] {
    var reports: [Report] = []
    var packet = [UInt8](repeating: 0, count: Report.limit)
    while reports.count < 1000 {
      let count = read(descriptor, &packet, packet.count)
      guard count > 0 else { break }
      if let report = Report(packet: packet[..<count]) { reports.append(report) }
    }
    return reports
  }
}
