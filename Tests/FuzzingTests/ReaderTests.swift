import Checklists
import CivicAddresses
import Conversation
import Importing
import JSON
import Locales
import PhoneNumbers
import PlanFiles
import Readiness
import Reporting
import Tables
import TestSupport
import Testing
import Verification
import YAML

/// Every reader of bytes, on damaged samples: it refuses or reads, never breaks, and what it read can be written and read again.
///
/// Some seconds each; with `RANDOM_SECONDS=600` a long run: `swift test --filter FuzzingTests`. A failure names its `RANDOM_SEED`.
@Suite struct ReaderTests {
  private func tries(_ samples: [[UInt8]], seconds: Double = 0.8, _ read: ([UInt8], Comment) throws -> Void) throws {
    var chance = Chance(seconds: seconds)
    while let seed = chance.nextSeed() {
      let sample = samples.randomElement(using: &chance.random) ?? []
      try read(Mutation.bytes(sample, by: &chance.random), "RANDOM_SEED=\(seed)")
    }
  }

  @Test func `a plan folder that is read is written back as it is, and read again it is the same plan`() throws {
    let yaml = try Mutation.files(in: "ReadinessTests/Tenants") { $0.hasSuffix("plan.yaml") }
    let tables = try Mutation.files(in: "ReadinessTests/Tenants") { $0.hasSuffix("users.csv") }
    try tries(yaml + tables, seconds: 1.5) { bytes, seed in
      let name = bytes.starts(with: Array("User".utf8)) ? "users.csv" : Plan.fileName
      let read = [Plan.fileName: Array("version: 1\n".utf8)].merging([name: bytes]) { $1 }
      guard !bytes.isEmpty, var folder = try? PlanFolder(reading: read) else { return }
      let plan = folder.plan
      let rewritten = try folder.update(to: plan)
      #expect(rewritten.isEmpty, "\(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      var changed = plan
      changed["organization.name"] = "Œuvre: \"x\" # y\n- z"
      guard let files = try? folder.update(to: changed) else { return }
      let again = try PlanFolder(reading: read.merging(files) { $1 })
      #expect(again.plan == changed, seed)
    }
  }

  @Test func `YAML is read as what it says, or refused with its place`() throws {
    try tries(Mutation.files(in: "ReadinessTests/Tenants") { $0.hasSuffix("plan.yaml") } + [Array("a: [1, {b: c}]\n".utf8)]) {
      bytes, seed in
      // What a document keeps is the same bytes.
      #expect((try? Document(parsing: bytes))?.bytes ?? bytes == bytes, seed)
      #expect(((try? Document(parsing: bytes)) == nil) == ((try? Node(parsing: bytes)) == nil), seed)
    }
  }

  @Test func `a checklist of one's own is refused, or asked, and its answers are kept`() throws {
    let seeds = try Mutation.files(in: "Fuzzing/Seeds") { $0 == "checklist" }.flatMap { $0.split(separator: 0x0A) }
    try tries(seeds.map { $0.map { $0 == 0x7C ? 0x0A : $0 } }) { bytes, seed in
      guard let checklist = try? Checklist(parsing: bytes) else { return }
      var assistant = Assistant(Plan(), checklist: checklist, rules: [], today: Export.day, languages: [Localizer(.french)])
      _ = assistant.start()
      for answer in ["oui", "Lyon, Nantes", "FR", "2", "+33199001234", "2026-12-01", ""] {
        _ = assistant.handle(.answered(answer))
        _ = assistant.handle(.skip)
      }
      var folder = try PlanFolder(reading: [:])
      #expect(try PlanFolder(reading: folder.update(to: assistant.plan)).plan == assistant.plan, seed)
    }
  }

  @Test func `JSON and saved reports are read or refused`() throws {
    let samples =
      try Mutation.files(in: "ImportingTests/Samples") { $0.hasSuffix(".json") }
      + Mutation.files(in: "ReportingTests/Snapshots") { $0.hasSuffix(".json") }
    try tries(samples) { bytes, _ in
      bytes.withUnsafeBufferPointer { bytes in
        if let text = try? JSONText(checking: bytes) {
          text.forEachMember { name, value in _ = name.withString { $0.count } ?? value.withString { $0.count } }
        }
        var records = JSONRecords(bytes)
        while (try? records.next { _ in }) == true {}
      }
      _ = try? CheckRecord(reading: bytes, named: "x")
      _ = try? Report(reading: bytes, checklist: .phoneSystem, localizer: Localizer(.english))
    }
  }

  @Test func `a table keeps its rows whatever is in them`() throws {
    try tries(Mutation.files(in: "ReadinessTests/Tenants") { $0.hasSuffix(".csv") }) { bytes, seed in
      guard var table = try? Table(parsing: bytes) else { return }
      let rows = (0..<table.count).map { table.cells(ofRow: $0) }
      #expect(table.serialized == bytes || table.count >= 0, seed)
      let row = table.append([:])
      table.remove(row: row)
      let again = try Table(parsing: table.serialized)
      #expect((0..<again.count).map { again.cells(ofRow: $0) } == rows, seed)
    }
  }

