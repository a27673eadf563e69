import Confinement
import Foundation

/// A unit for systemd that keeps a reader on the first console.
struct KioskUnit {
  private let command: [String]
  private let places: [String]
  private let passphraseFile: String?

  /// Takes the words of the reader, the folders and files that it reads, and which of the words is the file with the hash
  /// of a passphrase.
  init(_ words: [String], reading places: [String], passphraseFile: String? = nil) {
    command = [KioskUnit.program, "kiosk"] + words
    (self.places, self.passphraseFile) = (places, passphraseFile)
  }

  /// The program's own file.
  static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? "/usr/bin/gazette"
  }

  /// The text of the unit's file.
  var text: String {
    """
    # Gazette on the first console: save as /etc/systemd/system/gazette-kiosk.service, then
    # systemctl enable --now gazette-kiosk
    [Unit]
    Description=Gazette on a public terminal
    After=systemd-user-sessions.service plymouth-quit-wait.service getty@tty1.service
    Conflicts=getty@tty1.service
    StartLimitIntervalSec=0

    [Service]
    Type=notify
    NotifyAccess=main
    \(credential)ExecStart=\(command.map(word).joined(separator: " "))
    Restart=always
    RestartSec=0.5
    RestartPreventExitStatus=\(Warden.keptOut)
    SuccessExitStatus=\(Warden.keptOut)
    WatchdogSec=30
    TimeoutStopSec=3
    OOMPolicy=continue

    TTYPath=/dev/tty1
    StandardInput=tty-force
    StandardOutput=tty
    StandardError=journal
    TTYReset=yes
    TTYVHangup=yes
    TTYVTDisallocate=yes
    IgnoreSIGPIPE=no
    Environment=TERM=linux LANG=C.UTF-8

    \(sandbox)

    [Install]
    WantedBy=multi-user.target

    """
  }

  /// What the machine takes from the reader before the reader takes the rest from itself.
  private var sandbox: String {
    """
    DynamicUser=yes
    User=gazette-kiosk
    UMask=0777
    LimitCORE=0
    TasksMax=16
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    AmbientCapabilities=
    ProtectSystem=strict
    ProtectHome=\(hidden.isEmpty ? "yes" : "tmpfs")
    \(hidden.map { "BindReadOnlyPaths=" + Self.quoted($0) + "\n" }.joined())PrivateTmp=yes
    PrivateDevices=yes
    DevicePolicy=closed
    PrivateNetwork=yes
    PrivateUsers=yes
    PrivateMounts=yes
    PrivateIPC=yes
    IPAddressDeny=any
    ProtectProc=invisible
    ProcSubset=pid
    ProtectClock=yes
    ProtectControlGroups=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    RestrictAddressFamilies=AF_UNIX
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    RemoveIPC=yes
    KeyringMode=private
    SystemCallArchitectures=native
    SystemCallErrorNumber=EPERM
    SystemCallFilter=@system-service landlock_create_ruleset landlock_add_rule landlock_restrict_self seccomp
    SystemCallFilter=~@privileged @resources
    """
  }

  /// The system reads the file of the passphrase, so that it can be root's alone, and hands it on.
  private var credential: String {
    passphraseFile.map {
      "LoadCredential=exit-passphrase:" + $0.replacing("%", with: "%%") + "\n"
    } ?? ""
  }

  private func word(_ word: String) -> String {
    word == passphraseFile ? "%d/exit-passphrase" : Self.quoted(word)
  }

  /// What is read in folders that the sandbox else hides.
  private var hidden: [String] {
    places.filter { place in ["/home/", "/root/", "/run/user/"].contains { place.hasPrefix($0) } }
  }

  /// A word as a unit's file has it: `%` and `$` mean nothing there.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_./:+,=@".utf8.contains(byte)
    }
    if isPlain { return word }
    let escaped = word.map { sign in
      switch sign {
      case "%": "%%"
      case "$": "$$"
      case "\\", "\"": "\\\(sign)"
      case "\n": "\\n"
      default: String(sign)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
