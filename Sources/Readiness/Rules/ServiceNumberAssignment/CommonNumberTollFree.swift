internal import PhoneNumbers

extension Rule {
  /// Through a toll-free number of Microsoft's nobody can be called back: the policy needs numbers for that.
  ///
  /// While no export of the policies tells, only people can say which of several attendants carries the common number, and whether there are
  /// numbers for call-backs.
  static let commonNumberTollFree = Rule(
    id: "common-number-toll-free", step: "service-number-assignment", severity: .blocker, facts: ["emergency.shared-calling.call-back"],
    passes: [
      // Nobody calls; nobody shares a number.
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan", "wishes.calling": "no"]) {
        $0.addPolicy(callBack: Plan.none)
      },
      .example { $0.addPolicy(callBack: Plan.none) },
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
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.addPolicy(callBack: "+14255550101")
      },
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.addPolicy(callBack: Plan.none)
        $0.tasks["check-shared-calling-account"] = TaskRecord(.done)
      },
      .example(connection: .sharedCalling, answers: ["shared-calling.number-type": "calling-plan"]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"])
      },
    ],
    cannotTell: [.example(connection: .sharedCalling) { $0.add("Main", to: "auto-attendants", ["numbers": "+18005550100"]) }]
  ) { plan, _ in
    let policies = plan.sharedCallingPolicies ?? []
    var withoutCallBack = policies.filter { $0.callBackNumbers?.isEmpty == true }.compactMap(\.numbers)
    if policies.isEmpty, !plan.isSettled("check-shared-calling-account") { withoutCallBack = [plan.commonNumbers] }
    let numbers = Set(withoutCallBack.filter { $0.allSatisfy(plan.isBilledTollFree) }.flatMap(\.self)).sorted()
    guard !numbers.contains(where: { plan.commonNumberWay($0) == .sharedCalling }) else {
      return .unverified(needs: ["shared-calling.number-type"])
    }
    return .violated(
      by: numbers.map { plan.violation(ofCommonNumber: $0, question: AnswerPath(tasksOf: "service-number-assignment")) })
  }
}

extension Plan {
  /// A policy with a toll-free number.
  fileprivate mutating func addPolicy(callBack: String) {
    let fields = ["resource-account": "main@contoso.com", "numbers": "+18005550100", "call-back-numbers": callBack]
    add("Seattle", to: "shared-calling-routing-policies", fields)
  }
}
