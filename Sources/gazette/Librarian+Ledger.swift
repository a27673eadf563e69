import Cataloguing
import Documents
import Loading
import Screens

extension Librarian {
  /// What it has to say to the one who reads.
  struct News: Sendable {
    /// Answers to questions, in the order of their asking.
    var answers: [(question: Question, answer: Answer)] = []
    /// The site as it is now, where files have changed.
    var folder: SiteFolder?
    /// Why documents cannot be searched, in one line.
    var remark: String?
    /// Why new files are not taken in place of those that are read, in one line; only from who may not build.
    var loss: String?
  }

  /// What a look finds, to tell whether anything has changed since.
  struct Likeness: Hashable {
    /// That of the files of the site.
    var files: Int
    /// The stamps of the catalogue that others build; empty where there is none.
    var catalogue: [Stamp?] = []
  }

  /// What the threads share.
  struct Ledger: Sendable {
    var state = CatalogueState()
    var questions: [Question] = []
    var isAnswering = false
    var isBuilding = false
    var isOver = false
    var news = News()
    /// When the next look at the files is due.
    var nextLook = ContinuousClock.now
    /// Whether the next look comes at once, since damage was met.
    var isUrgent = false
    /// When something was asked last.
    var lastAsked: ContinuousClock.Instant?
    /// What was found at the last look; nil where the catalogue is not known to match the files.
    var seen: Likeness?
    /// The list of the site's files that the reader was opened with, until it was gone through.
    var listed: SiteFolder?
    /// Whether the reader was opened from the catalogue, and the files were not looked at yet.
    var isFromCatalogue = false
    /// The site that the one who reads has.
    var given: Site?
    /// The inode of the catalogue that was found damaged, so that it is built anew; once, as a disk may be.
    var damaged: UInt64?
    /// Whether it was.
    var isBuiltAnew = false
    /// What was said last, so that it is not said again.
    var lastRemark: String?
    /// The loss that was told last.
    var lastLoss: String?
  }
}

extension Librarian.Ledger {
  /// Has a look at once build the catalogue in a damaged file anew; never again after that, as it may be the disk.
  mutating func note(damagedFile inode: UInt64?) {
    guard !isBuiltAnew, let inode else { return }
    if damaged != inode { isUrgent = true }
    (damaged, seen) = (inode, nil)
  }

  /// Whether the files may be looked at again.
  var isLookDue: Bool {
    !isBuilding && !isOver && (isUrgent || ContinuousClock.now >= nextLook)
  }

  /// How long another look than the first waits yet, until nothing was asked for a second; nil where it need not.
  var pause: Duration? {
    guard seen != nil, let lastAsked else { return nil }
    let rest = lastAsked + .seconds(1) - ContinuousClock.now
    return rest > .zero ? rest : nil
  }
}
