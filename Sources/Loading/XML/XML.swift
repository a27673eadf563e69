import Documents

/// XML: Akoma Ntoso, United States Legislative Markup, and the text of any other vocabulary.
public enum XML: Format {
  /// The extensions of file names that mean XML.
  public static let fileExtensions: [String] = ["xml", "akn"]

  /// Reads the title and the facts from the first bytes of a file.
  public static func describe(_ head: String, id: Document.ID) -> Entry {
    do throws(LoadingError) {
      return try parse(head, id: id).entry
    } catch {
      return Entry(id: id, title: id.name, fault: error.reason)
    }
  }

  /// As much as several windows show, between all the marks.
  public static let headLength = 1 << 17

  /// Reads the first bytes of a long file; nil where its vocabulary is not known, as the whole must be seen then.
  public static func parse(head: String, id: Document.ID) throws(LoadingError) -> Document? {
    guard let end = head.utf8.lastIndex(of: UInt8(ascii: "<")) else { return nil }
    let draft = try Draft(String(head[..<end]), id: id)
    guard AkomaNtoso.isRoot(draft.root) || USLM.isRoot(draft.root) else { return nil }
    var document = draft.document(id)
    // That elements have no end here says nothing of the whole.
    document.notices = []
    // Below the last heading anything may go on, as a provision does behind its notes.
    let last = document.blocks.lastIndex { block in
      if case .heading = block.kind { true } else { false }
    }
    document.blocks.removeSubrange((last ?? 0)...)
    return document
  }

  /// Reads a whole file. Damage is mended so that no text is lost, and said in a notice.
  public static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    try Draft(text, id: id).document(id)
  }

  /// A text that has been looked through once.
  private struct Draft {
    var source: XMLSource
    let survey = XMLSurvey()
    let root: XMLElement

    init(_ text: String, id: Document.ID) throws(LoadingError) {
      try Libxml2.load(for: id)
      source = try XMLSource(text, id: id)
      source.read(to: survey)
      guard let root = survey.root else {
        throw LoadingError(place: "\(id)", reason: "this XML file holds no element")
      }
      self.root = root
    }

    func document(_ id: Document.ID) -> Document {
      var source = source
      let isAkomaNtoso = AkomaNtoso.isRoot(root)
      let isUSLM = USLM.isRoot(root)
      let vocabulary: any XMLVocabulary
      if isAkomaNtoso {
        vocabulary = AkomaNtoso()
      } else if isUSLM {
        vocabulary = USLM()
      } else {
        vocabulary = XMLUnknown(mixed: survey.mixed)
      }
      let reading = XMLReading(vocabulary)
      source.read(to: reading)
      reading.finish()
      var notices = source.damage.notices
      if reading.wasTooDeep {
        notices.append(
          "Elements more than \(XMLReading.deepest) deep are read as text of the one around them.")
      }
      let entry: Entry
      if isAkomaNtoso {
        entry = AkomaNtoso.entry(reading.records, id: id)
      } else if isUSLM {
        entry = USLM.entry(reading.records, blocks: reading.blocks, id: id)
      } else {
        notices.insert(XMLUnknown.notice(root), at: 0)
        entry = XMLUnknown.entry(reading.records, survey.rootAttributes, id: id)
      }
      return Document(entry: entry, blocks: reading.blocks, notices: notices)
    }
  }
}
