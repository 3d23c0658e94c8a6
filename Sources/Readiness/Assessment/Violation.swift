public import Locales

/// One thing that breaks a rule.
public struct Violation: Sendable {
  /// What is concerned: a number, a user, an address's name, a country code, a licence.
  public var subject: String
  /// What fills the placeholders of the rule's message, besides `count` and `subjects`.
  public var arguments: [String: Message.Argument]
  /// Where it stands: `numbers.csv:12`, or a question's path; nil for the organization as a whole.
  public var place: String?
  /// The question whose answer would mend it.
  public var question: AnswerPath?
  /// The step that is concerned, by id, where that is not the rule's: open tasks belong to theirs.
  public var step: Step.ID?

  /// A violation.
  public init(
    _ subject: String, _ arguments: [String: Message.Argument] = [:], at place: String? = nil, question: AnswerPath? = nil,
    step: Step.ID? = nil
  ) {
    (self.subject, self.arguments, self.place, self.question, self.step) = (subject, arguments, place, question, step)
  }

  /// A violation at the answer that would mend it.
  init(_ subject: String, _ arguments: [String: Message.Argument] = [:], at path: AnswerPath, step: Step.ID? = nil) {
    self.init(subject, arguments, at: path.description, question: path, step: step)
  }
}
