internal import PhoneNumbers

extension Rule {
  /// The resource account that carries Microsoft's number for everybody needs a pay-as-you-go plan.
  static let sharedCallingNeedsPlan = Rule(
    id: "shared-calling-needs-plan", step: "service-number-assignment", severity: .blocker, facts: ["assign-service-number.shared-calling"],
    passes: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1, "MCOPSTN_PAYG_1": 1]) {
        $0.addCommonNumber("+14255550100", of: "CallingPlan")
      },
      // An operator's number goes by the operator's contract.
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1]) {
        $0.addCommonNumber("+14255550100", of: "OperatorConnect")
      },
      .example(
        connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1],
        answers: ["shared-calling.number-type": "operator-connect"]
      ) { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"]) },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1]),
      .example(serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1]) { $0.addCommonNumber("+14255550100", of: "CallingPlan") },
      .example(
        connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1], answers: ["wishes.calling": "no"]
      ) { $0.addCommonNumber("+14255550100", of: "CallingPlan") },
      .example(connection: .sharedCalling),
    ],
    fails: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1]) {
        $0.addCommonNumber("+14255550100", of: "CallingPlan")
      },
      .example(
        connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1],
        answers: ["shared-calling.number-type": "calling-plan"]
      ) { $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"]) },
    ],
    cannotTell: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], licences: ["SPE_E5": 1]) {
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
      },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) { $0.addCommonNumber("+14255550100", of: "CallingPlan") },
    ]
  ) { plan, _ in
    guard plan.connection == .sharedCalling, !Derived.payAsYouGo.holds(in: plan) else { return .holds }
    let (numbers, ways) = (plan.commonNumbers, plan.commonNumberWays)
    // Which of several attendants carries the common number is not told.
    guard !ways.isEmpty, !ways.contains(where: \.isOfCarrier) else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard !ways.contains(.sharedCalling) else { return .unverified(needs: ["shared-calling.number-type"]) }
    return .violated(by: numbers.map { Violation(PhoneNumber.e164(of: $0), at: AnswerPath("licences")) })
  }
}

extension Plan {
  /// An auto attendant with a number that comes one way.
  fileprivate mutating func addCommonNumber(_ number: String, of type: String) {
    self[AnswerPath(list: "numbers", item: number, field: "NumberType")] = type
    add("Main", to: "auto-attendants", ["numbers": number])
  }
}
