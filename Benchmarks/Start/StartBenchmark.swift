import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures commands on a terminal: the time from their start to a text on the screen, and their peak memory until then.
///
/// `start-benchmark [--runs N] [--until TEXT | --until-end] COMMAND… [-- COMMAND…]…`; ratios are to the first command.
@main struct StartBenchmark {
  private var runs = 30
  private var text: String? = "> "
  private var commands: [[String]] = []

  private struct Result {
    var milliseconds: Double
    var bytes: Int
  }

  static func main() {
    guard let benchmark = StartBenchmark(CommandLine.arguments.dropFirst()) else {
      print("usage: start-benchmark [--runs N] [--until TEXT | --until-end] COMMAND… [-- COMMAND…]…")
      exit(64)
    }
    do {
      try benchmark.run()
    } catch {
      print(error)
      exit(1)
    }
  }

  private init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let option = rest.first, option.hasPrefix("--") {
      rest = rest.dropFirst()
      switch option {
      case "--runs":
        guard let count = rest.popFirst().flatMap(Int.init) else { return nil }
        runs = max(1, count)
      case "--until": text = rest.popFirst()
      case "--until-end": text = nil
      default: return nil
      }
    }
    commands = rest.split(separator: "--").map(Array.init)
    if commands.isEmpty { return nil }
  }

  private func run() throws {
    var first: Result?
    for command in commands {
      let results = try (0..<runs).map { _ in try measure(command) }
      let median = Result(
        milliseconds: results.map(\.milliseconds).sorted()[runs / 2], bytes: results.map(\.bytes).sorted()[runs / 2])
      let reference = first ?? median
      first = reference
      print(command.joined(separator: " "))
      print("  \(rounded(median.milliseconds)) ms  \(rounded(median.milliseconds / reference.milliseconds))×")
      print("  \(rounded(Double(median.bytes) / 1_048_576)) MiB  \(rounded(Double(median.bytes) / Double(max(1, reference.bytes))))×")
    }
  }

  private func measure(_ command: [String]) throws -> Result {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(command)
    var bytes = 0
    if let text {
      try terminal.wait("«\(text)»") { $0.lineWithCursor.contains(text) || $0.text.contains(text) }
    } else {
      // The kernel forgets a process's memory with the process: look until it ends.
      while terminal.ending == nil {
        bytes = max(bytes, terminal.peakMemory ?? 0)
        try terminal.waitUntilIdle(quiet: 0.001)
      }
    }
    let time = (ContinuousClock.now - start).components
    bytes = max(bytes, terminal.peakMemory ?? 0)
    return Result(milliseconds: Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15, bytes: bytes)
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
