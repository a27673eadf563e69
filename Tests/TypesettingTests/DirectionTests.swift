import Documents
import Terminal
import Testing

@testable import Typesetting

/// Arabic and Hebrew stand in reading order, from the first letter to the last. Terminals that know both directions
/// turn the letters of a row; nothing in a document may turn its digits.
@Suite("Text from right to left")
struct DirectionTests {
  @Test("stands in reading order, line after line")
  func order() {
    let text = "المادة ١٢ من نظام العمل لعام 2005 تنص على ما يلي"
    for columns in 8...60 {
      #expect(rows(text, columns: columns).joined(separator: " ") == text)
    }
    #expect(rows("סעיף 12 לחוק משנת 1958", columns: 12) == ["סעיף 12 לחוק", "משנת 1958"])
  }

  @Test(
    "has no sign of direction that could turn digits: it is shown, or left out where it only hints")
  func overrides() {
    let turning = (0x202A...0x202E).map { UInt32($0) } + (0x2066...0x2069).map { UInt32($0) }
    for value in turning + [0x61C, 0x200E, 0x200F] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let amount = "المبلغ " + String(Character(scalar)) + "1000"
      for columns in 5...40 {
        let set = rows(amount, columns: columns).joined(separator: " ")
        #expect(!set.unicodeScalars.contains(scalar))
        #expect(set.filter(\.isNumber).hasSuffix("1000"))
      }
      let isShown = rows(amount, columns: 40)[0].contains("⟪")
      #expect(isShown == turning.contains(value))
    }
  }

  @Test("keeps marks and clusters of Thai, Devanagari and Hangul whole at every width")
  func clusters() {
    let texts = [
      "พระราชบัญญัตินี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศ", "नियम क्षत्रियों की संख्या निर्धारित करेंगे",
      "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} \u{1107}\u{1165}\u{11B8}", "שָׁלוֹם וּבְרָכָה",
    ]
    for text in texts {
      let clusters = Set(text.map { $0 })
      for columns in 4...30 {
        for row in rows(text, columns: columns) {
          for cluster in row { #expect(clusters.contains(cluster), "\(columns): \(row)") }
        }
      }
    }
  }
}
