import Confinement
import Foundation
import Testing

/// A confined process can do nothing but read what it was given.
@Suite struct ConfinementTests {
  @Test("J06: every attempt of a probe in the confined process fails")
  func everyAttemptFails() throws {
    let folders = try TwoFolders()
    let probing = try Probing(["cut", folders.inside, folders.outside])
    #expect(probing.results["confined"]?.contains("system calls are filtered") == true)
    #expect(probing.results["open inside"] == "done")
    #expect(probing.results["core"] == "0")
    let attempts = probing.results.filter { name, _ in
      !["confined", "open inside", "core", "thread"].contains(name)
    }
    #expect(attempts.count >= 40, "\(probing.text)")
    for (name, result) in attempts where name != "thread later" {
      #expect(["EPERM", "EACCES", "ENOSYS"].contains(result), "\(name): \(result)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folders.inside)).count == 4)
  }

  @Test(arguments: [
    "execve", "execveat", "fork", "open to write", "create", "open outside",
    "socket of the internet", "socket of the machine", "ptrace of another", "ptrace of itself",
  ])
  func whatIsForbiddenIsSaidToBe(name: String) throws {
    let folders = try TwoFolders()
    let result = try Probing(["cut", folders.inside, folders.outside]).results[name]
    #expect(result == "EPERM" || result == "EACCES")
  }

  @Test func threadsStartUntilNoneMoreMay() throws {
    let folders = try TwoFolders()
    let probing = try Probing(["cut", folders.inside, folders.outside])
    #expect(probing.results["thread"] == "0")
    #expect(probing.results["thread later"] == "\(EAGAIN)")
  }

  @Test func aThreadThatRunsAlreadyIsRefused() throws {
    #expect(try Probing(["late"]).text.contains("threads: there are others"))
  }

  /// A kernel without Landlock answers its calls with ENOSYS.
  @Test(
    "J07: a kernel without Landlock is named, and the rest still holds",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func aKernelWithoutLandlockIsNamedAndTheRestStillHolds() throws {
    let folders = try TwoFolders()
    let probing = try Probing(
      ["cut", folders.inside, folders.outside],
      through: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=landlock_create_ruleset", "-e",
        "inject=landlock_create_ruleset:error=ENOSYS",
      ])
    #expect(probing.results["confined"]?.contains("this kernel has no Landlock") == true)
    #expect(probing.results["open outside"] == "done")
    for name in ["execve", "open to write", "create", "unlink", "fork", "socket of the internet"] {
      #expect(probing.results[name] == "EPERM", "\(name)")
    }
  }
}
