internal import Locales

extension Rule {
  /// The number of a queue or attendant is recorded as assigned, and the inventory has it free.
  static let serviceNumberNotAssigned = Rule(
    id: "service-number-not-assigned", step: "service-number-assignment", severity: .warning,
    facts: ["assign-service-number.licence-before-number"],
    passes: [
      .example { $0.addQueue(number: "Unassigned") },
      .example { plan in
        plan.addQueue(number: "VoiceApplicationAssigned")
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      },
      // What the account lacks is said of the account.
      .example { plan in
        plan.addQueue(number: "Unassigned")
        plan.add("support@contoso.com", to: "resource-accounts", ["number": "none", "licensed": "yes"])
        plan[AnswerPath(list: "call-queues", item: "Support", field: "resource-account")] = "support@contoso.com"
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      },
    ],
    fails: [
      .example { plan in
        plan.addQueue(number: "Unassigned")
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      }
    ]
  ) { plan, _ in
    let bare = plan.servicesWithAccounts.filter { $0.1.hasNoNumber }.map { $0.0 }
    return .violated(
      by: plan.services.filter { $0.kind != .bridge && !bare.contains($0) }.flatMap { service -> [Violation] in
        guard plan.isSettled(service.numberTask, for: service.name) else { return [] }
        return service.numbers.compactMap { plan.row(ofNumber: $0) }.filter { $0.isServiceNumber && $0.status.assignment == .free }.map {
          $0.violation(["service": .text(service.name)], question: service.numbersPath)
        }
      })
  }
}

extension Plan {
  /// A call queue with a number that stands so in the inventory.
  fileprivate mutating func addQueue(number status: String) {
    addNumber("+14255550100", [.status: status, .capability: "VoiceApplicationAssignment"])
    add("Support", to: "call-queues", ["numbers": "+14255550100"])
  }
}
