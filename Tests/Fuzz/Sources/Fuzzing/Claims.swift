import Documents

/// What must hold of everything; a claim that does not hold ends the program with the reason.
public enum Claims {
  static func document(_ document: Document) {}
  static func entry(_ entry: Entry) {}
}
