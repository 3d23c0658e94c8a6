// `fuzz READER …` gives a reader bytes by chance, led by the code that they reach; the rest of the line is libFuzzer's. See `run`.
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let readsBytes = readers[CommandLine.arguments.dropFirst().first ?? ""]
guard readsBytes != nil else {
  print("fuzz: name one of \(readers.keys.sorted().joined(separator: " "))")
  exit(2)
}
// What stands behind the reader's name is libFuzzer's own; the program's name is kept for it.
private var arguments = CommandLine.unsafeArgv + 1
private var count = CommandLine.argc - 1
arguments[0] = CommandLine.unsafeArgv[0]
private let status = runFuzzer(&count, &arguments) { bytes, count in
  readsBytes?(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
exit(status)
