internal import Facts

extension Rule {
  /// Direct Routing users can dial only the emergency numbers that a policy names.
  static let directRoutingEmergencyPolicy = Rule(
    id: "direct-routing-emergency-policy", step: "calling", severity: .blocker, facts: ["emergency.direct-routing.policy"],
    passes: [
      .example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "yes"]), .example(),
      .example(connection: .directRouting, answers: ["wishes.calling": "no", "direct-routing.emergency-policy": "no"]),
    ],
    fails: [.example(connection: .directRouting, answers: ["direct-routing.emergency-policy": "no"])],
    cannotTell: [.example(connection: .directRouting)]
  ) { plan, _ in
    guard plan.connection == .directRouting, plan.peopleCall else { return .holds }
    let path = AnswerPath("direct-routing.emergency-policy")
    guard let answer = plan[path] else { return .unverified(needs: [path.description]) }
    return answer == "no" ? .violated(by: [Violation("direct-routing", at: path)]) : .holds
  }
}
