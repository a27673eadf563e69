/// What is done with the postings of a walk.
protocol PostingTaker {
  /// Whether the places within the provisions are looked at.
  static var needsPlaces: Bool { get }
  /// A list begins; its provisions come in ascending order.
  mutating func begin()
  /// Takes a provision with the bytes of its places.
  mutating func take(_ row: Int, _ places: UnsafeRawBufferPointer) throws
}

extension PostingTaker {
  mutating func begin() {}
}

/// Takes provisions.
struct RowTaker: PostingTaker {
  static let needsPlaces = false
  var rows: ProvisionSet
  @inline(__always)
  mutating func take(_ row: Int, _ places: UnsafeRawBufferPointer) { rows.insert(row) }
}

/// Ends the walk at the first provision: a common word need not be counted to be known.
struct FirstTaker: PostingTaker {
  /// Thrown at the first provision.
  struct Found: Error {}
  static let needsPlaces = false
  /// Numbers of provisions are below this; others are damage.
  let limit: Int
  mutating func take(_ row: Int, _ places: UnsafeRawBufferPointer) throws {
    if row >= 0, row < limit { throw Found() }
  }
}

/// Takes provisions that have the word in some columns.
struct ColumnTaker: PostingTaker {
  static let needsPlaces = true
  var rows: ProvisionSet
  let columns: UInt8
  mutating func take(_ row: Int, _ places: UnsafeRawBufferPointer) throws {
    var isThere = false
    try PhrasePlace.forEach(places, in: columns) { _, _ in
      isThere = true
      return false
    }
    if isThere { rows.insert(row) }
  }
}

/// Takes all places in some columns, and gives them on, many at a time: a common word has a million.
struct PlaceTaker: PostingTaker {
  static let needsPlaces = true
  let columns: UInt8
  /// About so many are given on together, 8 bytes each.
  private let batch: Int
  private let give: ([PhrasePlace]) throws -> Void
  private var places: [PhrasePlace] = []

  init(
    columns: UInt8, batch: Int, giving give: @escaping ([PhrasePlace]) throws -> Void
  ) {
    (self.columns, self.batch, self.give) = (columns, batch, give)
  }

  mutating func take(_ row: Int, _ bytes: UnsafeRawBufferPointer) throws {
    try PhrasePlace.forEach(bytes, in: columns) { column, offset in
      places.append(PhrasePlace(row: row, column: column, offset: offset))
      return true
    }
    if places.count >= batch { try finish() }
  }

  /// Gives on what is left.
  mutating func finish() throws {
    if !places.isEmpty { try give(places) }
    places.removeAll(keepingCapacity: true)
  }
}

/// Confirms those of many places that have another word at a distance.
struct NeighbourTaker: PostingTaker {
  static let needsPlaces = true
  private let places: [PhrasePlace]
  private var isConfirmed: [Bool]
  private let distance: Int
  private var next = 0

  init(_ places: [PhrasePlace], distance: Int) {
    (self.places, self.distance) = (places, distance)
    isConfirmed = Array(repeating: false, count: places.count)
  }

  var confirmed: [PhrasePlace] {
    var confirmed: [PhrasePlace] = []
    // It may be kept, so it takes no more room than it needs.
    confirmed.reserveCapacity(isConfirmed.count { $0 })
    for (place, isOne) in zip(places, isConfirmed) where isOne { confirmed.append(place) }
    return confirmed
  }

  mutating func begin() { next = 0 }

  mutating func take(_ row: Int, _ bytes: UnsafeRawBufferPointer) throws {
    let start = PhrasePlace(row: row, column: 0, offset: 0)
    var step = 1
    while next + step < places.count, places[next + step] < start {
      next += step
      step *= 2
    }
    while next < places.count, places[next] < start {
      while step > 1, next + step >= places.count || !(places[next + step] < start) { step /= 2 }
      next += step
    }
    try PhrasePlace.forEach(bytes, in: PhrasePlace.Column.all) { column, offset in
      guard offset >= distance else { return true }
      let wanted = PhrasePlace(row: row, column: column, offset: offset - distance)
      while next < places.count, places[next] < wanted { next += 1 }
      guard next < places.count else { return false }
      if places[next] == wanted { isConfirmed[next] = true }
      return true
    }
  }
}
