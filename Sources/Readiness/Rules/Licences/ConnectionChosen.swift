extension Rule {
  /// Nobody calls without a way to the public telephone network.
  static let connectionChosen = Rule(
    id: "connection-chosen", step: "availability", severity: .blocker, facts: ["availability.calling-plan.not-sold-alternatives"],
    passes: [.example(connection: .directRouting)],
    fails: [.example { $0["connection"] = "carrier-pigeon" }],
    cannotTell: [.example { $0["connection"] = nil }]
  ) { plan, _ in
    guard let answer = plan["connection"] else { return .unverified(needs: ["connection"]) }
    guard plan.connection == nil else { return .holds }
    return .violated(by: [Violation(answer, at: AnswerPath("connection"))])
  }
}
