import Documents

/// A text that may be XML, made ready for the parser.
struct XMLSource {
  /// The name of the element that is put around a text with more than one outermost element.
  static let wrapper = "_"

  /// What is wrong with the text.
  private(set) var damage: XMLDamage
  private let bytes: [UInt8]
  private let linesBefore: Int

  /// Makes a text ready; refuses what is beyond the bounds of `XMLCorrector`, and what has no element at all.
  init(_ text: String, id: Document.ID) throws(LoadingError) {
    var text = text
    let read = text.withUTF8 { bytes in XMLSource.read(bytes) }
    switch read {
    case .success(let (bytes, damage, linesBefore)):
      (self.bytes, self.damage, self.linesBefore) = (bytes, damage, linesBefore)
    case .failure(let refusal):
      throw LoadingError(
        place: refusal.line > 0 ? "\(id), line \(refusal.line)" : "\(id)", reason: refusal.reason)
    }
  }

  private struct Refusal: Error {
    let line: Int
    let reason: String
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Result<([UInt8], XMLDamage, Int), Refusal> {
    let start = XMLProlog.end(in: text)
    guard text.count < Int(Int32.max) / 2 else {
      return .failure(Refusal(line: 0, reason: "an XML file of more than 1 GB is not read"))
    }
    guard start < text.count, text[start...].contains(UInt8(ascii: "<")) else {
      return .failure(Refusal(line: 0, reason: "this XML file holds no element"))
    }
    let corrector = XMLCorrector(text, from: start)
    if let refusal = corrector.refusal {
      return .failure(
        Refusal(line: corrector.line(of: refusal.offset), reason: refusal.reason))
    }
    var bytes = corrector.isMended ? corrector.output : Array(text[start...])
    if corrector.isScattered {
      bytes = Array("<\(wrapper)>".utf8) + bytes + Array("</\(wrapper)>".utf8)
    }
    return .success((bytes, corrector.damage, corrector.line(of: start) - 1))
  }

  /// Lets a listener hear the text, and learns what else is wrong with it.
  mutating func read(to listener: any XMLListener) {
    let fault = bytes.withUnsafeBufferPointer { XMLStream.read($0, to: listener) }
    if let fault, damage.first == nil {
      damage.first = (fault.line + linesBefore, fault.reason)
    }
  }
}
