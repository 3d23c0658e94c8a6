public import Readiness
public import YAML

/// Why a file is not a checklist, and where.
public struct ChecklistError: Error, Equatable, Sendable {
  /// The kinds of mistakes that are told apart.
  public enum Reason: Equatable, Sendable {
    /// The file is not YAML.
    case yaml(YAMLError.Reason)
    /// A value is missing: this one.
    case missing(String)
    /// A kind of question that is not known.
    case unknownKind(String)
    /// A condition that cannot be read, at this word.
    case condition(String)
    /// A key that means nothing here.
    case unknownKey(String)
    /// An id that another question or task has.
    case twice(String)
    /// A place where the plan keeps something else: its own records, or the name of an item.
    case taken(String)
    /// A question whose answer would be kept inside another's, or around it.
    case within(String, String)
    /// A proposal that is not known.
    case unknownProposal(String)
    /// A task that is needed and not there.
    case unknownTask(String)
    /// A task that waits, over others, for itself.
    case neverFirst(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// Where.
  public var mark: Mark
}

extension Checklist {
  /// The ten steps that are compiled in.
  public static let phoneSystem: Checklist = {
    let embedded = EmbeddedFiles.all.first { $0.path.description == "phone-system" }
    let steps = embedded.flatMap { CompactNode($0.compact)["steps"] }?.elements ?? []
    // A test reads them all, so that neither an empty checklist nor an empty step ever ships.
    return Checklist(
      steps: Steps(count: steps.count) { index in
        (try? Step(decoding: steps[index], number: index + 1)) ?? Step(id: "", number: index + 1, questions: [], tasks: [])
      })
  }()

  /// Reads a checklist of the user's own, in the form of `checklists/phone-system.yaml`.
  public init(parsing bytes: [UInt8]) throws(ChecklistError) {
    let root: Node
    do {
      root = try Node(parsing: bytes)
    } catch {
      throw ChecklistError(reason: .yaml(error.reason), mark: error.mark)
    }
    try self.init(decoding: root)
  }

  init(decoding root: Node) throws(ChecklistError) {
    guard let steps = root["steps"] else {
      throw ChecklistError(reason: .missing("steps"), mark: Mark(line: 1, column: 1, offset: 0))
    }
    var decoded: [Step] = []
    for node in steps.elements { decoded.append(try Step(decoding: node, number: decoded.count + 1)) }
    try ChecklistReview.review(decoded, readFrom: steps.elements)
    self.init(steps: decoded)
  }
}

extension Step {
  init(decoding node: some YAMLValue, number: Int) throws(ChecklistError) {
    let fields = try Fields(of: node, named: ["id", "questions", "tasks"])
    var questions: [Question] = []
    var tasks: [Readiness.Task] = []
    for question in fields["questions"]?.elements ?? [] { questions.append(try Question(decoding: question)) }
    for task in fields["tasks"]?.elements ?? [] { tasks.append(try Readiness.Task(decoding: task)) }
    self.init(id: try fields.text("id"), number: number, questions: questions, tasks: tasks)
  }
}

extension Question {
  init(decoding node: some YAMLValue) throws(ChecklistError) {
    let fields = try Fields(
      of: node, named: ["id", "kind", "when", "default", "choices", "on-demand", "empty", "min", "max", "step", "facts"])
    let kind = try fields.text("kind")
    guard let known = Kind(rawValue: kind) else { throw ChecklistError(reason: .unknownKind(kind), mark: fields.start) }
    var bounds: ClosedRange<Int>?
    let least = fields["min"]?.integer ?? 0
    if let greatest = fields["max"]?.integer, least <= greatest { bounds = least...greatest }
    self.init(
      id: try fields.text("id"), kind: known, condition: try fields.condition(), proposal: fields["default"]?.string,
      choices: fields["choices"]?.strings ?? [], isOnDemand: fields.flag("on-demand"), mayBeEmpty: fields.flag("empty"), bounds: bounds,
      stride: fields["step"]?.integer ?? 1, facts: fields["facts"]?.strings ?? [])
  }
}

extension Readiness.Task {
  init(decoding node: some YAMLValue) throws(ChecklistError) {
    let fields = try Fields(of: node, named: ["id", "when", "each", "needs", "lag", "link", "required", "facts"])
    self.init(
      id: try fields.text("id"), condition: try fields.condition(), each: fields["each"]?.string, needs: fields["needs"]?.strings ?? [],
      lag: fields["lag"]?.integer, link: fields["link"]?.string, isRequired: fields.flag("required"), facts: fields["facts"]?.strings ?? [])
  }
}

/// The entries of a mapping, read once.
private struct Fields<Value: YAMLValue> {
  let start: Mark
  private let entries: [(name: String, value: Value)]

  /// Refuses names that mean nothing; the embedded checklist, which has no places, was held against this by a test.
  init(of node: Value, named names: [String]) throws(ChecklistError) {
    (start, entries) = (node.start, node.fields)
    guard start != .none else { return }
    for entry in node.entries where !names.contains(entry.key.string ?? "") {
      throw ChecklistError(reason: .unknownKey(entry.key.string ?? ""), mark: entry.key.start)
    }
  }

  subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

  func text(_ name: String) throws(ChecklistError) -> String {
    guard let text = self[name]?.string, !text.isEmpty else { throw ChecklistError(reason: .missing(name), mark: start) }
    return text
  }

  func flag(_ name: String) -> Bool {
    switch self[name]?.string {
    case "true", "yes": true
    default: false
    }
  }

  func condition() throws(ChecklistError) -> Condition {
    guard let node = self["when"], let text = node.string else { return .always }
    do {
      return try Condition(parsing: text)
    } catch {
      throw ChecklistError(reason: .condition(error.word), mark: node.start)
    }
  }
}
