import Terminal
import Testing

/// How the reader looks and speaks, as the command line and the environment say.
@Suite struct AppearanceTests {
  private func reader(_ options: [String], _ environment: [String: String?] = [:]) throws -> Tty {
    try Tty([built("gazette"), Portal.folder] + options, environment: environment)
  }

  @Test(
    arguments: [
      ([], ["LC_ALL": "zh_CN.UTF-8"]),
      ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_GB"]),
      ([], ["LC_ALL": nil, "LANG": "zh_SG.UTF-8"]), (["--language", "zh"], ["LC_ALL": "C.UTF-8"]),
    ] as [([String], [String: String?])])
  func theReaderSpeaksChinese(options: [String], environment: [String: String?]) throws {
    let tty = try reader(options, environment)
    #expect(tty.shows("栏目"))
    tty.press("L")
    #expect(tty.shows("Language: English"))
    #expect(tty.leave() == .code(0))
  }

  @Test(
    arguments: [
      ([], ["LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"]),
      (["--language", "en"], ["LC_ALL": "zh_CN.UTF-8"]),
    ] as [([String], [String: String?])])
  func theReaderSpeaksEnglish(options: [String], environment: [String: String?]) throws {
    let tty = try reader(options, environment)
    #expect(tty.shows("Contents"))
    #expect(tty.leave() == .code(0))
  }

  @Test(arguments: [["--language", "xx"], ["--theme", "pink"]])
  func anotherNameIsRefused(options: [String]) throws {
    let tty = try reader(options)
    #expect(tty.waitForEnd() == .code(64))
  }

  @Test func theThemeIsTheOneThatWasNamed() throws {
    let tty = try reader(["--theme", "dark"])
    #expect(tty.shows("? help"))
    #expect(tty.emulator.look(row: 1, column: 0).background == 234)
    tty.press("c")
    #expect(tty.shows("Theme: monochrome"))
    #expect(tty.wait { $0.emulator.look(row: 1, column: 0).background == nil })
    #expect(tty.leave() == .code(0))
  }

  @Test func noColoursAreShownWhereNoneAreWantedUnlessAThemeIsNamed() throws {
    let tty = try reader([], ["NO_COLOR": "1"])
    #expect(tty.shows("? help"))
    tty.press("c")
    #expect(tty.shows("Theme: standard"))
    #expect(tty.leave() == .code(0))
    let light = try reader(["--theme", "light"], ["NO_COLOR": "1"])
    #expect(light.shows("? help"))
    #expect(light.emulator.look(row: 1, column: 0).background == 231)
    #expect(light.leave() == .code(0))
  }

  @Test func aLinearReaderDrawsNoLines() throws {
    let tty = try reader(["--linear"])
    #expect(tty.shows("1 Officials, "))
    #expect(!tty.screen.contains("─") && !tty.screen.contains("▸"))
    #expect(tty.leave() == .code(0))
  }
}
