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

  /// Reads a whole file. Damage is mended so that no text is lost, and said in a notice.
  public static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    try Libxml2.load(for: id)
    var source = try XMLSource(text, id: id)
    let survey = XMLSurvey()
    source.read(to: survey)
    guard let root = survey.root else {
      throw LoadingError(place: "\(id)", reason: "this XML file holds no element")
    }
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
