import Cataloguing
import Documents
import Foundation
import Loading
import SharedTexts
import Terminal
import Testing

@testable import Screens

/// A public terminal as a value, under random keys. GAZETTE_MONKEY says how many, GAZETTE_SEED which.
@Suite("Random keys at a public terminal")
struct MonkeyTests {
  /// A monkey at a terminal: its dice, the app, and what it has met.
  private struct Monkey {
    var dice: Dice
    var app: App
    var now = ContinuousClock.now
    var hasher = Hasher()
    var forbidden: [Effect] = []
    var worst = (time: Duration.zero, event: "")
    let folder: SiteFolder
    private static let start = ContinuousClock.now

    init(_ folder: SiteFolder, seed: UInt64) {
      dice = Dice(state: seed)
      self.folder = folder
      now = Monkey.start
      app = App(
        site: folder.site, size: Size(columns: 80, rows: 24), mode: .kiosk, idle: .seconds(60))
    }

    private mutating func input() -> Input {
      switch Int.random(in: 0..<60, using: &dice) {
      case 0:
        return .resize(
          Size(
            columns: Int.random(in: 1...160, using: &dice),
            rows: Int.random(in: 1...60, using: &dice)))
      case 1, 2:
        let actions: [Mouse.Action] = [.click, .rightClick, .wheelUp, .wheelDown]
        let place = Frame.Place(
          row: Int.random(in: 0..<30, using: &dice), column: Int.random(in: 0..<100, using: &dice))
        return .mouse(Mouse(actions.randomElement(using: &dice) ?? .click, at: place))
      case 3: return .paste("第三条 law \u{1B}[31m\u{202E}\n")
      case 4...8: return .key(.enter)
      case 9...12: return .key(.down)
      default: return .key(Audit.keys.randomElement(using: &dice) ?? .enter)
      }
    }

    mutating func act(times: Int) {
      for _ in 0..<times {
        // Now and then nobody is there for a while.
        let pause = Int.random(in: 0..<400, using: &dice) == 0 ? 90_000 : 50
        now += .milliseconds(pause)
        let event = input()
        let time = work {
          carryOut(app.update(now: now))
          carryOut(app.update(.input(event)))
          if app.isBusy { carryOut(app.update(.input(.idle))) }
          hasher.combine(app.frame.cells)
        }
        if time > worst.time { worst = (time, "\(event) on \(app.top.title(at: app.desk))") }
      }
    }

    private mutating func carryOut(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .load(let id):
          do throws(LoadingError) {
            carryOut(app.update(.document(try folder.document(id))))
          } catch {
            carryOut(app.update(.failure(id, error.reason)))
          }
        case .ask, .redraw, .forget: break
        default: forbidden.append(effect)
        }
      }
    }
  }

  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  private func folders() throws -> [SiteFolder] {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")
    var paths = [data.path]
    if let hostile = Shared.files(of: "hostile")?.first {
      paths.append(hostile.deletingLastPathComponent().path)
    }
    return try paths.map { path in
      var folder = try SiteFolder(opening: path)
      while folder.describe(within: .seconds(1)) {}
      return folder
    }
  }

  @Test(
    "K02: end nothing, remember nothing, hang nowhere, and are the same again from the same seed")
  func replays() throws {
    let count = Self.number("GAZETTE_MONKEY", 1500)
    let seed = UInt64(Self.number("GAZETTE_SEED", 1))
    for folder in try folders() {
      var (first, second) = (Monkey(folder, seed: seed), Monkey(folder, seed: seed))
      first.act(times: count)
      #expect(first.forbidden == [])
      #expect(first.app.desk.searches.isEmpty)
      #expect(first.worst.time < .milliseconds(100), "\(first.worst.event)")
      print(
        "Monkey, seed \(seed): \(count) events over \(folder.documentCount) documents, the longest",
        "\(first.worst.time / .milliseconds(1)) ms of work: \(first.worst.event)")
      second.act(times: count)
      #expect(first.hasher.finalize() == second.hasher.finalize())
    }
  }
}
