import Fuzzing

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Attempt.frontMatter(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}
