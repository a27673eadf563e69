extension EnglishWords {
  func columns(from first: Int, to last: Int, of count: Int) -> String {
    if first <= 2 { return "columns 1-\(last) of \(count)" }
    return "columns 1, " + (first == last ? "\(first)" : "\(first)-\(last)") + " of \(count)"
  }
  var lastColumn: String { "The last column is shown." }
  var firstColumns: String { "The first columns are shown." }
  var noWideTable: String { "No table here is wider than the window." }
  var noTable: String { "No table is here." }
  var betterAsCards: String { "The table here is read better as cards, one for each row." }
  func notesHere(_ number: Int) -> String { number > 1 ? "Notes here" : "Note" }
  var noNotesHere: String { "No footnotes on this page: Tab goes to the next link or footnote." }
}
