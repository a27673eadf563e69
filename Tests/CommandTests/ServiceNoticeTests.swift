import Confinement
import Glibc
import Testing

/// A service tells the system how it is, in the system's words.
@Suite struct ServiceNoticeTests {
  @Test func eachWordIsADatagram() throws {
    let socket = try NoticeSocket()
    let notice = ServiceNotice(["NOTIFY_SOCKET": socket.path])
    notice.say(.ready, .status("open\nto readers"))
    notice.say(.alive)
    notice.say(.stopping)
    #expect(socket.hear() == ["READY=1\nSTATUS=open to readers", "WATCHDOG=1", "STOPPING=1"])
  }

  @Test(arguments: [
    [:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "x"], ["NOTIFY_SOCKET": "/nowhere"],
  ])
  func whereNobodyListensNothingHappens(variables: [String: String]) {
    let notice = ServiceNotice(variables)
    notice.say(.ready)
    #expect(notice.patience == nil)
  }

  @Test func anOverlongPathIsNoSocket() {
    ServiceNotice(["NOTIFY_SOCKET": "/" + String(repeating: "x", count: 5000)]).say(.ready)
  }

  @Test func thePatienceIsMeantForOneProcess() {
    #expect(ServiceNotice(["WATCHDOG_USEC": "2000000"]).patience == .seconds(2))
    let own = ["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "\(getpid())"]
    #expect(ServiceNotice(own).patience == .seconds(2))
    #expect(ServiceNotice(["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "1"]).patience == nil)
    #expect(ServiceNotice(["WATCHDOG_USEC": "-1"]).patience == nil)
    #expect(ServiceNotice(["WATCHDOG_USEC": "99999999999999999999"]).patience == nil)
  }
}