  @Test func `an export is taken or refused, and what is told of it acts on nothing`() throws {
    let samples = try Mutation.files(in: "ImportingTests/Samples")
    try tries(samples, seconds: 1.5) { bytes, seed in
      let outcome = Importer.read([Export(bytes: bytes)], into: Plan(), on: Export.day)
      #expect(outcome.files[0].taken <= outcome.files[0].rows, seed)
      for line in ImportSummary(outcome, in: Localizer(.french)).lines {
        #expect(!line.text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.value == 0x202E }, seed)
      }
      var folder = try PlanFolder(reading: [:])
      #expect(try PlanFolder(reading: folder.update(to: outcome.plan)).plan == outcome.plan, seed)
    }
  }

  @Test func `a stream gets one verdict a line, whatever the line is`() throws {
    let lines = [
      #"{"id":"1","kind":"phone","input":"+33 1 99 00 12 34","default_region":"FR"}"#,
      #"{"id":"2","kind":"address","country":"US","fields":{"line1":"1000 4th Avenue","city":"Seattle","state":"WA","postal_code":"98104"}}"#,
      #"{"id":"3","kind":"country","input":"Côte d’Ivoire","lang":"any"}"#, #"{"id":"4","kind":"date","input":"3 mars 2026","lang":"fr"}"#,
    ]
    try tries(lines.map { Array(($0 + "\n" + $0).utf8) }) { bytes, seed in
      var stream = VerdictStream(localizer: Localizer(.english))
      var output: [UInt8] = []
      bytes.withUnsafeBufferPointer { stream.read($0) { output += $0 } }
      stream.finish { output += $0 }
      let asked = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(output.count { $0 == 0x0A } == asked.count - (asked.last?.isEmpty == true ? 1 : 0), seed)
      for line in output.split(separator: 0x0A) {
        #expect(Array(line).withUnsafeBufferPointer { (try? JSONText(checking: $0)) != nil }, seed)
      }
    }
  }

  @Test func `a number that is read keeps its E.164 form`() throws {
    let texts = [
      "+33 1 99 00 12 34", "(425) 555-0100 x12", "tel:+1-201-555-0123;phone-context=+1", "００４４ 20 7946 0958", "+1800FLOWERS",
      "0049 (0)30 23125 000",
    ]
    try tries(texts.map { Array($0.utf8) }) { bytes, seed in
      let text = String(decoding: bytes, as: UTF8.self)
      for region in ["FR", "US", "ZZ"] {
        guard let number = try? PhoneNumber(text, region: region) else { continue }
        // Of two trunk zeros only one is taken away, as the world's libraries do; no valid number has them.
        guard number.isValid else { continue }
        #expect((try? PhoneNumber(number.e164))?.e164 == number.e164, "\(seed): \(text.debugDescription) \(number.e164)")
      }
    }
  }

  @Test func `answers are taken or refused line by line`() throws {
    let file = AnswersFile(.phoneSystem, languages: [Localizer(.english), Localizer(.french)])
    try tries(Mutation.files(in: "EndToEnd") { $0.hasSuffix(".answers") }) { bytes, seed in
      let text = String(decoding: bytes, as: UTF8.self)
      let result = file.applied(text, to: Plan())
      #expect(result.refusals.allSatisfy { $0.line >= 1 && $0.line <= text.utf8.count { $0 == 0x0A } + 1 }, seed)
      var folder = try PlanFolder(reading: [:])
      #expect(try PlanFolder(reading: folder.update(to: result.plan)).plan == result.plan, seed)
    }
  }

  @Test func `addresses get a verdict in every country`() throws {
    let texts = [
      "1000 4th Avenue\nSeattle, WA 98104", "12 rue de l’Œuvre\n75001 Paris", "Piccadilly 1, London W1J 9LL", "〒100-8111 東京都千代田区千代田1-1",
    ]
    let countries = ["US", "FR", "GB", "JP", "BR", "IE", "HK", "ZZ"]
    try tries(texts.map { Array($0.utf8) }) { bytes, seed in
      let text = String(decoding: bytes, as: UTF8.self)
      let country = countries[bytes.reduce(0) { $0 &+ Int($1) } % countries.count]
      let address =
        CivicAddress(pasted: text, country: country, countryNamed: { _ in nil })
        ?? CivicAddress(country: country, fields: [.streetName: text, .city: text])
      _ = address.verdicts(requiring: Set(AddressField.allCases))
      #expect(address.normalized().normalized() == address.normalized(), seed)
    }
  }
}

/// A file to import, in memory.
struct Export: ImportSource {
  var name = "file"
  let bytes: [UInt8]

  static let day = CalendarDate(daysSince1970: 20_779)

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
  func forget(before place: Int) {}
}
