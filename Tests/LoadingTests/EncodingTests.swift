import Foundation
import SharedTexts
import Testing

@testable import Loading

@Suite("Bytes become text")
struct EncodingTests {
  private func read(_ bytes: [UInt8]) throws -> Transcript { try Transcript(bytes, place: "file") }

  @Test("in the encoding they are in, which is told")
  func detection() throws {
    let law: [UInt8] = [
      0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5, 0xA1, 0xA1, 0xCE, 0xAA, 0xC1, 0xCB, 0xB9, 0xE6, 0xB7,
      0xB6,
      0xD0, 0xD0, 0xD5, 0xFE, 0xD0, 0xED, 0xBF, 0xC9, 0xB5, 0xC4, 0xC9, 0xE8, 0xB6, 0xA8, 0xA1,
      0xA3,
    ]
    let transcript = try read(law)
    #expect(transcript.text == "第一条　为了规范行政许可的设定。")
    #expect(transcript.encoding == "GB18030")
    #expect(transcript.notices.isEmpty)
  }

  @Test("and what the file says of itself counts where the bytes do not speak against it")
  func declaration() throws {
    let page = Array("<meta charset=iso-8859-2><p>".utf8) + [0xB1, 0xE6, 0xEA, 0xB3]
    #expect(try read(page).text.hasSuffix("ąćęł"))
    let wrong = Array("<meta charset=\"gbk\"><p>第一条 国家机关</p>".utf8)
    #expect(try read(wrong).text.contains("第一条 国家机关"))
    #expect(try read(wrong).encoding == nil)
  }

  @Test("and text in UTF-8 that is damaged stays UTF-8")
  func damage() throws {
    let damaged = Array("第一条 为了".utf8) + [0xE5, 0x9B] + Array("公共".utf8)
    let transcript = try read(damaged)
    #expect(transcript.text == "第一条 为了\u{FFFD}公共")
    #expect(transcript.encoding == nil)
    #expect(
      transcript.notices == [
        "The file is not UTF-8: 1 place could not be read and is shown as \u{FFFD}."
      ])
  }

  @Test("and all laws that were written in other encodings are read as they were")
  func derivedEncodings() throws {
    guard let derived = try Shared.unpacked("derived-encodings") else { return }
    defer { try? FileManager.default.removeItem(at: derived) }
    let root = derived.appendingPathComponent("derived-encodings")
    let manifest = try JSONDecoder().decode(
      [Derived].self, from: Data(contentsOf: root.appendingPathComponent("manifest.json")))
    var sources: [String: URL?] = [:]
    defer {
      for case let place? in sources.values { try? FileManager.default.removeItem(at: place) }
    }
    var wrong: [String] = []
    for file in manifest {
      let parts = file.from.split(separator: "/", maxSplits: 1).map(String.init)
      if sources[parts[0]] == nil { sources[parts[0]] = .some(try Shared.unpacked(parts[0])) }
      let bytes = try [UInt8](Data(contentsOf: root.appendingPathComponent(file.file)))
      let transcript = try read(bytes)
      guard case let place?? = sources[parts[0]] else {
        // The source is not among the corpora: what can be told is that every byte was read.
        if !transcript.notices.isEmpty || transcript.encoding == nil { wrong.append(file.file) }
        continue
      }
      let source = try String(
        decoding: Data(contentsOf: place.appendingPathComponent(file.from)), as: UTF8.self)
      let text = transcript.text
      if !Self.holds(
        text, source, cut: file.file.hasPrefix("gb18030-truncated"),
        isPage: file.file.hasPrefix("html"))
      {
        wrong.append(file.file)
      }
    }
    #expect(manifest.count == 161)
    #expect(wrong.isEmpty, "\(wrong)")
  }

  private struct Derived: Decodable {
    let file: String
    let from: String
  }

  /// Whether a text has the letters and digits of its source; character references count as what they mean, tags
  /// as nothing.
  private static func holds(
    _ text: String, _ source: String, cut: Bool, isPage: Bool
  ) -> Bool {
    let found = letters(text, isPage: isPage)
    let wanted = letters(source, isPage: isPage)
    return cut ? wanted.starts(with: found) && found.count * 3 > wanted.count : found == wanted
  }

  private static func letters(_ text: String, isPage: Bool = false) -> [Unicode.Scalar] {
    var plain = text.replacing(/&#(\d+);/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
    if isPage {
      plain = plain.replacing(/<title>[^<]*<\/title>/, with: "").replacing(/<[^>]*>/, with: "")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
    return plain.precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
