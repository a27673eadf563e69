import Foundation
import Testing

/// What the machine needs is printed as the machine reads it.
@Suite struct KioskPrintingTests {
  private static func isHere(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  private func run(_ command: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func theUnitNamesTheProgramTheSiteAndTheTerminal() throws {
    let printed = try Printed([
      "kiosk", "--print-unit", "--idle", "60", "--catalogue", "/srv/100%/a \"b\"", "/srv/site",
    ])
    #expect(printed.code == 0)
    #expect(
      printed.lines.contains(
        "ExecStart=\(built("gazette")) kiosk --idle 60 --longest-visit 3600 --catalogue \"/srv/100%%/a \\\"b\\\"\" -- /srv/site"
      ))
    for line in [
      "Type=notify", "WatchdogSec=30", "Restart=always", "RestartSec=0.5", "TTYPath=/dev/tty1",
      "TTYReset=yes",
      "TTYVHangup=yes", "StandardError=journal", "NoNewPrivileges=yes", "DynamicUser=yes",
    ] {
      #expect(printed.lines.contains(line))
    }
  }

  @Test func aSiteInAHomeFolderIsStillSeen() throws {
    let printed = try Printed(["kiosk", "--print-unit", "/home/a/site"])
    #expect(printed.lines.contains("ProtectHome=tmpfs"))
    #expect(printed.lines.contains("BindReadOnlyPaths=/home/a/site"))
  }

  @Test func theSystemHandsOnTheHashOfAPassphraseAndStartsNothingAfterItsUse() throws {
    let printed = try Printed([
      "kiosk", "--print-unit", "--exit-passphrase-file", "/etc/gazette/100%", "/srv/site",
    ])
    #expect(printed.lines.contains("LoadCredential=exit-passphrase:/etc/gazette/100%%"))
    #expect(printed.output.contains(" --exit-passphrase-file %d/exit-passphrase -- /srv/site"))
    #expect(printed.lines.contains("RestartPreventExitStatus=3"))
  }

  @Test(.enabled(if: isHere("/usr/bin/systemd-analyze")), arguments: [false, true])
  func theUnitIsValidAndItsExposureIsAtMostOne(hasKeeper: Bool) throws {
    let scratch = try Scratch()
    let options = hasKeeper ? ["--exit-passphrase-file", "/etc/gazette/passphrase"] : []
    let unit = try scratch.write(
      try Printed(["kiosk", "--print-unit"] + options + ["/srv/site"]).output,
      to: "gazette-kiosk.service")
    #expect(try run(["/usr/bin/systemd-analyze", "verify", unit]).output == "")
    let exposure = try run([
      "/usr/bin/systemd-analyze", "security", "--offline=yes", "--threshold=10", unit,
    ])
    #expect(exposure.code == 0, "\(exposure.output)")
  }

  @Test(
    .enabled(if: isHere("/usr/sbin/sshd") && isHere("/usr/bin/ssh-keygen") && isHere("/run/sshd")))
  func theServerForSSHTakesTheLines() throws {
    let scratch = try Scratch()
    let key = scratch.path + "/key"
    #expect(try run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key]).code == 0)
    let lines = try Printed(["kiosk", "--print-sshd", "/srv/it's"]).output
    let file = try scratch.write("HostKey \(key)\n" + lines, to: "sshd_config")
    let found = try run([
      "/usr/sbin/sshd", "-T", "-C", "user=gazette,host=x,addr=127.0.0.1", "-f", file,
    ])
    #expect(found.code == 0, "\(found.output)")
    for line in [
      "forcecommand exec '\(built("gazette"))' 'kiosk' '--idle' '300' '--longest-visit' '3600' '--' '/srv/it'\\''s'",
      "disableforwarding yes", "permituserrc no", "permittty yes", "maxsessions 1",
      "authorizedkeysfile /etc/ssh/gazette-keys",
    ] {
      #expect(found.output.contains(line))
    }
  }

  @Test("J04: the lines for SSH let nothing else run")
  func theSSHLinesLetNothingElseRun() throws {
    let lines = try Printed(["kiosk", "--print-sshd", "/srv/site"]).lines
    for line in ["  DisableForwarding yes", "  PermitUserRC no", "  PermitTTY yes"] {
      #expect(lines.contains(line))
    }
    #expect(lines.contains { $0.hasPrefix("  ForceCommand exec ") })
    #expect(!lines.contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix("AcceptEnv") })
  }
}
