import CProbe
import Confinement
import Glibc

/// A program for the tests of confinement: `Probe cut INSIDE OUTSIDE` confines itself to the folder of INSIDE and tries
/// to break out.
enum Probe {
  static func run(_ arguments: [String]) {
    switch arguments.first {
    case "cut" where arguments.count == 3: cut(arguments[1], arguments[2])
    case "late": late()
    default: print("no such probe")
    }
  }

  private static func cut(_ inside: String, _ outside: String) {
    // As a kiosk does not run as root, and root's threads are not counted.
    if geteuid() == 0 { setuid(65534) }
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    let folder = String(inside.prefix(upTo: inside.lastIndex(of: "/") ?? inside.endIndex))
    do {
      print(try Confinement(readable: [folder, "/nowhere"]).cut())
      print("thread: \(probe_thread())")
      try Confinement.startsNothingMore()
      print("thread later: \(probe_thread())")
      fflush(nil)
      probe_all(inside, outside, terminal)
    } catch {
      print("\(error)")
    }
    fflush(nil)
  }

  /// Cuts with a second thread running.
  private static func late() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        sleep(5); return nil
      }, nil)
    do {
      print(try Confinement(readable: []).cut())
    } catch {
      print("\(error)")
    }
    fflush(nil)
  }
}

/// What the tests' binary does when it is called by the name of this program.
@_cdecl("gz_probe") public func probe() { Probe.run(Array(CommandLine.arguments.dropFirst())) }
