extension EnglishWords {
  func copied(_ text: String) -> String { "Sent to the terminal's clipboard: \(text)" }
  var bareText: String { "Select the text with the mouse (with Shift where the mouse is on)" }
  var nothingToCopy: String { "There is no text here to copy." }
  var layBesideHeading: String { "Lay beside this document" }
  var original: String { "original" }
  var translation: String { "translation" }
  var sameTitle: String { "same title" }
  var anyOther: String { "Any other document" }
  var anyOtherHow: String {
    "Search for it or go to it in the lists: the next document that you open is laid beside this one."
  }
  var nextIsLaidBeside: String { "The next document that you open is laid beside this one." }
  var sameDocument: String { "This document itself, at another place" }
  func whereYouWere(_ place: String) -> String {
    place.isEmpty
      ? "Where you were last time. g goes to the start."
      : "Where you were last time: \(place). g goes to the start."
  }
}
