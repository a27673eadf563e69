import GRDB

/// How the catalogue lies in its file.
enum Schema {
  /// Marks the file as a catalogue of Gazette: "GZCT".
  static let applicationID: Int32 = 0x475A_4354
  /// Grows whenever the tables or the cutting of words change; a catalogue of another version is built anew.
  static let version: Int32 = 5

  /// Makes all tables.
  ///
  /// `document` holds what lists need. `leaf` holds the packed provisions of a document, some 64 KB each; provisions
  /// are numbered through the whole catalogue, and a leaf is known by the number of its first. `words` is the index
  /// over the provisions (a document's first one bears its title, number and issuer, the others its title as their
  /// `law`), `letters` that over single signs of scripts without spaces. Neither keeps a text. The body is the first
  /// column, since FTS5 writes two bytes more for what stands in any other. `register` holds one row: the document of
  /// every range of provisions, with what counts and filters need.
  static func create(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE section(
          id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, place INTEGER NOT NULL,
          parent TEXT, introduced INTEGER NOT NULL DEFAULT 0,
          documents INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE document(
          key INTEGER PRIMARY KEY, id TEXT NOT NULL, section TEXT NOT NULL,
          title TEXT NOT NULL, kind TEXT NOT NULL, facts TEXT NOT NULL, contact TEXT NOT NULL,
          fault TEXT, number TEXT, issuer TEXT, status TEXT, language TEXT, date INTEGER,
          takesForce INTEGER, repealed INTEGER, updated INTEGER, titleKey TEXT NOT NULL, shortKey TEXT NOT NULL,
          numberKey TEXT, initials TEXT,
          size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
          first INTEGER NOT NULL, provisions INTEGER NOT NULL,
          added INTEGER NOT NULL, changed INTEGER NOT NULL);
        CREATE INDEX documentByID ON document(id, size, modified, inode);
        CREATE INDEX documentInSection ON document(section, date DESC, titleKey, numberKey);
        CREATE INDEX documentInSectionByTitle ON document(section, titleKey, numberKey);
        CREATE INDEX documentOfOthers ON document(kind, section) WHERE kind != 'document';
        CREATE INDEX documentByDate ON document(date DESC);
        CREATE INDEX documentByTitle ON document(titleKey);
        CREATE INDEX documentByShortTitle ON document(shortKey);
        CREATE INDEX documentByNumber ON document(numberKey) WHERE numberKey IS NOT NULL;
        CREATE INDEX documentByInitials ON document(initials) WHERE initials IS NOT NULL;
        CREATE INDEX documentByForce ON document(takesForce) WHERE takesForce IS NOT NULL;
        CREATE INDEX documentByRepeal ON document(repealed) WHERE repealed IS NOT NULL;
        CREATE INDEX documentByUpdate ON document(updated DESC) WHERE updated IS NOT NULL;
        CREATE INDEX documentByChange ON document(changed);
        CREATE INDEX documentByProvision ON document(first);
        CREATE TABLE leaf(
          first INTEGER PRIMARY KEY, document INTEGER NOT NULL, provisions INTEGER NOT NULL,
          size INTEGER NOT NULL, packed BLOB NOT NULL);
        CREATE INDEX leafOfDocument ON leaf(document);
        CREATE TABLE register(row INTEGER PRIMARY KEY, names TEXT NOT NULL, columns BLOB NOT NULL);
        CREATE TABLE state(name TEXT PRIMARY KEY, value);
        CREATE VIRTUAL TABLE words USING fts5(
          body, title, headings, number, issuer, law, content='', tokenize='\(WordTokenizer.name)');
        CREATE VIRTUAL TABLE letters USING fts5(
          text, content='', columnsize=0, detail=none, tokenize='\(LetterTokenizer.name)');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, instance);
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
    try CitationRecord.createTables(in: db)
    // Words gather in memory before they are sorted into the file: fewer, larger runs to merge.
    try db.execute(sql: "INSERT INTO words(words, rank) VALUES('hashsize', 25165824)")
    try db.execute(sql: "INSERT INTO letters(letters, rank) VALUES('hashsize', 8388608)")
  }

  /// What is wrong with the file that the connection is open to; nil where it is a catalogue of this version.
  static func fault(in db: Database) throws -> String? {
    let application = try db.number("PRAGMA application_id")
    guard application == Int(applicationID) else {
      let isEmpty = try db.number("SELECT count(*) FROM sqlite_master") == 0
      return isEmpty ? "the catalogue is empty" : "is not a catalogue of Gazette"
    }
    let found = try db.number("PRAGMA user_version")
    guard found == Int(version) else { return "the catalogue is of another version of Gazette" }
    guard try db.text("SELECT value FROM state WHERE name = 'whole'") != nil else {
      return "the catalogue is empty"
    }
    return nil
  }
}
