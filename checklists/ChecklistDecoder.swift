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
    guard let steps = root["steps"] else { throw ChecklistError(reason: .missing("steps"), mark: root.start) }
    var decoded: [Step] = []
    for node in steps.elements { decoded.append(try Step(decoding: node, number: decoded.count + 1)) }
    self.init(steps: decoded)
  }
}

extension Step {
  init(decoding node: some YAMLValue, number: Int) throws(ChecklistError) {
    try node.allow(["id", "questions", "tasks"])
    let id = try node.text("id")
    var questions: [Question] = []
    var tasks: [Readiness.Task] = []
    for question in node["questions"]?.elements ?? [] { questions.append(try Question(decoding: question)) }
    for task in node["tasks"]?.elements ?? [] { tasks.append(try Readiness.Task(decoding: task)) }
    self.init(id: id, number: number, questions: questions, tasks: tasks)
  }
}

extension Question {
  init(decoding node: some YAMLValue) throws(ChecklistError) {
    try node.allow(["id", "kind", "when", "default", "choices", "on-demand", "empty", "min", "max", "step", "facts"])
    let kind = try node.text("kind")
    guard let known = Kind(rawValue: kind) else { throw ChecklistError(reason: .unknownKind(kind), mark: node.start) }
    var bounds: ClosedRange<Int>?
    let least = node["min"]?.integer ?? 0
    if let greatest = node["max"]?.integer, least <= greatest { bounds = least...greatest }
    self.init(
      id: try node.text("id"), kind: known, condition: try node.condition(), proposal: node["default"]?.string,
      choices: node["choices"]?.strings ?? [], isOnDemand: node.flag("on-demand"), mayBeEmpty: node.flag("empty"), bounds: bounds,
      stride: node["step"]?.integer ?? 1, facts: node["facts"]?.strings ?? [])
  }
}

extension Readiness.Task {
  init(decoding node: some YAMLValue) throws(ChecklistError) {
    try node.allow(["id", "when", "each", "needs", "lag", "link", "required", "facts"])
    self.init(
      id: try node.text("id"), condition: try node.condition(), each: node["each"]?.string, needs: node["needs"]?.strings ?? [],
      lag: node["lag"]?.integer, link: node["link"]?.string, isRequired: node.flag("required"), facts: node["facts"]?.strings ?? [])
  }
}

extension YAMLValue {
  fileprivate func text(_ key: String) throws(ChecklistError) -> String {
    guard let text = self[key]?.string, !text.isEmpty else { throw ChecklistError(reason: .missing(key), mark: start) }
    return text
  }

  fileprivate func flag(_ key: String) -> Bool { ["true", "yes"].contains(self[key]?.string) }

  fileprivate func condition() throws(ChecklistError) -> Condition {
    guard let node = self["when"], let text = node.string else { return .always }
    do {
      return try Condition(parsing: text)
    } catch {
      throw ChecklistError(reason: .condition(error.word), mark: node.start)
    }
  }

  /// Refuses keys that mean nothing; the embedded checklist, which has no places, was held against this by a test.
  fileprivate func allow(_ keys: [String]) throws(ChecklistError) {
    guard start != .none else { return }
    for entry in entries where !keys.contains(entry.key.string ?? "") {
      throw ChecklistError(reason: .unknownKey(entry.key.string ?? ""), mark: entry.key.start)
    }
  }
}
