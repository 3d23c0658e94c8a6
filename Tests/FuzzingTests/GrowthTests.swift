import Checklists
import Conversation
import Importing
import JSON
import Locales
import PhoneNumbers
import PlanFiles
import Readiness
import Testing
import Texts
import Verification

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Eight times the input takes about eight times the time, whatever it is: a quadratic reader takes sixty-four.
@Suite(.serialized) struct GrowthTests {
  private static let readers: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
    ("plan", { _ = try? PlanFolder(reading: [Plan.fileName: $0]) }), ("table", { _ = try? PlanFolder(reading: ["users.csv": $0]) }),
    ("import", { _ = Importer.read([Export(bytes: $0)], into: Plan(), on: Export.day) }),
    ("json", { $0.withUnsafeBufferPointer { bytes in if let text = try? JSONText(checking: bytes) { text.forEachMember { _, _ in } } } }),
    ("number", { _ = try? PhoneNumber(String(decoding: $0, as: UTF8.self), region: "US") }),
    ("inert", { _ = String(decoding: $0, as: UTF8.self).inert }),
    (
      "answers",
      { _ = AnswersFile(.phoneSystem, languages: [Localizer(.english)]).applied(String(decoding: $0, as: UTF8.self), to: Plan()) }
    ),
    (
      "stream",
      {
        var stream = VerdictStream(localizer: Localizer(.english))
        $0.withUnsafeBufferPointer { stream.read($0) { _ in } }
        stream.finish { _ in }
      }
    ),
  ]

  /// What is repeated; § is a number, another each time.
  private static let units = [
    "a", "\"", "'", "[", "{", "[{", "]", "a: ", "a: b\n", "- a\n", "- - ", "? a\n", "#\n", " ", "\n", "\r", "\r\n", "\t", ",", ";", "&a ",
    "*a ", "\\", "\\n", "a,b\n",
    "\"a\n\"\n", "+", "1", "+1", "(", "ext.", "tel:", "é", "e\u{301}", "\u{301}", "\u{202E}", "{\"a\":1}\n", "{\"a\":[1]},",
    "organization.name = x\n", "call-queues = a, ",
    "name: x\n  - name: y\n", "<a>", "=", "-", "---\n", "|\n", ">\n  a\n", "\u{FEFF}", "users[a@b.c].number = 1\n", "[x]", "k§: x\n",
    "a.k§: x\n", "open-points:\n  k§: later\n", "&\n",
  ]

  private static func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  @Test(arguments: readers.indices) func `time grows with the input, not with its square`(reader: Int) {
    let (name, read) = Self.readers[reader]
    for unit in Self.units {
      // What says something about each line takes longer for a line.
      let size = ["answers", "stream"].contains(name) ? 500 : 3000
      func input(_ size: Int) -> [UInt8] {
        (0..<size / unit.utf8.count).flatMap { Array(unit.replacing("§", with: String($0)).utf8) }
      }
      let (small, large) = (input(size), input(8 * size))
      let first = Self.seconds { read(small) }
      let second = Self.seconds { read(large) }
      // What takes no time is no matter, and the first may have been lucky.
      guard second > 0.03 else { continue }
      #expect(second < 24 * max(first, 0.001), "\(name), \(unit.debugDescription): \(first) s, then \(second) s")
    }
  }
}
