/// A description read into names and values, all of them text.
struct Description {
  /// A value of a description, no deeper than a reader has use for.
  enum Value {
    /// One text.
    case text(String)
    /// A list of texts.
    case list([String])
    /// Names with texts.
    case map([(name: String, value: String)])
  }

  /// The names with their values, as written; where a name is repeated, its first value.
  var values: [(name: String, value: Value)] = []
  /// The line of the file in which the first damage was met, from 1; nil where there is none.
  var damagedLine: Int?
  /// Whether there is a description at all, and not text between two lines that look like fences.
  var isDescription = true
  /// Whether it was to be YAML and no parser could read it, or was allowed to: then it is read line by line.
  var isRough = false

  /// Reads what stands between the fences.
  init(_ head: DescriptionHead) {
    switch head.language {
    case .toml: self = Description(toml: head.content)
    case .yaml:
      if let read = Description(plain: head.content) ?? Description(yaml: head.content) {
        self = read
      } else {
        self = Description(lines: head.content)
        isRough = true
      }
    case .json:
      self = Description(yaml: head.content) ?? Description()
      if values.isEmpty {
        isDescription = false
        damagedLine = 1
      }
    case .pandoc: self = Description(pandoc: head.content)
    }
  }

  /// Makes a description without values.
  init() {}

  /// Takes a value unless its name has one already.
  mutating func add(_ name: String, _ value: Value, known: inout Set<String>) {
    if known.insert(name).inserted { values.append((name, value)) }
  }
}
