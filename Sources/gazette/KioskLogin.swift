/// What a server for SSH needs to let people in to read, and to do nothing else.
struct KioskLogin {
  private let command: [String]

  /// Takes the words of the reader.
  init(_ words: [String]) { command = [KioskUnit.program, "kiosk"] + words }

  /// The lines for the server's configuration.
  var text: String {
    """
    # Gazette by SSH: save as /etc/ssh/sshd_config.d/gazette.conf. The user is one of its own, with
    # the shell /bin/sh, without a folder of its own and without a password:
    # useradd --no-create-home --home-dir / --shell /bin/sh --password '*' gazette
    Match User gazette
      ForceCommand exec \(command.map(Self.quoted).joined(separator: " "))
      PermitTTY yes
      # The public keys of the terminals that may log in, one a line.
      AuthorizedKeysFile /etc/ssh/gazette-keys
      DisableForwarding yes
      PermitTunnel no
      PermitUserRC no
      MaxSessions 1
      ClientAliveInterval 60
      ClientAliveCountMax 3
    # No AcceptEnv: of what a client sends Gazette keeps TERM and the language.
    Match all

    """
  }

  /// A word as a shell has it.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
