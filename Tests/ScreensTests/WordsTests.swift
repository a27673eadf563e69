import Cataloguing
import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The words of the interface")
struct WordsTests {
  /// All that a language says, with the name of each saying.
  private static func all(_ words: any Words) -> [(name: String, text: String)] {
    var all: [(name: String, text: String)] = []
    func add(_ name: String, _ texts: String...) {
      for text in texts { all.append((name, text)) }
    }
    for action in Action.allCases {
      add("help \(action)", words.help(action))
      if let hint = words.hint(action) { add("hint \(action)", hint) }
    }
    for deed in Deed.allCases { add("hint \(deed)", words.hint(deed)) }
    for theme in Theme.Name.allCases { add("theme", words.themeTaken(theme)) }
    for subject in OverviewSubject.allCases { add("\(subject)", words.heading(of: subject)) }
    for style: SectionList.Style in [.documents, .agencies, .officials, .contacts] {
      add("\(style)", words.heading(of: style, in: nil), words.heading(of: style, in: .date))
      add("\(style)", words.heading(of: style, in: .title))
    }
    for content: SectionLayout.Content in [.date, .title, .number, .source, .post] {
      add("\(content)", words.head(of: content))
    }
    for part in Contact.Part.allCases { add("\(part)", words.head(of: .contact(part))) }
    for fact: Facts.Name in [
      .number, .issuer, .source, .sourceURL, .dateAdded, .adopted, .published, .inForce, .updated,
      .repealed, .status, .language, .translationOf, .summary, .other("encoding"),
      .other("source_file"), .other("import_notice"), .other("missing_since"),
    ] { add("\(fact)", words.name(of: fact)) }
    for reason: Hit.Reason in [.number, .title, .citation] { add("reason", words.reason(reason)) }
    add("event", words.event(.force), words.event(.repeal))
    for key: Key in [.character(" "), .enter, .backspace] { add("key", words.name(of: key)) }
    add("common", words.home, words.leaveQuestion, words.windowTooSmall, words.opening("1"))
    add("common", words.languageTaken, words.mouseTaken(true), words.mouseTaken(false))
    add("common", words.onlyReads, words.noSection("1"), words.onlyTitlesAreSearched(after: "1"))
    add("common", words.helpTitle, words.onThisScreen, words.everywhere, words.label("1"))
    add("common", words.labelled("1", "2"), words.part(1, of: 2), words.largePart(1, of: 2))
    add("common", words.andMore(3), words.comma, words.semicolon)
    if let day = CalendarDate(year: 2020, month: 8, day: 13) { add("day", words.words(for: day)) }
    add("lists", words.documents(1), words.documents(2), words.sections(2), words.agencies(2))
    add("lists", words.posts(2), words.manyDocuments(200), words.holding("1", inSections: 2))
    add("lists", words.filterPrompt, words.contents, words.contents(with: "1"))
    add("lists", words.narrowed("1", to: "2"), words.nothingHereHasTheWords)
    add("lists", words.noSectionHasTheWords, words.noSections, words.noDocumentsInSite)
    add("lists", words.noDocumentsInSection, words.noAgencies, words.newest, words.thisYear)
    add("lists", words.catalogueIsAsked, words.noCatalogueOfSection)
    add("lists", words.documentsHeading, words.sectionsHeading, words.thisSection)
    add("lists", words.thisDocument, words.allDocuments, words.otherDocuments)
    add("lists", words.read(1, of: 2), words.cannotBeRead, words.cannotBeReadLabel)
    add("lists", words.noContactBlock, words.contactBlocks(2, missing: 0))
    add("lists", words.contactBlocks(2, missing: 1))
    add("beside", words.copied("1"), words.bareText, words.nothingToCopy, words.layBesideHeading)
    add("beside", words.original, words.translation, words.sameTitle, words.anyOther)
    add("beside", words.anyOtherHow, words.nextIsLaidBeside, words.sameDocument)
    add("beside", words.whereYouWere(""), words.whereYouWere("1"))
    add("documents", words.furtherFacts, words.postNotice, words.noTextNotice)
    add("documents", words.summary("1"), words.findPrompt)
    add("documents", words.goToPrompt, words.linkPrompt, words.notFound("1"), words.notFoundRemark)
    add("documents", words.stillSearching, words.nothingSearchedFor, words.found("1"))
    add("documents", words.match("1", of: "2", isRound: true), words.wholeIsSeen, words.topIsSeen)
    add("documents", words.endIsSeen, words.noProvision(numbered: "1"), words.noSuchProvision)
    add("documents", words.noOutline, words.noFurtherHeading, words.nowhereBack)
    add("documents", words.nowhereForward, words.nothingMarked("a"), words.marked("a"))
    add("documents", words.markIsALetter, words.largestText, words.smallestText)
    add("documents", words.tableOfContents, words.contentsPrompt, words.noHeadings)
    add("documents", words.nothingHasTheWords, words.typeToNarrow, words.noLinks)
    add("documents", words.noLinksHere, words.linksHere(2), words.lastLink, words.firstLinkAgain)
    add("documents", words.noLink(numbered: "1"), words.noFootnote("1"), words.noPlace("1"))
    add("documents", words.webAddress("1"), words.outside("1"), words.missing("1"))
    add("documents", words.severalDocumentsFit, words.citedBy, words.lookingForCitations)
    add("documents", words.cites("1"), words.cited(5, in: 2, listed: 3))
    add("documents", words.nothingCites(isWhole: true), words.nothingCites(isWhole: false))
    add("documents", words.noCatalogueOfCitations, words.termsUsedHere(1), words.termsUsedHere(2))
    add("documents", words.readingDefinitions, words.noTermUsedHere, words.noTerms)
    add("documents", words.markedWords.image, words.markedWords.deletion)
    add("search", words.searchTitle, words.searchPrompt, words.nothingFound, words.found(2))
    add("search", words.scope(2), words.scope(2, of: 3), words.onlyTitles)
    add("search", words.onlyTitlesYet(read: 1, of: 2), words.searched("1", for: "2"))
    add("search", words.didYouMean, words.searchedBefore, words.sectionCounts, words.yearCounts)
    add("search", words.issuerCounts, words.countedDocuments)
    for advice in words.searchAdvice { add("advice", advice.meaning) }
    add("overview", words.overviewTitle, words.withoutDate(1), words.counting, words.noCatalogue)
    add("overview", words.catalogueBegun(read: 1, of: 2), words.catalogueGrowing(read: 1, of: 2))
    add("visit", words.nothingEnds, words.warning(seconds: 2))
    add("visit", words.lastWarning(seconds: 2), words.anyKeyBegins, words.searchRests)
    add("visit", words.codeTitle, words.codeFor, words.noRoomForCode, words.noCode)
    add("visit", words.noAddress, words.notOfWeb, words.putAside)
    add("keeper", words.passphraseTitle, words.passphraseUse, words.passphrasePrompt)
    add("keeper", words.passphraseIsTried, words.passphraseIsWrong(seconds: 2))
    add("keeper", words.passphraseIsEarly(seconds: 2))
    return all
  }

  @Test("are all said in both languages, and differ")
  func differ() {
    let (english, chinese) = (Self.all(EnglishWords()), Self.all(ChineseWords()))
    #expect(english.count == chinese.count)
    for (one, other) in zip(english, chinese) {
      #expect(one.name == other.name)
      #expect(!one.text.isEmpty && !other.text.isEmpty, "\(one.name)")
      #expect(one.text != other.text, "\(one.name): \(one.text)")
    }
  }

  @Test("use full-width punctuation in Chinese and none in English")
  func punctuation() {
    for (name, text) in Self.all(ChineseWords()) {
      for mark in [",", ";", "?", "!", "("] { #expect(!text.contains(mark), "\(name): \(text)") }
      #expect(!text.contains(": ") && !text.hasSuffix("."), "\(name): \(text)")
    }
    for (name, text) in Self.all(EnglishWords()) where !name.hasPrefix("help") {
      for mark in "，；？！：（）。" { #expect(!text.contains(mark), "\(name): \(text)") }
    }
  }

  @Test("give the day of the week")
  func days() {
    let day = CalendarDate(year: 2020, month: 8, day: 13)
    #expect(day.map(ChineseWords().words) == "2020年8月13日 星期四")
  }
}
