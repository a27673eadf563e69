import GRDB

/// One walk along a segment.
struct PostingWalk {
  let index: PostingIndex
  let segment: PostingIndex.Segment
  let key: [UInt8]
  let isOpen: Bool
  let wanted: ProvisionSet?
  /// The word whose list is walked along.
  private var term: [UInt8] = []
  private var row = 0
  /// How many bytes of places are still to come, on the next page.
  private var rest = 0
  private var isRestTaken = false
  private var gathered: [UInt8] = []
  /// The provisions that the word has gone from and that are still to come, the next one last.
  private var gone: [Int] = []

  init(
    index: PostingIndex, segment: PostingIndex.Segment, key: [UInt8], isOpen: Bool,
    wanted: ProvisionSet?
  ) {
    (self.index, self.segment, self.key) = (index, segment, key)
    (self.isOpen, self.wanted) = (isOpen, wanted)
  }

  mutating func run<Taker: PostingTaker>(
    along range: Range<Int64>, isInner: Bool, _ leaps: Leaps, _ leaving: inout LeavingProvisions,
    _ taker: inout Taker
  ) throws {
    var pages = index.pages(of: segment, from: range.lowerBound, isInner: isInner)
    defer { pages.close() }
    var firstRows = leaps == .none ? nil : index.firstRows(of: segment, range)
    let last = isOpen ? .max : wanted?.last ?? .max
    var isInside = false
    while let page = try pages.next() {
      var words = page.wordOffsets
      var offset = words.isAtEnd ? page.size : try words.next()
      guard offset >= 4, offset <= page.size else { throw DatabaseError.damage }
      let isWithin = words.offset == page.wordOffsets.offset
      if isInside {
        try take(page, 4, offset, &leaving, &taker)
        if isWithin {
          if row >= last, rest == 0 || !isRestTaken { return }
          if let rows = firstRows, try !leap(&pages, among: rows) { return }
          if leaps == .first { firstRows = nil }
          continue
        }
      } else if isWithin {
        continue
      }
      var isFirst = true
      while offset < page.size {
        isInside = false
        var numbers = VariableNumbers(page.bytes, offset..<page.size)
        let shared = isFirst ? 0 : try numbers.next()
        let length = try numbers.next()
        guard shared <= term.count, length <= page.size - numbers.offset else {
          throw DatabaseError.damage
        }
        term.removeLast(term.count - shared)
        term.append(
          contentsOf: UnsafeBufferPointer(start: page.bytes + numbers.offset, count: length))
        numbers.skip(length)
        isFirst = false
        let next = words.isAtEnd ? page.size : offset + (try words.next())
        guard next > offset, next >= numbers.offset, next <= page.size else {
          throw DatabaseError.damage
        }
        switch order {
        case .before: break
        case .meant:
          isInside = true
          taker.begin()
          gone = leaving.rows(of: term)
          rest = 0
          try take(page, numbers.offset, next, &leaving, &taker)
        case .behind: return
        }
        offset = next
      }
      if !isInside, !isOpen { return }
      if isInside, let rows = firstRows, try !leap(&pages, among: rows) { return }
      if isInside, leaps == .first { firstRows = nil }
    }
  }

  private enum Order { case before, meant, behind }

  /// How the word at hand stands to those that are meant.
  private var order: Order {
    for index in 0..<min(key.count, term.count) where key[index] != term[index] {
      return term[index] < key[index] ? .before : .behind
    }
    if term.count < key.count { return .before }
    return isOpen || term.count == key.count ? .meant : .behind
  }

