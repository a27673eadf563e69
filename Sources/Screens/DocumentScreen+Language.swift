import Documents
import Terminal

extension DocumentScreen {
  /// Says everything in the language of the desk; the reader's place and what is selected stay.
  mutating func changeLanguage(at desk: Desk) {
    page.replaceFront(DocumentFront.blocks(of: document, in: desk.language))
    pane?.relabel(desk.words.contentsPrompt)
    guard let former = slip else { return }
    switch former.purpose {
    case .beside: offerCompanions(at: desk)
    case .citation: slip?.heading = desk.words.severalDocumentsFit
    case .definitions:
      guard !former.items.isEmpty else {
        slip?.heading = desk.words.termsUsedHere(2)
        slip?.remark =
          definitions.isWhole ? desk.words.noTermUsedHere : desk.words.readingDefinitions
        return
      }
      _ = showDefinitions(at: desk)
    case .notes: slip?.heading = desk.words.notesHere(former.items.count)
    case .citing:
      slip = Slip(desk.words.citedBy, purpose: .citing, [])
      if let citing = former.citing {
        take(.citing(citing), at: desk)
      } else {
        slip?.remark = desk.words.lookingForCitations
      }
    }
    slip?.menu.select(former.menu.selection)
  }
}
