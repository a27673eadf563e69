import Foundation

/// The socket on which a system hears its services.
final class NoticeSocket {
  let path: String
  private let descriptor: Int32
  private let scratch: Scratch
  private(set) var heard: [String] = []

  init() throws {
    scratch = try Scratch()
    path = scratch.path + "/notify"
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    guard descriptor >= 0, result == 0 else { throw Tty.CannotStart() }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// Takes in what has been said; gives all that was ever said.
  func hear() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 {
      heard.append(String(decoding: buffer[..<count], as: UTF8.self))
    }
    return heard
  }
}
