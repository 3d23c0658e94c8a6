import Foundation
import Readiness
import Tables
import TestSupport
import Testing

@testable import Provisioning

/// Texts of people in a script: always one string literal that means them and nothing else.
@Suite struct LiteralTests {
  /// What people's names can hold, and what those who mean harm put into them.
  static let nasty = [
    "'", "’", "‘", "‚", "‛", "\"", "“", "”", "$", "`", ";", "\n", "\r\n", "\u{2028}", "\u{202E}", "\u{200F}", "\u{0}", "\u{1B}[31m",
    "$(calc)",
    "@'", "'@", "\n'@\n", "@\"", "#>", "<#", "# SIG # Begin signature block", "--%", "-WhatIf:$false", "{", "}", "(", ")", "|", "&", "\\",
    "\\u0041",
    "%", "\t", "é", "e\u{301}", "漢字", "👩‍👩‍👧", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{E0001}", "a", " ", "O’Brien", "l’été",
  ]

  @Test func `10,000 generated names are one literal each and decode back`() throws {
    var random = SplitMix(seed: 8)
    let names = (0..<10_000).map { _ in
      (0..<Int(random.next() % 6) + 1).map { _ in Self.nasty[Int(random.next() % UInt64(Self.nasty.count))] }.joined()
    }
    let script = "$Names = \(PowerShellValue.list(names.map(PowerShellValue.text)).written())\n"
    let decoded = try JSONDecoder().decode([String].self, from: Data(try Oracle.literals.judge(script, ["list"]).utf8))
    #expect(decoded.count == names.count)
    for (read, written) in zip(decoded, names) { #expect(Array(read.unicodeScalars) == Array(written.unicodeScalars)) }
  }

  @Test(arguments: Self.nasty) func `a script with this name everywhere still has no fault`(name: String) throws {
    var plan = try SamplePlan.everything(named: "Contoso \(name) Ltd", queue: "Support \(name)")
    plan.lists["emergency-calling-policies"]?[0].name = "HQ \(name)"
    let table = try #require(plan.tables[.addresses])
    for row in table.rows { plan.tables[.addresses]?.set(row: row, "CompanyName", to: "Contoso \(name)") }
    let text = SamplePlan.script(plan).text
    #expect(try Oracle.script.judge(text, [Oracle.catalogue]).hasPrefix("cmdlets: "))
    let names = try JSONDecoder().decode([String].self, from: Data(try Oracle.literals.judge(text).utf8))
    for expected in ["Support \(name)", "HQ \(name)"] {
      #expect(names.contains { Array($0.unicodeScalars) == Array(expected.unicodeScalars) })
    }
  }

  @Test func `nothing that hides or turns text round stands in a script`() throws {
    let text = SamplePlan.script(try SamplePlan.everything(named: "a\u{202E}b\u{200B}", queue: "q\u{2066}\u{7}")).text
    let hidden = text.dropFirst().unicodeScalars.filter {
      [.control, .format, .lineSeparator].contains($0.properties.generalCategory) && $0 != "\n"
    }
    #expect(hidden.isEmpty)
  }
}
