import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures commands on a terminal: the time from their start to a text on the screen, the processor time and the peak memory until then.
///
/// `start-benchmark RUNS TEXT COMMAND… [-- TEXT COMMAND…]…`; an empty text waits for the end. Ratios are to the first command.
@main struct StartBenchmark {
  private struct Result {
    var wall = 0.0
    var processor = 0.0
    var memory = 0.0
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let commands = arguments.dropFirst().split(separator: "--").map(Array.init)
    guard let runs = arguments.first.flatMap(Int.init), runs > 0, !commands.isEmpty, commands.allSatisfy({ $0.count > 1 }) else {
      print("usage: start-benchmark RUNS TEXT COMMAND… [-- TEXT COMMAND…]…")
      exit(64)
    }
    // In turns, so that whatever else the machine does falls on all alike.
    var results = commands.map { _ in [Result]() }
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() {
        results[index].append(try measure(Array(command.dropFirst()), until: command[0]))
      }
    }
    let floor = median(results[0])
    for (command, results) in zip(commands, results) {
      let result = median(results)
      let columns = [
        cell(result.wall, "ms"), cell(result.wall / floor.wall, "×"),
        cell(result.processor, "ms CPU"), cell(result.processor / floor.processor, "×"), cell(result.memory, "MB"),
      ]
      print(columns.joined(separator: " "), " ", command.dropFirst().map { $0.split(separator: "/").last ?? "" }.joined(separator: " "))
    }
  }

  private static func measure(_ command: [String], until text: String) throws -> Result {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(command)
    var memory = 0
    if text.isEmpty {
      // The kernel forgets a process's memory with the process: look until it ends.
      while terminal.ending == nil {
        memory = max(memory, terminal.peakMemory ?? 0)
        try terminal.waitUntilIdle(quiet: 0.001)
      }
    } else {
      try terminal.wait("«\(text)»") { $0.lineWithCursor.contains(text) || $0.text.contains(text) }
    }
    let wall = (ContinuousClock.now - start) / .milliseconds(1)
    memory = max(memory, terminal.peakMemory ?? 0)
    return Result(wall: wall, processor: (terminal.processorTime ?? 0) * 1000, memory: Double(memory) / 1e6)
  }

  private static func median(_ results: [Result]) -> Result {
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    return Result(wall: middle(results.map(\.wall)), processor: middle(results.map(\.processor)), memory: middle(results.map(\.memory)))
  }

  private static func cell(_ value: Double, _ unit: String) -> String {
    let tenths = Int((value * 10).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text + " " + unit
  }
}
