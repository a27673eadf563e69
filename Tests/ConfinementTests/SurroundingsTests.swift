import Confinement
import Testing

/// Of the environment a kiosk keeps what it needs, where that is plain.
@Suite struct SurroundingsTests {
  private let fixed = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
  ]

  @Test func plainValuesAreKept() {
    let plain = [
      "TERM": "xterm-256color", "LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE.UTF-8@euro",
      "LC_CTYPE": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "TZ": "Asia/Shanghai",
    ]
    #expect(Surroundings.clean(plain) == plain.merging(fixed) { $1 })
  }

  @Test(arguments: [
    "PAGER", "EDITOR", "VISUAL", "BROWSER", "LESSOPEN", "LESS", "TERMINFO", "TERMINFO_DIRS",
    "TERMCAP",
    "LINES", "COLUMNS", "ESCDELAY", "LD_PRELOAD", "LD_LIBRARY_PATH", "GCONV_PATH", "LOCPATH",
    "NLSPATH", "NCURSES_TRACE", "XDG_CACHE_HOME", "GAZETTE_SITE", "MALLOC_CHECK_", "LANGUAGE",
    "SWIFT_DEBUG_ENABLE_MALLOC_SCRIBBLE", "NOTIFY_SOCKET", "SQLITE_TMPDIR", "SHELL", "",
  ])
  func otherVariablesAreDropped(name: String) {
    #expect(Surroundings.clean([name: "x"]) == fixed)
  }

  @Test(arguments: [
    ("HOME", "/root"), ("PATH", "/tmp"), ("SWIFT_BACKTRACE", "enable=yes,interactive=yes"),
    ("TERM", "../../etc/passwd"), ("TERM", "/tmp/x"), ("TERM", "a b"), ("TERM", "x\u{1B}[2J"),
    ("TERM", ""), ("TERM", String(repeating: "x", count: 65)), ("TERM", "-x"), ("TERM", "é"),
    ("TZ", "/etc/passwd"), ("TZ", "a/../../../etc/passwd"), ("TZ", ":/etc/passwd"),
    ("LANG", "../../x"), ("LC_ALL", "/tmp/locale"), ("LC_MESSAGES", "/tmp/x"),
    ("LC_MESSAGES", "../x"),
  ])
  func valuesThatAreNotPlainAreDropped(name: String, value: String) {
    #expect(Surroundings.clean([name: value]) == fixed)
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    let clean = Surroundings.clean(Surroundings.present.merging(["TERM": "linux"]) { $1 })
    #expect(Surroundings.clean(clean) == clean)
  }
}
