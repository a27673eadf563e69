import Foundation
import Testing

/// By SSH one comes to the reader, and to nothing else: a real server with the lines that Gazette prints.
@Suite(
  .serialized, .enabled(if: LoginServer.isPossible, "takes root, sshd and the clients of OpenSSH"))
struct KioskLoginTests {
  private let scratch: Scratch
  private let server: LoginServer

  init() throws {
    scratch = try Scratch()
    let lines = try Printed(["kiosk", "--print-sshd", Portal.folder]).output
    server = try LoginServer(lines, in: scratch)
  }

  private func ssh(_ options: String..., running command: String...) throws -> (
    end: Tty.End?, output: String
  ) {
    try server.run(server.command("ssh", options) + [server.place] + command)
  }

  @Test("J04: a login shows the reader, whatever else is asked for: a command, an agent, variables")
  func aLoginShowsTheReader() throws {
    // The agent holds no key: it is there to be forwarded.
    let agentPath = scratch.path + "/agent"
    let agent = try Tty(["/usr/bin/ssh-agent", "-D", "-a", agentPath])
    #expect(agent.shows("SSH_AUTH_SOCK"))
    let options = ["-tt", "-A", "-X", "-o", "SendEnv=PAGER SSH_TEST"]
    let client = try Tty(
      server.command("ssh", options) + [server.place, "id; echo reached"],
      environment: [
        "SSH_AUTH_SOCK": agentPath, "DISPLAY": ":7", "PAGER": "/bin/sh", "SSH_TEST": "1",
      ])
    #expect(client.shows("National Laws"))
    #expect(!String(decoding: client.raw, as: UTF8.self).contains("reached"))
    let programs = server.processes(named: "gazette")
    #expect(programs.count == 2, "the warden and its reader")
    for program in programs {
      let names = variables(of: program)
      #expect(names.contains("TERM"))
      for name in ["SSH_AUTH_SOCK", "DISPLAY", "PAGER", "SSH_TEST"] {
        #expect(!names.contains(name))
      }
    }
    client.press("^c", "^z", "q")
    #expect(client.shows("Arrows move"))
    client.press("?")
    #expect(client.shows("On this screen"))
    #expect(server.processes(named: "gazette") == programs)
    // Who goes leaves nothing behind.
    client.closeWindow()
    #expect(client.wait { _ in server.processes(named: "gazette").isEmpty })
  }

  private func variables(of process: pid_t) -> [String] {
    let bytes = FileManager.default.contents(atPath: "/proc/\(process)/environ") ?? Data()
    return bytes.split(separator: 0).map { variable in
      String(decoding: variable.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }
  }

  @Test("J04: a command without a terminal gets one line and the end", arguments: ["id", "sh", ""])
  func aCommandIsRefused(_ command: String) throws {
    let words = command.isEmpty ? [] : [command]
    let refused = try server.run(server.command("ssh", ["-T"]) + [server.place] + words)
    #expect(refused.end == .code(1))
    #expect(refused.output.contains("gazette: standard output: not a terminal"))
    #expect(!refused.output.contains("uid="))
  }

  @Test("J04: no file is copied, by scp, its old protocol, sftp or a subsystem")
  func noFileIsCopied() throws {
    let (copy, sent) = (scratch.path + "/copy", scratch.path + "/sent")
    for old in [[], ["-O"]] {
      let scp = server.command("scp", old)
      for words in [
        ["\(server.place):/etc/hostname", copy], ["/etc/hostname", "\(server.place):\(sent)"],
      ] {
        let end = try server.run(scp + words).end
        #expect(end == .code(old.isEmpty ? 255 : 1), "\(old + words)")
      }
    }
    let batch = try scratch.write("get /etc/hostname \(copy)\n", to: "batch")
    #expect(
      try server.run(server.command("sftp", ["-b", batch]) + [server.place]).end == .code(255))
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(!FileManager.default.fileExists(atPath: sent))
    // A server for files would wait here; of a subsystem that ends, the server keeps back what it said.
    #expect(try ssh("-s", running: "sftp").end == .code(1))
  }

  @Test("J04: no connection goes through, by -W, -R or -L")
  func nothingIsForwarded() throws {
    // All lead to the server itself, which would say its name.
    let own = "127.0.0.1:\(server.port)"
    #expect(LoginServer.greeting(at: server.port)?.hasPrefix("SSH-2.0") == true)
    let through = try ssh("-W", own)
    #expect(through.end == .code(255))
    #expect(through.output.contains("administratively prohibited"))
    #expect(!through.output.contains("SSH-2.0"))

    let back = try ssh("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:\(own)")
    #expect(back.end == .code(255))
    #expect(back.output.contains("remote port forwarding failed"))

    // The client listens itself; what comes there it asks the server for.
    let port = LoginServer.freePort()
    let tunnel = try Tty(
      server.command("ssh", ["-N", "-L", "127.0.0.1:\(port):\(own)", server.place]))
    var greeting: String?
    tunnel.wait { _ in
      greeting = LoginServer.greeting(at: port)
      return greeting != nil
    }
    #expect(greeting == "")
    #expect(tunnel.shows("administratively prohibited"))
  }
}
