/// The steps of setting up Phone System, in order, as data.
public struct Checklist: Equatable, Sendable {
  /// The steps, in the order of the guide.
  public let steps: Steps

  /// A checklist of steps at hand.
  public init(steps: [Step]) { self.steps = Steps(steps) }

  /// A checklist whose steps are read when they are first looked at.
  public init(steps: Steps) { self.steps = steps }

  /// The step that asks a question or holds a task or rule; nil when there is none of that id.
  public func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }

  /// The step at a place, from 1; nil where there are fewer.
  func step(number: Int) -> Step? { steps.first { $0.number == number } }

  /// The question with an id such as `call-queues[].routing`.
  public func question(_ id: String) -> Question? {
    for step in steps {
      if let question = step.questions.first(where: { $0.id == id }) { return question }
    }
    return nil
  }
}

/// One of the ten steps.
public struct Step: Sendable, Identifiable {
  /// A name that no language changes: `user-numbers`.
  public var id: String
  /// Its place, counted from 1.
  public var number: Int
  /// What is asked, in order.
  public var questions: [Question]
  /// What is to do, in order.
  public var tasks: [Task]

  /// A step.
  public init(id: String, number: Int, questions: [Question], tasks: [Task]) {
    (self.id, self.number, self.questions, self.tasks) = (id, number, questions, tasks)
  }
}

/// One question of the interview.
public struct Question: Sendable, Identifiable {
  /// What kind of answer is expected.
  public enum Kind: String, Sendable, CaseIterable {
    case text, yesNo = "yes-no", choice, choices, count, seconds, decimal, date, country, countries, language, languages
    case timeZone = "time-zone", fqdn, upn, phoneNumber = "phone-number"
    case names, licences, userNumbers = "user-numbers", serviceNumbers = "service-numbers", people
    case numberOfUsers = "number-of-users", numberOfServices = "number-of-services", addressOf = "address-of"
    case address, target, menu, service, agents
    case openingHours = "opening-hours", holidays
  }

  /// Where the answer is kept; `[]` marks a field of every item of a list.
  public let id: String
  /// The list whose items the question is about; nil for a single question.
  public let list: String?
  /// The field of the item, or the id of a single question.
  public let field: String
  /// What kind of answer is expected.
  public var kind: Kind
  /// When it is asked.
  public var condition: Condition
  /// What is proposed: a canonical answer, or the name of a derived value after `@`.
  public var proposal: String?
  /// The ids to choose from.
  public var choices: [String]
  /// Asked only when the user goes there.
  public var isOnDemand: Bool
  /// Whether "nothing" is an answer.
  public var mayBeEmpty: Bool
  /// The least and the greatest count or length.
  public var bounds: ClosedRange<Int>?
  /// Counts go in steps of this, from 0.
  public var stride: Int
  /// The facts that the question comes from.
  public var facts: [String]

  /// A question with everything but its words.
  public init(
    id: String, kind: Kind, condition: Condition = .always, proposal: String? = nil, choices: [String] = [], isOnDemand: Bool = false,
    mayBeEmpty: Bool = false, bounds: ClosedRange<Int>? = nil, stride: Int = 1, facts: [String] = []
  ) {
    let path = AnswerPath(parsing: id)
    (self.id, list, field) = (id, path?.list, path?.field ?? id)
    (self.kind, self.condition, self.proposal, self.choices) = (kind, condition, proposal, choices)
    (self.isOnDemand, self.mayBeEmpty, self.bounds, self.stride, self.facts) = (isOnDemand, mayBeEmpty, bounds, stride, facts)
  }

  /// Whether answering makes the items of a list.
  public var makesItems: Bool {
    switch kind {
    case .names, .licences, .userNumbers, .serviceNumbers, .people: true
    default: false
    }
  }
}

extension Checklist {
  /// Whether answering a prompt makes the items of a list.
  public func isList(_ prompt: Prompt) -> Bool {
    if case .question(let id) = prompt.subject { question(id)?.makesItems == true } else { false }
  }
}

/// Something to do outside this program, mostly in an admin center.
public struct Task: Equatable, Sendable, Identifiable {
  /// A name that no language changes: `accept-emergency-terms`.
  public var id: String
  /// When it applies.
  public var condition: Condition
  /// The list (or `countries`) whose every item it is done for; nil when it is done once.
  public var each: String?
  /// The tasks that come first.
  public var needs: [String]
  /// Hours until it takes effect; nil when at once.
  public var lag: Int?
  /// A page to read.
  public var link: String?
  /// Whether going live without it is refused.
  public var isRequired: Bool
  /// The facts that the task comes from.
  public var facts: [String]

  /// A task with everything but its words.
  public init(
    id: String, condition: Condition = .always, each: String? = nil, needs: [String] = [], lag: Int? = nil, link: String? = nil,
    isRequired: Bool = false, facts: [String] = []
  ) {
    (self.id, self.condition, self.each, self.needs) = (id, condition, each, needs)
    (self.lag, self.link, self.isRequired, self.facts) = (lag, link, isRequired, facts)
  }
}
