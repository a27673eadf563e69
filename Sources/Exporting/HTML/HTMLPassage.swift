import Documents

/// The words of a block in a page, with their marks as elements.
struct HTMLPassage {
  private var marks: NestedMarks

  /// Takes a passage; `links` knows where addresses lead, `references` counts those to notes.
  init(_ passage: Passage, links: HTMLLinks, places: HTMLPlaces, references: HTMLReferences) {
    marks = NestedMarks(passage, escaped: Self.words) { mark in
      switch mark.style {
      case .emphasis: .init("<em>", "</em>")
      case .strong: .init("<strong>", "</strong>")
      case .code: .init("<code>", "</code>")
      case .deletion: .init("<del>", "</del>")
      case .label: .init("<span class=\"label\">", "</span>")
      case .link(let address): Self.link(address, links, places)
      case .image(let address): Self.image(address, links)
      case .note(let marker): Self.note(marker, places, references)
      }
    }
  }

  /// The markup of a part of the text. Parts are asked for from first to last.
  mutating func markup(_ range: Range<Int>) -> String { marks.markup(range) }

  private static func link(
    _ address: String, _ links: HTMLLinks, _ places: HTMLPlaces
  ) -> NestedMarks.Element {
    let targets = links.targets(of: address, places)
    guard let first = targets.first else {
      let title = HTMLText.escaped(address)
      return .init("<span class=\"dead\" title=\"\(title)\">", "</span>", uniqueness: "a")
    }
    guard targets.count > 1 else { return .init("<a href=\"\(first)\">", "</a>", uniqueness: "a") }
    // Which of them is meant is the reader's to judge: each has an arrow behind the words.
    let arrows = targets.map { "<a href=\"\($0)\">↗</a>" }.joined()
    return .init("<span class=\"choice\">", "</span>\(arrows)", uniqueness: "a")
  }

  private static func image(_ address: String, _ links: HTMLLinks) -> NestedMarks.Element {
    guard AddressText.isHarmless(address), !address.isEmpty else {
      return .init(
        "<span class=\"picture\" title=\"\(HTMLText.escaped(address))\">", "</span>",
        uniqueness: "a")
    }
    return .init(
      "<a class=\"picture\" href=\"\(AddressText.escaped(address))\">", "</a>", uniqueness: "a")
  }

  private static func note(
    _ marker: String, _ places: HTMLPlaces, _ references: HTMLReferences
  ) -> NestedMarks.Element {
    guard let name = places.notes[marker] else {
      return .init("<span class=\"reference\">", "</span>", uniqueness: "a")
    }
    let own = references.next(to: name)
    let rest = "class=\"reference\" role=\"doc-noteref\" href=\"#\(name)\">"
    return .init("<a id=\"\(own)\" \(rest)", "</a>", restart: "<a \(rest)", uniqueness: "a")
  }

  private static func words(_ text: Substring) -> String {
    let escaped = HTMLText.escaped(text)
    return escaped.utf8.contains(0x0A) ? escaped.replacing("\n", with: "<br>") : escaped
  }
}

/// How many references to each note a page has so far.
final class HTMLReferences {
  private var counts: [String: Int] = [:]

  /// The name of the next reference to a note.
  func next(to note: String) -> String {
    counts[note, default: 0] += 1
    return Self.name(to: note, number: counts[note, default: 0])
  }

  /// How many references to a note there are.
  func count(to note: String) -> Int { counts[note, default: 0] }

  /// The name of a reference to a note, from 1.
  static func name(to note: String, number: Int) -> String {
    number == 1 ? "ref-\(note)" : "ref-\(note)-\(number)"
  }
}
