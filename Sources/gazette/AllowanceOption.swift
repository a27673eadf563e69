import ArgumentParser
import Foundation
import Screens

/// What the reader allows that not every terminal does well.
struct AllowanceOption: ParsableArguments {
  /// Where what is copied goes.
  enum Copying: String, ExpressibleByArgument, CaseIterable { case osc52, show }

  @Option(
    help: ArgumentHelp(
      "Where y and Y put what they copy: osc52, the terminal's clipboard, or show, the screen, to be selected with the mouse; else as GAZETTE_COPY says, else show.",
      valueName: "way"))
  var copy: Copying?

  @Flag(help: "For terminals with lines of double size: + goes on to letters of twice the size.")
  var doubleSize = false

  /// What is allowed, by the words of the command and the environment.
  var allowance: Allowance { AllowanceOption.allowance(copy, doubleSize) }

  /// The same, for who has no words of a command.
  static func allowance(_ copy: Copying? = nil, _ doubleSize: Bool = false) -> Allowance {
    let environment = ProcessInfo.processInfo.environment
    let copying = copy ?? environment["GAZETTE_COPY"].flatMap(Copying.init(rawValue:)) ?? .show
    return Allowance(
      clipboard: copying == .osc52,
      doubleSize: doubleSize || hasDoubleSize(environment))
  }

  /// Whether the terminal is known to have lines of double size. Inside tmux and GNU Screen none arrive. xterm has them,
  /// but with outline fonts they may end it (version 379): there the reader has to ask for them.
  private static func hasDoubleSize(_ environment: [String: String]) -> Bool {
    guard environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    return environment["TERM"]?.hasPrefix("mlterm") == true || environment["MLTERM"] != nil
      || environment["WT_SESSION"] != nil
  }
}
