import CMalloc
import Cataloguing
import Documents
import Loading
import Screens

extension Librarian {
  /// The least time between two looks at the files.
  private static let shortestRest = Duration.seconds(2)
  /// How many times as long as a look took the next one waits, so that looking costs little.
  private static let rest = 20
  /// The same where many may look.
  private static let sharedRest = 200

  /// Looks at all files, and brings the catalogue up to date where any has changed since the last look.
  func look() {
    let wasInVain = !lookAtAll()
    // A list of many files takes much memory, which else would stay with the program.
    malloc_trim(0)
    // So does the code that has read them, and that of the start.
    if !wasInVain { code_trim() }
  }

  /// False where nothing had changed.
  private func lookAtAll() -> Bool {
    let start = ContinuousClock.now
    defer {
      let now = ContinuousClock.now
      ledger.withLock { ledger in
        ledger.isBuilding = false
        ledger.state.building = nil
        // Damage waits until another program has done its work.
        let isSound = ledger.damaged == nil
        ledger.nextLook = now + (isSound ? rest(after: now - start) : Self.shortestRest)
      }
    }
    let (listed, isFromCatalogue) = ledger.withLock { ledger in
      defer { (ledger.listed, ledger.isFromCatalogue) = (nil, false) }
      return (ledger.listed, ledger.isFromCatalogue)
    }
    guard hasChanged() else { return false }
    guard !isFromCatalogue || !isUpToDate(), let stock = stockNow() else { return true }
    if mayBuild { update(with: stock, after: listed) } else { follow(stock, after: listed) }
    return true
  }

  /// Whether anything may have changed since the last look. Most looks are in vain, so they keep nothing of what they see.
  private func hasChanged() -> Bool {
    guard let former = ledger.withLock({ $0.seen }) else { return true }
    return stockNow(keepsFiles: false).map { likeness(of: $0) != former } ?? false
  }

  /// Whether the files are just those that the catalogue knows, from which the reader was opened; then all is settled. So
  /// it is nearly always at the first look, which keeps nothing either.
  private func isUpToDate() -> Bool {
    guard ledger.withLock({ $0.damaged == nil }), let place = try? findPlace(root) else {
      return false
    }
    let stamps = mayBuild ? [] : Catalogue.stamps(at: place)
    guard let catalogue = try? Catalogue(at: place, keeping: 300),
      let stock = try? catalogue.stocktaking(of: root, at: path, toBuild: mayBuild)
    else { return false }
    let seen = likeness(of: stock)
    // One that others build may be gone by now.
    guard seen.catalogue == stamps else { return false }
    settle(seen, at: place)
    if let catalogued = SiteFolder(of: root, cataloguedAt: place) { handOver(catalogued) }
    return true
  }

  /// Has the catalogue opened anew, which matches the files now; unless damage was met in it meanwhile, all is settled.
  private func settle(_ seen: Likeness, at place: String) {
    ledger.withLock { if $0.damaged == nil { $0.seen = seen } }
    reopen(place, of: root)
  }

  /// What tells whether anything has changed.
  func likeness(of stock: Stocktaking) -> Likeness {
    guard !mayBuild else { return Likeness(files: stock.likeness) }
    let place = try? findPlace(stock.rootPath)
    return Likeness(files: stock.likeness, catalogue: place.map(Catalogue.stamps(at:)) ?? [])
  }

  /// How long to wait after a look. Many public terminals may read one site on one machine: theirs wait longer, as long
  /// as new content is not half a minute late for it.
  private func rest(after look: Duration) -> Duration {
    let rest = max(Self.shortestRest, look * Self.rest)
    return mayBuild ? rest : max(rest, min(look * Self.sharedRest, .seconds(30)))
  }

  /// Brings the catalogue up to date with the files.
  private func update(with stock: Stocktaking, after listed: SiteFolder?) {
    let seen = likeness(of: stock)
    let former = ledger.withLock { $0.seen }
    guard seen != former else { return }
    var place: String?
    do {
      let found = try findPlace(root)
      place = found
      if let damaged = ledger.withLock({ $0.damaged }) {
        let isGivenUp = try Cataloguer.discard(found, of: stock.rootPath, file: damaged)
        ledger.withLock { ($0.damaged, $0.isBuiltAnew) = (nil, $0.isBuiltAnew || isGivenUp) }
      }
      guard try build(stock, at: found) else { return }
      settle(seen, at: found)
      if let catalogued = SiteFolder(of: root, cataloguedAt: found) {
        handOver(catalogued)
      } else if former != nil || listed.map({ !stock.isOf($0) }) ?? true {
        // What the reader was opened with is not handed over again.
        if let folder = opened({ try SiteFolder(opening: path) }) { handOver(folder) }
      }
    } catch let error as CatalogueError where error.isPassing {
      // What the other one has built is searched until its turn is over.
      if let place { reopen(place, of: root) }
    } catch {
      // Where a catalogue serves, it goes on serving as it is.
      ledger.withLock { ledger in
        if let place, (error as? CatalogueError)?.isDamage == true {
          ledger.note(damagedFile: Catalogue.inode(at: place))
        }
        let remark = "\(error)"
        guard ledger.state.documents == nil, ledger.lastRemark != remark else { return }
        ledger.news.remark = remark
        ledger.lastRemark = remark
      }
    }
  }

  /// The files as they are now; nil where nothing can be read there, so that what was read before stays.
  private func stockNow(keepsFiles: Bool = true) -> Stocktaking? {
    opened { try Stocktaking(opening: path, keepsFiles: keepsFiles) }
  }

  /// What is opened at the path of the site; nil where that fails, which is told.
  func opened<Opened>(_ open: () throws -> Opened) -> Opened? {
    do {
      let current = try open()
      ledger.withLock { $0.lastLoss = nil }
      return current
    } catch {
      ledger.withLock { ledger in
        let loss = "\(error)"
        guard !mayBuild, ledger.lastLoss != loss else { return }
        (ledger.news.loss, ledger.lastLoss) = (loss, loss)
      }
      return nil
    }
  }

  /// Builds, and says how far it is; false where it was stopped.
  private func build(_ stock: Stocktaking, at place: String) throws -> Bool {
    let cataloguer = try Cataloguer(at: place)
    try cataloguer.arrange(stock.root, in: stock.rootPath)
    let total = stock.count
    var lastCommit = ContinuousClock.now
    for offer in stock.offers() {
      if ledger.withLock({ $0.isOver }) { return false }
      guard try cataloguer.take(offer) else { continue }
      let done = cataloguer.progress.offered
      ledger.withLock { $0.state.building = CatalogueState.Progress(done: done, total: total) }
      // What is built is searched long before all is.
      guard ContinuousClock.now > lastCommit + .seconds(2) else { continue }
      try cataloguer.commit()
      reopen(place, of: root)
      lastCommit = ContinuousClock.now
    }
    try cataloguer.finish()
    return true
  }

  /// Gives the one who reads the site with its new files, all of them described; one that is as the reader has it
  /// already only where that is asked for.
  func handOver(_ folder: SiteFolder, evenIfKnown: Bool = false) {
    var folder = folder
    while folder.describe(within: .milliseconds(200)) {
      if ledger.withLock({ $0.isOver }) { return }
    }
    let site = folder.site
    ledger.withLock { ledger in
      guard evenIfKnown || ledger.given != site else { return }
      ledger.given = site
      ledger.news.folder = folder
    }
  }
}

extension Stocktaking {
  /// Whether the documents are those that a site lists.
  func isOf(_ site: SiteFolder) -> Bool {
    count == site.documentCount && (0..<count).allSatisfy { site.holds(id(at: $0)) }
  }
}
