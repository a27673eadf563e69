/// Why a command could not do what it was asked: a place, then a reason, in one line.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
