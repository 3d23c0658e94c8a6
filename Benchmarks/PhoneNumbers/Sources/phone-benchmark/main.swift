import PhoneNumbers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads `text TAB region` lines, then parses, validates and classifies each, and says how long that took.
struct Benchmark {
  let text: [UInt8]
  /// Where each number is, and its default region.
  let lines: [(range: Range<Int>, region: String?)]

  init?(path: String) {
    guard let file = fopen(path, "r") else { return nil }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    text = [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
    fclose(file)
    var lines: [(range: Range<Int>, region: String?)] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) where !line.isEmpty {
      let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      let region = String(decoding: line[min(tab + 1, line.endIndex)...], as: UTF8.self)
      lines.append((line.startIndex..<tab, region.isEmpty ? nil : region))
    }
    self.lines = lines
  }

  func run() {
    var (parsed, valid, inRegion, mobile) = (0, 0, 0, 0)
    let began = seconds()
    text.withUnsafeBufferPointer { bytes in
      for (range, region) in lines {
        guard let number = try? PhoneNumber(utf8: UnsafeBufferPointer(rebasing: bytes[range]), region: region) else { continue }
        parsed += 1
        if number.isValid { valid += 1 }
        if number.region != nil { inRegion += 1 }
        if number.type == .mobile { mobile += 1 }
      }
    }
    let took = seconds() - began
    print("ringready\t\(NumberingPlan.dataVersion)\t\(lines.count)\t\(took)\t\(parsed)\t\(valid)\t\(inRegion)\t\(mobile)")
  }

  private func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

guard CommandLine.arguments.count == 2, let benchmark = Benchmark(path: CommandLine.arguments[1]) else {
  print("phone-benchmark FILE, with a number, a tab and a region a line")
  exit(64)
}
benchmark.run()
