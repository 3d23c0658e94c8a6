internal import JSON
internal import Locales
internal import Readiness

extension CheckFormat {
  /// One JSON document, version 1 of the contract in `INTERFACE.md`; its schema is `docs/check.schema.json`.
  static let json = CheckFormat(id: "json") { report, _ in
    JSONValue.members(report.checkHead + [("findings", .array(report.findings.map(report.checkObject)))] + report.checkTail).text
  }
}

extension Report {
  /// What the document says of the plan as a whole.
  var checkHead: [(name: String, value: JSONValue)] {
    let counts = Severity.allCases.map { (name: $0.rawValue, value: JSONValue.number(assessment.count(of: $0))) }
    let steps = steps.map { step in
      JSONValue.object([
        "step": .number(step.number), "title": .string(step.title.plain), "state": .string(step.state.rawValue),
        "tasks": .array(step.tasks.map { .object(["id": .string($0.instance.id), "state": .string($0.state.id)]) }),
      ])
    }
    return [
      ("version", .number(1)), ("organization", .optional(organization)), ("asOf", .string(assessment.today.iso)),
      ("overall", .string(assessment.verdict.rawValue)), ("counts", .members(counts)), ("steps", .array(steps)),
    ]
  }

  /// One finding of the document.
  func checkObject(for entry: FindingEntry) -> JSONValue {
    let finding = entry.finding
    return .object([
      "id": .string(finding.id), "rule": .string(finding.rule), "step": .number(finding.step),
      "severity": .string(finding.severity.rawValue),
      "subjects": .strings(finding.subjects), "message": .string(entry.message.plain), "remedy": .string(entry.remedy.plain),
      "where": .optional(finding.places.first), "places": .strings(finding.places), "source": .optional(source(of: finding)),
    ])
  }

  /// What could not be checked.
  var checkTail: [(name: String, value: JSONValue)] {
    let entries = unverified.map { entry in
      JSONValue.object(["rule": .string(entry.unverified.rule), "needs": .strings(entry.unverified.needs)])
    }
    return [("unverified", .array(entries))]
  }

  /// Where the facts behind a finding are written, each with its date; nil when none is known.
  func source(of finding: Finding) -> String? {
    let sources = facts.numbers(of: finding.facts).map { facts.sources[$0 - 1] }
    let texts = sources.map { $0.asOf.isEmpty ? $0.source : "\($0.source) [\($0.asOf)]" }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
