import Cataloguing
import Documents
import Exporting

@testable import Loading

extension Attempt {
  /// Reads a file's bytes, as if it came from elsewhere: encoding, guess of the format, document.
  public static func bytes(_ bytes: UnsafeRawBufferPointer) {
    let bytes = Array(bytes)
    do throws(LoadingError) {
      let transcript = try Transcript(bytes, place: "file")
      Claims.claim(!transcript.text.utf8.contains(0x0D), "a carriage return is left")
      let isDecoded = transcript.encoding != nil
      if !isDecoded, let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
        var wanted = LetterCount()
        wanted.add(text)
        var found = LetterCount()
        found.add(transcript.text)
        Claims.claim(wanted.more(than: found).isEmpty, "letters of UTF-8 are lost")
        Claims.claim(
          transcript.notices.allSatisfy { $0 == "This document is empty." }, "\(transcript.notices)"
        )
      }
      let site = try SiteFolder(reading: bytes, name: id.name)
      for entry in site.site.root.entries { _ = try site.document(entry.id) }
    } catch {
      Claims.claim(!Claims.isActive(error.description), "a control in an error")
    }
    for count in [bytes.count / 2, bytes.count / 3] {
      _ = try? Transcript(head: Array(bytes.prefix(count)), place: "file")
    }
  }

  /// Reads Markdown, writes it, and reads it again: the letters and digits, the title and the facts are the same,
  /// and nothing that is written acts on a terminal.
  public static func roundTrip(_ bytes: UnsafeRawBufferPointer) {
    guard let first = try? Markdown.parse(text(bytes), id: id) else { return }
    let written = MarkdownText(of: first).text
    Claims.claim(
      !Claims.isActive(written.filter { $0 != "\t" }), "a control is written")
    guard let second = try? Markdown.parse(written, id: id) else {
      Claims.claim(false, "what was written cannot be read")
      return
    }
    let (title, again) = (unmarked(first.title), unmarked(second.title))
    Claims.claim(title == again, "“\(title)” became “\(again)”")
    let facts = second.facts.all.map { unmarked($0.value) }
    for fact in first.facts.all {
      Claims.claim(facts.contains(unmarked(fact.value)), "the fact \(fact) became \(facts)")
    }
    let lost = Claims.letters(of: first).more(than: Claims.letters(of: second))
    Claims.claim(lost.isEmpty, "lost: \(lost)")
  }

  /// A text without byte order marks, which YAML takes for nothing at the start of a value, and without the spaces
  /// that stand at its ends when a mark there is gone.
  private static func unmarked(_ text: String) -> String {
    let unmarked = text.replacing("\u{FEFF}", with: "").drop(while: \.isWhitespace)
    return String(unmarked.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Looks for what the head of a file says of its encoding.
  public static func charset(_ bytes: UnsafeRawBufferPointer) {
    let bytes = Array(bytes)
    let label = HTML.declaredCharset(in: bytes)
    Claims.claim(label == HTML.declaredCharset(in: Array(bytes.prefix(1_024))), "read too far")
    for label in [label, CharacterEncoding.declaredLabel(in: bytes)] {
      guard let label else { continue }
      Claims.claim(label.unicodeScalars.count <= max(bytes.count, 12), "a label from nowhere")
      _ = CharacterEncoding(label: label)?.decode(bytes)
    }
    _ = CharacterEncoding.detected(in: bytes)
  }

  /// Reads a query as typed.
  public static func query(_ bytes: UnsafeRawBufferPointer) {
    let text = String(decoding: bytes, as: UTF8.self)
    let query = Query(text)
    Claims.claim(query == Query(text), "one text is two queries")
    _ = query.reading
    let typed = Query(text, isBeingTyped: true)
    Claims.claim(typed.isEmpty == query.isEmpty, "a query is empty while it is typed")
    Collection.search(query)
    Collection.search(typed)
  }
}
