/// Numbers measured again and again.
struct Series {
  private(set) var values: [Double]

  init(_ values: [Double] = []) { self.values = values.sorted() }

  /// The value that a share of all does not pass: 0 is the least, 0.5 the median, 1 the most.
  func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    return values[min(values.count - 1, Int(Double(values.count) * share))]
  }

  var least: Double { values.first ?? 0 }
  var median: Double { quantile(0.5) }
  var most: Double { values.last ?? 0 }

  /// Ratios of runs that were taken in turn.
  static func ratios(_ first: [Double], to second: [Double]) -> Series {
    Series(zip(first, second).map { $0 / max($1, 1e-9) })
  }
}
