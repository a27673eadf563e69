/// Everything that a key can do. Keys, help and hints are made from it, in every mode and every language.
public enum Action: CaseIterable, Hashable, Sendable {
  // Everywhere
  case help, closeHelp, readOn, back, leave, leaveAtOnce, home, search, changeLanguage, nextTheme,
    toggleMouse
  case redraw, suspend, howToBegin, startAgain, endForKeeper
  // In lists
  case itemDown, itemUp, firstItem, lastItem, openNumber, openItem, filterItems, showAllItems
  case changeOrder
  // On the home screen and the overview
  case nextList, previousList, overview, filterSections, showAllSections
  case openFigure, nextPanel, previousPanel
  // In the search
  case openResult, changeSearch, narrowSearch, widenSearch, resultDown, resultUp
  case firstResult, lastResult, backToResults
  // In a document
  case pageDown, pageUp, halfPageDown, halfPageUp, lineDown, lineUp, goToTop, goToEnd
  case enlarge, reduce, normalSize
  case contents, enterContents, closeInnermost, leaveDocument
  case nextProvision, previousProvision, goToProvision, goToNumber
  case jumpBack, jumpForward, mark, goToMark
  case find, nextMatch, previousMatch
  case nextLink, previousLink, followLink, numberLinks, backThere
  case citedBy, defineTerms, showNotes, showCode
  case columnsRight, columnsLeft, changeTables
  case copyCitation, copyText, closeBareText
  case layBeside, otherSide, partSides
}

extension Action {
  /// The modes in which there is such a key. There is no default: who adds an action decides.
  public var modes: Set<Mode> {
    switch self {
    case .help, .closeHelp, .readOn, .back, .home, .search, .changeLanguage, .nextTheme, .redraw,
      .itemDown, .itemUp, .firstItem, .lastItem, .openNumber, .openItem, .filterItems,
      .showAllItems, .changeOrder,
      .nextList, .previousList, .overview, .filterSections, .showAllSections,
      .openFigure, .nextPanel, .previousPanel,
      .openResult, .changeSearch, .narrowSearch, .widenSearch, .resultDown, .resultUp,
      .firstResult, .lastResult, .backToResults,
      .pageDown, .pageUp, .halfPageDown, .halfPageUp, .lineDown, .lineUp, .goToTop, .goToEnd,
      .enlarge, .reduce, .normalSize,
      .contents, .enterContents, .closeInnermost, .leaveDocument,
      .nextProvision, .previousProvision, .goToProvision, .goToNumber,
      .jumpBack, .jumpForward,
      .find, .nextMatch, .previousMatch,
      .nextLink, .previousLink, .followLink, .numberLinks, .backThere,
      .citedBy, .defineTerms, .showNotes, .showCode, .columnsRight, .columnsLeft, .changeTables,
      .layBeside, .otherSide, .partSides:
      [.personal, .kiosk]
    case .leave, .leaveAtOnce, .suspend, .toggleMouse, .mark, .goToMark,
      .copyCitation, .copyText, .closeBareText:
      [.personal]
    case .howToBegin, .startAgain, .endForKeeper:
      [.kiosk]
    }
  }
}
