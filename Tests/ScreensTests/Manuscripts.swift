import Documents

/// Documents to read.
enum Manuscripts {
  /// A text with the shape of the seed's: chapters, headings and items, a link, a footnote.
  static let zones = Document(
    entry: Samples.zones,
    blocks: [
      Block(.heading(level: 2), "I. General requirements"),
      Block(.heading(level: 3), "1. Guiding ideology"),
      Block(
        .paragraph,
        Passage(
          "The zones shall be built as places of innovation, with the plan of 2011 and its notes1 in view; innovation comes before size.",
          marks: [
            Passage.Mark(56..<60, .link("#ii-innovation")), Passage.Mark(81..<82, .note("1")),
          ]
        )),
      Block(.heading(level: 3), "2. Basic principles"),
      Block(
        .paragraph,
        "Innovation leads. Reform and opening go on. Growth is of quality, not of quantity; every zone has its own strengths and plays them."
      ),
      Block(.heading(level: 2), "II. Innovation"),
      Block(
        .item(marker: "4."),
        "Excellent innovation resources shall be gathered in the zones: institutes, laboratories, and the people who work in them, whatever they cost.",
        depth: 1),
      Block(
        .item(marker: "5."), "Talent shall be drawn in, and be given room.", depth: 1),
      Block(
        .item(marker: "6."),
        "Core technologies shall be developed; see the provisions and the national register.",
        depth: 1),
      Block(.heading(level: 2), "III. Last provisions"),
      Block(.paragraph, "This takes effect on the day of its publication."),
      Block(.note(marker: "1"), "The plan was never published."),
    ])
}
