import Confinement
import Testing

/// Three crashes in a row on one document put it aside.
@Suite struct CrashRecordTests {
  @Test func theThirdCrashPutsADocumentAside() {
    var record = CrashRecord()
    for expected in [nil, nil, "act"] {
      record.opened("act")
      #expect(record.crashed() == expected)
    }
    #expect(record.aside == ["act"])
  }

  @Test func aDocumentThatIsLeftWithoutACrashBeginsAnew() {
    var record = CrashRecord()
    for _ in 1...5 {
      record.opened("act")
      #expect(record.crashed() == nil)
      record.opened("act")
      record.opened("other")
    }
    #expect(record.aside.isEmpty)
  }

  @Test func crashesOnOtherDocumentsBetweenDoNotHelp() {
    var record = CrashRecord()
    for _ in 1...3 {
      for id in ["one", "two"] {
        record.opened(id)
        _ = record.crashed()
      }
    }
    #expect(record.aside == ["one", "two"])
  }

  @Test func aCrashWithoutADocumentBlamesNone() {
    var record = CrashRecord()
    for _ in 1...5 {
      record.opened("act")
      record.closed()
      #expect(record.crashed() == nil)
      #expect(record.crashed() == nil)
    }
    #expect(record.aside.isEmpty)
  }
}
