import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Every key on every screen of a public terminal")
struct AuditTests {
  @Test("J01: asks for nothing but texts, answers and drawing, alone and after : ! | v g o / Esc")
  func everyKey() {
    let documents = [Manuscripts.zones.id: Manuscripts.zones]
    let audit = Audit(of: Samples.portal, limit: 24) { documents[$0] }
    #expect(audit.faults == [])
    #expect(audit.screens == 24)
    #expect(audit.presses > 24 * 9 * 150)
  }

  @Test("J01: with a keeper, the passphrase is asked for on its own screen and nowhere else")
  func keeper() {
    let audit = Audit(of: Samples.portal, limit: 24, hasKeeper: true) { _ in nil }
    #expect(audit.faults == [])
    var app = App(
      site: Samples.portal, size: Size(columns: 80, rows: 24), mode: .kiosk, hasKeeper: true)
    _ = app.update(.input(.key(.control("x"))))
    var asked = 0
    for key in Audit.keys {
      var pressed = app
      #expect([[], [.redraw]].contains(pressed.update(.input(.key(key)))))
      if pressed.update(.input(.key(.enter))) == [.tryPassphrase(key.name)] { asked += 1 }
    }
    // A space has a name of its own.
    #expect(asked == 0x7E - 0x20 + 4)
  }

  @Test("finds what would be wrong at a terminal of one's own")
  func ownTerminal() throws {
    var app = App(site: Samples.portal, size: Size(columns: 80, rows: 24))
    let owner = try #require(Owner(in: .personal))
    var found: Set<Effect> = []
    for key in Audit.keys {
      var pressed = app
      found.formUnion(pressed.update(.input(.key(key))))
    }
    _ = app.update(.input(.key("q")))
    found.formUnion(app.update(.input(.key(.enter))))
    #expect(found.isSuperset(of: [.quit(owner), .suspend(owner)]))
  }
}