  /// Goes on at the last page whose first provision is not past the next one wanted; false where none is wanted any more.
  ///
  /// The search begins where that page should be if the provisions of the list lie evenly, and widens from there.
  private mutating func leap(_ pages: inout PageRun, among firstRows: FirstRows) throws -> Bool {
    if rest > 0, isRestTaken { return true }
    guard let next = wanted?.first(from: row &+ 1) else { return false }
    // In a damaged list the row is any number.
    let distance = min(max(next &- row, 1), index.limit)
    var (low, high) = (pages.number, firstRows.pages.upperBound)
    let count = firstRows.pages.count
    var guess = low + max(1, Int64(distance * count / max(index.limit, 1)))
    var step = Int64(1)
    while high - low > 1 {
      let page = low < guess && guess < high ? guess : (low + high) / 2
      let first = try firstRows.row(on: page) { try index.firstRow(on: page, of: segment) }
      if let first, first <= next {
        (low, guess) = (page, page + step)
      } else {
        (high, guess) = (page, page - step)
      }
      step *= 2
    }
    if low > pages.number + 1 {
      pages.move(to: low)
      rest = .max
      isRestTaken = false
    }
    return true
  }

  /// Takes the postings of a list that stand on a page between two places.
  @inline(__always)
  private mutating func take<Taker: PostingTaker>(
    _ page: PostingPage, _ start: Int, _ end: Int, _ leaving: inout LeavingProvisions,
    _ taker: inout Taker
  ) throws {
    var start = start
    if rest == .max {
      // The pages before were leapt over, and what is left of a provision there is not wanted.
      guard page.firstRow >= 4, page.firstRow < end else { return }
      start = page.firstRow
      rest = 0
    } else if rest > 0 {
      let count = min(rest, end - start)
      if isRestTaken {
        gathered.append(contentsOf: UnsafeBufferPointer(start: page.bytes + start, count: count))
      }
      rest -= count
      start += count
      guard rest == 0 else { return }
      if isRestTaken { try gathered.withUnsafeBytes { try taker.take(row, $0) } }
    }
    guard start < end else { return }
    try takeWhole(page, start, end, &leaving, &taker)
  }

  /// Takes the postings that begin on a page between two places: of a common word there are a million, so what the
  /// page does not change is at hand.
  @inline(__always)
  private mutating func takeWhole<Taker: PostingTaker>(
    _ page: PostingPage, _ start: Int, _ end: Int, _ leaving: inout LeavingProvisions,
    _ taker: inout Taker
  ) throws {
    let (bytes, wanted, hasPlaces) = (page.bytes, wanted, index.hasPlaces)
    var numbers = VariableNumbers(bytes, start..<end)
    // The first number is the provision's own; each that follows tells how far it is from the one before.
    var row = 0
    var nextGone = gone.last ?? .max
    defer { self.row = row }
    while !numbers.isAtEnd {
      row = row &+ (try numbers.next())
      var size = 0
      var (isLeaving, isThere) = (false, true)
      if hasPlaces {
        let head = try numbers.next()
        size = head >> 1
        (isLeaving, isThere) = (head & 1 == 1, size > 0)
      } else if !numbers.isAtEnd, bytes[numbers.offset] == 0 {
        numbers.skip(1)
        (isLeaving, isThere) = (true, false)
        if !numbers.isAtEnd, bytes[numbers.offset] == 0 {
          numbers.skip(1)
          isThere = true
        }
      }
      let isTaken =
        isThere && (wanted?.contains(row) ?? true) && (row < nextGone || !isGone(row, &nextGone))
      if isLeaving { leaving.insert(row, of: term) }
      let here = min(size, end - numbers.offset)
      if here < size {
        rest = size - here
        isRestTaken = isTaken && Taker.needsPlaces
        if isTaken, !Taker.needsPlaces {
          try taker.take(row, UnsafeRawBufferPointer(start: nil, count: 0))
        }
        if isRestTaken {
          gathered.removeAll(keepingCapacity: true)
          gathered.append(
            contentsOf: UnsafeBufferPointer(start: bytes + numbers.offset, count: here))
        }
      } else if isTaken {
        try taker.take(row, UnsafeRawBufferPointer(start: bytes + numbers.offset, count: size))
      }
      numbers.skip(here)
    }
  }

  /// Whether the word has gone from a provision; they are asked for in ascending order.
  private mutating func isGone(_ row: Int, _ next: inout Int) -> Bool {
    while let last = gone.last, last < row { gone.removeLast() }
    next = gone.last ?? .max
    return next == row
  }
}
