internal import Facts
internal import JSON
internal import Locales
internal import Readiness

extension ReportFormat {
  /// One JSON document with ids, states and arguments beside the words, so that it can be told again in another language.
  static let json = ReportFormat(id: "json", fileExtension: "json") { report, _ in report.document.text }
}

extension Report {
  fileprivate var document: JSONValue {
    let counts = Severity.allCases.map { (name: $0.rawValue, value: JSONValue.number(assessment.count(of: $0))) }
    return .object([
      "document": .string("ringready-report"), "version": .number(1), "programVersion": .string(programVersion),
      "language": .string(phrasing.localizer.language.code), "portal": .string(portal.rawValue), "organization": .optional(organization),
      "countries": .strings(assessment.plan.countries), "asOf": .string(assessment.today.iso),
      "overall": .string(assessment.verdict.rawValue),
      "verdict": .string(verdict.plain), "counts": .members(counts), "steps": .array(steps.map(object)),
      "findings": .array(findings.map(object)), "unverified": .array(unverified.map(object)), "postponed": .array(postponed.map(object)),
      "waived": .array(waived.map(object)), "facts": .array(facts.facts.map(object)), "callFlow": flow.object,
    ])
  }

  private func object(for step: StepSection) -> JSONValue {
    .object([
      "step": .number(step.number), "id": .string(step.id), "title": .string(step.title.plain), "state": .string(step.state.rawValue),
      "answered": .number(step.answered), "asked": .number(step.asked), "answers": .array(step.answers.map(object)),
      "leftOut": .number(step.leftOut),
      "notes": .array(step.notes.map { .object(["path": .string($0.path), "text": .string($0.text)]) }),
      "tasks": .array(step.tasks.map(object)),
    ])
  }

  private func object(for answer: AnswerEntry) -> JSONValue {
    .object([
      "path": .string(answer.path.description), "state": .string(answer.state.rawValue), "value": .optional(answer.value),
      "items": answer.items.map(JSONValue.strings) ?? .null, "title": .string(answer.title.plain), "text": .string(answer.words.plain),
    ])
  }

  private func object(for entry: TaskEntry) -> JSONValue {
    .object([
      "id": .string(entry.instance.id), "task": .string(entry.task.id), "item": .optional(entry.instance.item),
      "state": .string(entry.state.id),
      "first": .strings(entry.first), "required": .bool(entry.task.isRequired),
      "lagHours": entry.task.lag.map(JSONValue.number) ?? .null,
      "by": .optional(entry.record?.by), "on": .optional(entry.record?.on), "note": .optional(entry.record?.note),
      "title": .string(entry.title.plain), "menus": .optional(entry.path?.plain), "how": .optional(entry.how?.plain),
      "hint": .optional(entry.hint?.plain), "link": .optional(entry.task.link), "facts": .strings(entry.task.facts),
    ])
  }

  private func object(for entry: FindingEntry) -> JSONValue {
    let finding = entry.finding
    let arguments = finding.arguments.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.json) }
    let waivers = entry.waivers.map { waiver in
      JSONValue.object([
        "subject": .optional(waiver.subject), "reason": .string(waiver.reason), "by": .optional(waiver.by),
        "until": .optional(waiver.until),
      ])
    }
    return .object([
      "id": .string(finding.id), "rule": .string(finding.rule), "step": .number(finding.step),
      "severity": .string(finding.severity.rawValue),
      "subjects": .strings(finding.subjects), "arguments": .members(arguments), "places": .strings(finding.places),
      "question": .optional(finding.question?.description), "facts": .strings(finding.facts), "message": .string(entry.message.plain),
      "why": .string(entry.reason.plain), "remedy": .string(entry.remedy.plain), "waivers": .array(waivers),
      "state": .optional(record(of: finding)?.state.rawValue), "by": .optional(record(of: finding)?.by),
      "on": .optional(record(of: finding)?.on), "note": .optional(record(of: finding)?.note),
    ])
  }

  private func object(for entry: UnverifiedEntry) -> JSONValue {
    .object([
      "rule": .string(entry.unverified.rule), "step": .number(entry.unverified.step), "needs": .strings(entry.unverified.needs),
      "title": .string(entry.title.plain),
    ])
  }

  private func object(for entry: PostponedEntry) -> JSONValue {
    .object(["path": .string(entry.path), "title": .string(entry.title.plain), "draft": .optional(entry.draft)])
  }

  private func object(for fact: FieldFact) -> JSONValue {
    .object([
      "id": .string(fact.id), "change": .string(fact.change.rawValue), "guide": .string(fact.guide),
      "sources": .array(fact.sources.map { .members(phrasing.localizer.members(of: $0)) }),
    ])
  }
}

extension CallFlow {
  /// Places and the ways between them, by the places' numbers from 0.
  fileprivate var object: JSONValue {
    let places = nodes.map { node in
      JSONValue.object([
        "kind": .string(node.kind.rawValue), "names": .strings(node.names), "count": .number(node.count), "deadEnd": .bool(node.isDeadEnd),
      ])
    }
    let ways = edges.map { edge in
      JSONValue.object([
        "from": .number(edge.from), "to": .number(edge.to), "way": .string(edge.way.id), "name": .optional(edge.way.name),
      ])
    }
    return .object(["places": .array(places), "ways": .array(ways)])
  }
}

extension Message.Argument {
  /// The argument by its kind: `{"number": 3}`.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .object(["text": .string(text)])
    case .number(let number): .object(["number": .number(number)])
    case .date(let date): .object(["date": .string(date.iso)])
    case .list(let items): .object(["list": .strings(items)])
    case .alternatives(let items): .object(["alternatives": .strings(items)])
    case .message(let message):
      .object([
        "message": .string(message.key),
        "arguments": .members(message.arguments.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.json) }),
      ])
    }
  }
}
