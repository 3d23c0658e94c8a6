import Foundation
import Locales
import PlanFiles
import Readiness
import Tables
import TestSupport
import Testing

@testable import Importing

/// Files that nobody exported: they are refused or read, in bounded time, and leave a plan whose files can be read again.
@Suite struct HostileTests {
  /// Imports bytes and holds what must be so of any file.
  @discardableResult private func read(_ bytes: [UInt8], into plan: Plan = Plan()) throws -> Importer.Outcome {
    let outcome = Samples.read(bytes: bytes, into: plan)
    let file = outcome.files[0]
    #expect(file.format != nil || file.isDamaged)
    #expect(file.taken <= file.rows)
    var folder = try PlanFolder(reading: [:])
    let files = try folder.update(to: outcome.plan)
    let again = try PlanFolder(reading: files)
    let isSame = again.plan == outcome.plan
    #expect(isSame)
    #expect(Set(files.keys).isSubset(of: PlanFolder.fileNames))
    return outcome
  }

  private static let budget = 12

  @Test(arguments: Samples.names) func `a sample with bytes changed, cut, doubled or swapped breaks nothing`(name: String) throws {
    let sample = try Samples.bytes(name)
    var random = SplitMix(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let hostile: [[UInt8]] = [
      [0], [0xFF], [0xC3], Array("\"".utf8), Array("\u{1B}[2J".utf8), Array("\u{202E}".utf8), Array("=cmd|' /C calc'!A0".utf8),
      Array("{[".utf8),
      Array("\\u0000".utf8), Array(";,\t\r\n".utf8), Array("../../etc/passwd".utf8), Array("1e999".utf8),
    ]
    for _ in 0..<Self.budget {
      var bytes = sample
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: hostile[Int.random(in: hostile.indices, using: &random)], at: place)
        case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 64)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...32, using: &random)))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      try read(bytes)
    }
  }

  @Test func `an endless line is no cell`() throws {
    let outcome = try read(Array("UPN,TelephoneNumber\na@contoso.com,".utf8) + [UInt8](repeating: 0x31, count: 2 << 20))
    #expect(outcome.files[0].remarks.map(\.kind) == [.damaged(.cellTooLong(limit: 1 << 16)), .noRows])
  }

  @Test func `ten thousand columns are no export`() throws {
    let outcome = try read(Array((0..<10_000).map { "c\($0)" }.joined(separator: ",").utf8))
    #expect(outcome.files[0].remarks.map(\.kind) == [.damaged(.tooManyColumns(limit: 1000))])
  }

  @Test func `JSON nested a hundred thousand deep is refused before it is gone down into`() throws {
    for open in ["[", "{\"a\":", "{\"value\":["] {
      let outcome = try read(Array(String(repeating: open, count: 100_000).utf8))
      #expect(outcome.files[0].remarks.count == 1)
    }
    let inside = "[{\"userPrincipalName\":\"a@contoso.com\",\"id\":\"1\",\"usageLocation\":" + String(repeating: "[", count: 100_000)
    #expect(try read(Array(inside.utf8)).files[0].remarks.map(\.kind) == [.damaged(.tooDeep)])
  }

  @Test func `a NUL is in no text`() throws {
    let outcome = try read(Array("UPN,TelephoneNumber\na@contoso.com,+331\0".utf8))
    #expect(outcome.files[0].remarks.map(\.kind) == [.damaged(.notText)])
    let escaped = "{\"userPrincipalName\":\"a\\u0000@contoso.com\",\"id\":\"1\",\"usageLocation\":\"FR\"}"
    #expect(try read(Array(escaped.utf8)).plan.names(of: "users") == ["a\u{FFFD}@contoso.com"])
  }

  @Test func `a name twice in a record, in any case of letters, is no record`() throws {
    let text = "[{\"userPrincipalName\":\"a@contoso.com\",\"UserPrincipalName\":\"b@contoso.com\",\"id\":\"1\",\"usageLocation\":\"FR\"}]"
    let outcome = try read(Array(text.utf8))
    #expect(outcome.files[0].remarks.map(\.kind).contains(.repeatedName(column: "userPrincipalName")))
    #expect(outcome.plan.names(of: "users").isEmpty)
  }

  @Test func `formulas do not run in the plan's tables, and read back as they were`() throws {
    let text = "UserPrincipalName,DisplayName,LineUri\na@contoso.com,\"=cmd|' /C calc'!A0\",\n=b@contoso.com,@SUM(1),\n"
    let outcome = try read(Array(text.utf8))
    let table = try #require(outcome.plan.tables[.users])
    #expect(table[0, "DisplayName"] == "=cmd|' /C calc'!A0")
    let written = String(decoding: table.serialized, as: UTF8.self)
    #expect(written.contains(",'=cmd|") && written.contains("\n'=b@contoso.com,'@SUM(1)"))
  }

  @Test func `what acts on a terminal does nothing in the summary`() throws {
    let text = "PhoneNumber;Operator\n\u{1B}[2J\u{202E}12;x\n"
    let outcome = Importer.read([Source("a\u{1B}]0;x\u{7}.csv", Array(text.utf8))], into: Plan(), on: Samples.day)
    for line in ImportSummary(outcome, in: .init(.english)).lines {
      #expect(line.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x7F }, "\(line.text)")
    }
  }

  @Test func `names with paths, brackets and delimiters stay names`() throws {
    let text =
      "[{\"Name\":\"../../etc, [x]=1\",\"Identity\":\"1\",\"RoutingMethod\":\"Serial\",\"AgentAlertTime\":30,\"Users\":[],\"Agents\":[],\"DistributionLists\":[]}]"
    let outcome = try read(Array(text.utf8))
    #expect(outcome.plan.names(of: "call-queues") == ["../../etc (x) 1"])
  }

  @Test func `a damaged record of imports counts as none`() throws {
    var plan = try Samples.read("phone-number-assignment.ps7.json").plan
    let whole = plan.importRecord
    var random = SplitMix(seed: 1)
    for _ in 0..<100 {
      plan.importRecord = whole
      let place = Int.random(in: 0..<whole.count, using: &random)
      if Bool.random(using: &random) {
        plan.importRecord.removeSubrange(place...)
      } else {
        plan.importRecord[place] = UInt8.random(in: 0...255, using: &random)
      }
      try read(Array(try Samples.bytes("phone-number-assignment.ps7.csv")), into: plan)
    }
  }
}
