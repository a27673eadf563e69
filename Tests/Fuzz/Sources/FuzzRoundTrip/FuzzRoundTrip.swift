import Fuzzing

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Attempt.soon(UnsafeRawBufferPointer(start: start, count: count), Attempt.roundTrip)
  return 0
}
