public import CivicAddresses

/// One thing to ask: a question, for an item of a list where it has one, or which tasks of a step are done.
public struct Prompt: Hashable, Sendable, Identifiable {
  /// What is asked.
  public enum Subject: Hashable, Sendable {
    /// A question of the checklist, by id.
    case question(String)
    /// A field of an emergency address.
    case addressField(AddressField)
    /// Which tasks of a step are done, by the step's id.
    case tasks(String)
  }

  /// What is asked.
  public var subject: Subject
  /// Where the answer is kept.
  public var path: AnswerPath
  /// The step that it belongs to, counted from 1.
  public var step: Int

  /// A thing to ask.
  public init(subject: Subject, path: AnswerPath, step: Int) { (self.subject, self.path, self.step) = (subject, path, step) }

  /// Which tasks of a step are done.
  init(tasksOf step: Step) { self.init(subject: .tasks(step.id), path: AnswerPath(tasksOf: step.id), step: step.number) }

  /// The path as text: the id that people see.
  public var id: String { path.description }

  /// Whether it asks which tasks are done.
  public var isAboutTasks: Bool { if case .tasks = subject { true } else { false } }
}
