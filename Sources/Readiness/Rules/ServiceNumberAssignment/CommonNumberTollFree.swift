internal import PhoneNumbers

extension Rule {
  /// Through a toll-free number of Microsoft's nobody can be called back: the policy needs numbers for that.
  ///
  /// Which of several attendants carries the common number is not told. That the policy has such numbers, only people can say.
  static let commonNumberTollFree = Rule(
    id: "common-number-toll-free", step: "service-number-assignment", severity: .blocker, facts: ["emergency.shared-calling.call-back"],
    passes: [
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
      },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100, +14255550100"])
      },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "direct-routing"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"])
      },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"])
        $0.tasks["check-shared-calling-account"] = TaskRecord(.done)
      },
      .example { $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"]) },
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"])
      }
    ],
    cannotTell: [.example(connection: .sharedCalling) { $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"]) }]
  ) { plan, _ in
    let numbers = plan.commonNumbers
    guard !plan.isSettled("check-shared-calling-account"), numbers.allSatisfy(plan.isBilledTollFree) else { return .holds }
    guard !plan.commonNumberWays.contains(.sharedCalling) else { return .unverified(needs: ["shared-calling.number-type"]) }
    return .violated(by: numbers.map { Violation($0, at: $0, question: AnswerPath(tasksOf: "service-number-assignment")) })
  }
}
