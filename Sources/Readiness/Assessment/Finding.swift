public import Locales

/// What a rule found wrong, with everything that it concerns.
public struct Finding: Equatable, Sendable, Identifiable {
  /// The rule's id, with what tells apart several findings of one rule behind a slash.
  ///
  /// It stays the same while rows move.
  public var id: String
  /// The rule's id.
  public var rule: String
  /// The step, counted from 1.
  public var step: Int
  /// How much it weighs.
  public var severity: Severity
  /// What is concerned, in the order of the plan.
  public var subjects: [String]
  /// What fills the message's placeholders.
  public var arguments: [String: Message.Argument]
  /// Where: files with lines, or questions.
  public var places: [String]
  /// The question whose answer would mend it; nil when none would.
  public var question: AnswerPath?
  /// The facts that the rule rests on.
  public var facts: [String]

  /// What the subjects are.
  var subjectKind = Rule.SubjectKind.named

  /// The most subjects that a message names.
  public static let namedSubjects = 10

  /// What is wrong (`message`), why it matters (`why`) or how to mend it (`remedy`), with the subjects named in a language, and those beyond
  /// `namedSubjects` counted.
  func words(_ part: String, naming name: (String) -> String, counting rest: (Int) -> String) -> Message {
    var arguments = arguments
    let named = subjects.prefix(Self.namedSubjects).map(name)
    arguments["subjects"] = .list(subjects.count > named.count ? named + [rest(subjects.count - named.count)] : named)
    if let question { arguments.merge(Self.commandArguments(question)) { own, _ in own } }
    return Message("rules.\(rule).\(part)", arguments)
  }

  /// What fills the commands of a remedy: they name the first of what is concerned, and can be typed as they stand.
  public static func commandArguments(_ question: AnswerPath) -> [String: Message.Argument] {
    ["path": .text(question.description), "item": .text(question.item ?? "")]
  }

  /// The findings of a rule: violations of one step that say the same of several subjects become one.
  static func findings(of rule: Rule, in checklist: Checklist, _ violations: [Violation]) -> [Finding] {
    var groups: [Finding] = []
    var found: [Group: Int] = [:]
    for violation in violations {
      let group = Group(step: violation.step ?? rule.step, arguments: violation.arguments.mapValues(\.plain))
      if let index = found[group] {
        groups[index].subjects.append(violation.subject)
        violation.place.map { groups[index].places.append($0) }
      } else {
        found[group] = groups.count
        groups.append(
          Finding(
            id: ([rule.id] + (violation.step.map { [$0] } ?? [])).joined(separator: "/"), rule: rule.id,
            step: checklist.step(group.step)?.number ?? 0, severity: rule.severity, subjects: [violation.subject],
            arguments: violation.arguments,
            places: violation.place.map { [$0] } ?? [], question: violation.question, facts: rule.facts, subjectKind: rule.subjects))
      }
    }
    let ids = groups.map { $0.id(among: groups.count) }
    let uses = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    for index in groups.indices {
      groups[index].id = uses[ids[index]] == 1 ? ids[index] : groups[index].id(among: groups.count, withHint: true)
      groups[index].arguments["count"] = .number(groups[index].subjects.count)
    }
    return groups
  }

  /// What violations have in common that become one finding.
  private struct Group: Hashable {
    var step: Step.ID
    var arguments: [String: String]
  }

  /// The id of one of several findings of a rule.
  ///
  /// A hint may change with whatever else the plan has: it tells findings apart only where nothing else does.
  private func id(among groups: Int, withHint: Bool = false) -> String {
    let telling = arguments.filter { withHint || $0.key != "hint" }.sorted { $0.key < $1.key }
    guard groups > 1, !telling.isEmpty else { return id }
    return id + "/" + telling.map(\.value.plain).joined(separator: ",")
  }
}

extension Message.Argument {
  /// The value without a language, for ids.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.iso
    case .list(let items), .alternatives(let items): items.joined(separator: "+")
    case .message(let message): message.key
    }
  }
}
