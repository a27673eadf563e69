import CMalloc
import Cataloguing
import Documents
import Loading
import Screens
import Synchronization

/// Answers what the reader asks of the catalogue, and keeps it up to date, on threads beside the screen: no key waits
/// for either. It does nothing before it is told to begin.
final class Librarian: Sendable {
  let ledger = Mutex(Ledger())
  /// Where the folder of the site stood when the reader was opened.
  let root: String
  /// The path at which the site is opened again, where its files have changed.
  let path: String
  /// Whether the catalogue is brought up to date, and not only read.
  let mayBuild: Bool
  let findPlace: @Sendable (String) throws -> String
  private let answering: Scribe
  private let building: Scribe
  private let room = Room()

  /// The catalogue that is open; only the answering thread touches it.
  private final class Room: @unchecked Sendable {
    var catalogue: Catalogue?
  }

  /// Takes a site, and how the place of its catalogue is found from the path of its folder. One that may not build
  /// reads the catalogue that others build, and looks at the path for a folder that has taken the place of the first.
  init(
    of folder: SiteFolder, at path: String? = nil, mayBuild: Bool = true,
    findPlace: @escaping @Sendable (String) throws -> String
  ) {
    // Each thread else takes memory from a room of its own, and what one gave back another could not take. A room that
    // a thread has taken stays, so this comes before the threads.
    mallopt(M_ARENA_MAX, 1)
    answering = Scribe("answering") { [room] in
      // Answers take much memory for a moment; who types is not to wait until it is taken anew for each letter.
      room.catalogue?.releaseMemory()
      malloc_trim(0)
      code_trim()
    }
    building = Scribe("building")
    (root, self.findPlace) = (folder.rootPath, findPlace)
    (self.path, self.mayBuild) = (path ?? folder.rootPath, mayBuild)
    ledger.withLock { ledger in
      ledger.listed = folder.listsFiles ? folder : nil
      ledger.isFromCatalogue = !folder.listsFiles
      ledger.given = folder.site
    }
  }

  /// How far the catalogue is.
  var state: CatalogueState { ledger.withLock { $0.state } }

  /// Whether an answer will come.
  var isAnswering: Bool { ledger.withLock { $0.isAnswering || !$0.questions.isEmpty } }

  /// Whether the files are being looked at.
  var isBuilding: Bool { ledger.withLock { $0.isBuilding } }

  /// Opens the catalogue where there is one.
  func begin() {
    answering.async { [self] in
      if let place = try? findPlace(root) { open(place, of: root) }
    }
  }

  /// Asks; a question of the same kind that still waits is dropped.
  func ask(_ question: Question) {
    ledger.withLock { ledger in
      ledger.questions.removeAll { $0.kind == question.kind }
      ledger.questions.append(question)
      ledger.lastAsked = .now
    }
    answering.async { [self] in answerNext() }
  }

  /// Forgets what was asked.
  func forget() {
    answering.async { [self] in room.catalogue?.forgetQuestions() }
  }

  /// Whether there is something to tell since the last time.
  var hasNews: Bool {
    ledger.withLock { ledger in
      !ledger.news.answers.isEmpty || ledger.news.folder != nil || ledger.news.remark != nil
        || ledger.news.loss != nil
    }
  }

  /// What there is to tell since the last time, and how the catalogue is now. Answers are from it as it is or as it was
  /// last said to be, so they are heard first.
  func takeNews() -> (news: News, state: CatalogueState) {
    ledger.withLock { ledger in
      defer { ledger.news = News() }
      return (ledger.news, ledger.state)
    }
  }

  /// How long to wait for a look that is due and waits until nothing is asked; nil where none does.
  var pause: Duration? { ledger.withLock { $0.isLookDue ? $0.pause : nil } }

  /// Whether the files are still to be looked at for the first time, as while another program is building.
  var isUnsettled: Bool { ledger.withLock { $0.seen == nil && $0.lastRemark == nil } }

  /// Has the files looked at where that is due, and the catalogue brought up to date where they have changed. Who asks
  /// comes first: another look than the first waits until nothing was asked for a second.
  func tend() {
    let isDue = ledger.withLock { ledger in
      guard ledger.isLookDue, ledger.pause == nil else { return false }
      (ledger.isBuilding, ledger.isUrgent) = (true, false)
      return true
    }
    if isDue { building.async { [self] in look() } }
  }

  /// Hears that the one who reads has read what was left of the site, unless another one waits for them.
  func know(_ site: Site) {
    ledger.withLock { ledger in
      if ledger.news.folder == nil { ledger.given = site }
    }
  }

  /// Stops what is under way as soon as it can be stopped.
  func end() { ledger.withLock { $0.isOver = true } }

  /// Opens the catalogue of the site in a folder anew, and says what is in it.
  func reopen(_ place: String, of root: String) {
    answering.async { [self] in open(place, of: root) }
  }

  /// Gives up the catalogue, where there is none any more.
  func closeCatalogue() {
    answering.async { [self] in
      room.catalogue = nil
      ledger.withLock { $0.state.documents = nil }
    }
  }

  private func open(_ place: String, of root: String) {
    do throws(CatalogueError) {
      let catalogue = try Catalogue(at: place)
      try catalogue.check(isOf: root)
      let documents = try catalogue.count()
      let isWhole = try catalogue.isWhole()
      room.catalogue = catalogue
      ledger.withLock { ledger in
        ledger.state.documents = documents
        ledger.state.isWhole = isWhole
        ledger.state.edition += 1
      }
    } catch {
      room.catalogue = nil
      ledger.withLock { ledger in
        ledger.state.documents = nil
        if error.isDamage, mayBuild { ledger.note(damagedFile: Catalogue.inode(at: place)) }
      }
    }
  }

  private func answerNext() {
    let question = ledger.withLock { ledger -> Question? in
      guard !ledger.questions.isEmpty, !ledger.isOver else { return nil }
      ledger.isAnswering = true
      return ledger.questions.removeFirst()
    }
    guard let question else { return }
    let answer = answer(to: question)
    ledger.withLock { ledger in
      ledger.isAnswering = false
      ledger.news.answers.append((question, answer))
    }
  }

  private func answer(to question: Question) -> Answer {
    guard let catalogue = room.catalogue else {
      return .failure("There is no catalogue to search in.")
    }
    do throws(CatalogueError) {
      switch question {
      case .findings(let query, let first, let count):
        return .findings(try catalogue.search(query, limit: count, offset: first))
      case .tally(let query): return .tally(try catalogue.tally(query))
      case .overview(let day): return .overview(try catalogue.overview(on: day))
      case .listing(let listing, let first, let count, let id):
        return .listing(try catalogue.part(of: listing, from: first, count: count, around: id))
      case .cited(let id): return .cited(try catalogue.cited(by: id))
      case .citing(let id): return .citing(try catalogue.citations(of: id, limit: 200))
      }
    } catch {
      // What cannot be read is looked at again, and built anew where it is damaged. Who may not build waits for another
      // file.
      room.catalogue = nil
      ledger.withLock { ledger in
        ledger.state.documents = nil
        guard mayBuild || !error.isDamage else { return }
        ledger.seen = nil
        if error.isDamage { ledger.note(damagedFile: catalogue.file) }
      }
      return .failure("\(error)")
    }
  }
}
