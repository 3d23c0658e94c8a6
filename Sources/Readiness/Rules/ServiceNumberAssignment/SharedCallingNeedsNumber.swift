extension Rule {
  /// Shared Calling needs an attendant whose resource account carries the common number.
  static let sharedCallingNeedsNumber = Rule(
    id: "shared-calling-needs-number", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.shared-calling"],
    passes: [
      .example(connection: .sharedCalling) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100", "resource-account": "main@contoso.com"])
      },
      .example(),
      .example(connection: .sharedCalling, answers: ["wishes.calling": "no", "wishes.auto-attendants": "no"]),
      // People only call out: the policy names an account that serves no attendant.
      .example(connection: .sharedCalling, answers: ["wishes.auto-attendants": "no"]) {
        let fields = ["resource-account": "main@contoso.com", "numbers": "+14255550100"]
        $0.add("Seattle", to: "shared-calling-routing-policies", fields)
      },
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["wishes.auto-attendants": "no"]),
      .example(connection: .sharedCalling) { $0.add("Main", to: "auto-attendants") },
      .example(connection: .sharedCalling, answers: ["wishes.auto-attendants": "no"]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
    ],
    cannotTell: [.example(connection: .sharedCalling)]
  ) { plan, _ in
    guard plan.connection == .sharedCalling, plan.peopleCall, plan.sharedCallingPolicies?.isEmpty != false else { return .holds }
    guard plan["wishes.auto-attendants"] != nil else { return .unverified(needs: ["wishes.auto-attendants"]) }
    guard !plan.services.contains(where: { $0.kind == .autoAttendant && !$0.numbers.isEmpty }) else { return .holds }
    return .violated(by: [Violation("shared-calling", at: "auto-attendants", question: AnswerPath("wishes.auto-attendants"))])
  }
}
