import Glibc

/// The terminal of a kiosk as its warden keeps it: deaf to the keys that end or stop programs while no reader runs, and
/// given back as it was.
struct KeptTerminal {
  private var before = termios()
  private let isThere: Bool

  init() { isThere = tcgetattr(STDOUT_FILENO, &before) == 0 }

  /// Takes the keys that end, stop or hold a program for plain bytes, and shows nothing of what is typed.
  func hold() {
    guard isThere else { return }
    var modes = before
    modes.c_lflag &= ~tcflag_t(ISIG | ICANON | ECHO | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON | IXOFF | BRKINT)
    modes.c_iflag |= tcflag_t(IGNBRK)
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes)
  }

  /// Puts right what a reader that was ended from outside has left: its screen, colours, the mouse, a hidden cursor.
  func mend() {
    guard isThere else { return }
    hold()
    let words =
      "\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?1049l\u{1B}[?1l\u{1B}>"
      + "\u{1B}(B\u{1B}[m\u{1B}[?25h\r\n"
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    // A terminal that takes nothing holds nobody up.
    _ = fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK)
    _ = write(STDOUT_FILENO, words, words.utf8.count)
    _ = fcntl(STDOUT_FILENO, F_SETFL, flags)
  }

  /// Gives the terminal back, without what was typed meanwhile.
  func giveBack() {
    guard isThere else { return }
    var modes = before
    tcflush(STDOUT_FILENO, TCIFLUSH)
    tcsetattr(STDOUT_FILENO, TCSANOW, &modes)
  }
}
