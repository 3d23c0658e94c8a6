public import Locales
public import Readiness
public import Texts

extension Severity {
  /// So many findings of this weight.
  public func counted(_ count: Int) -> Message {
    switch self {
    case .blocker: .reportBlockers(count: count)
    case .warning: .reportWarnings(count: count)
    case .advice: .reportPiecesOfAdvice(count: count)
    case .info: .reportRemarks(count: count)
    }
  }

  /// What stands before a finding of this weight: "Blocker:".
  public var label: Message {
    switch self {
    case .blocker: .severityBlocker
    case .warning: .severityWarning
    case .advice: .severityAdvice
    case .info: .severityInfo
    }
  }

  /// How its name and mark look at a terminal.
  public var role: TextRole {
    switch self {
    case .blocker: .blocker
    case .warning: .warning
    case .advice, .info: .plain
    }
  }

  /// The mark before it, which also reads without colour.
  public var mark: String {
    switch self {
    case .blocker: "✗"
    case .warning: "!"
    case .advice: "*"
    case .info: "i"
    }
  }

  /// One finding of this weight: "blocker".
  var noun: Message { Message("severities.\(rawValue)") }

  /// The heading over the findings of this weight.
  var heading: Message {
    switch self {
    case .blocker: .reportSeverityBlocker
    case .warning: .reportSeverityWarning
    case .advice: .reportSeverityAdvice
    case .info: .reportSeverityInfo
    }
  }
}

extension StepState.State {
  /// The state in words.
  var word: Message {
    switch self {
    case .done: .reportStepDone
    case .open: .reportStepOpen
    case .blocked: .reportStepBlocked
    case .notNeeded: .reportStepNotNeeded
    }
  }
}

extension StepState.TaskState {
  /// The state in words.
  var word: Message {
    switch self {
    case .todo: .reportTaskTodo
    case .done: .reportTaskDone
    case .notNeeded: .reportTaskNotNeeded
    case .blocked: .reportTaskBlocked
    }
  }
}
