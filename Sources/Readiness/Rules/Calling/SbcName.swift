extension Rule {
  /// The SBC's name lies in a domain of one's own and has at most 63 characters.
  static let sbcName = Rule(
    id: "sbc-name", step: "calling", severity: .blocker, facts: ["pstn.direct-routing.sbc-name"],
    passes: [
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1.contoso.com"]),
      .example(connection: .directRouting, answers: ["wishes.calling": "no", "direct-routing.sbc": "sbc1.contoso.onmicrosoft.com"]),
    ],
    fails: [
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1.contoso.onmicrosoft.com"]),
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1"]),
      .example(connection: .directRouting, answers: ["direct-routing.sbc": String(repeating: "a", count: 60) + ".contoso.com"]),
    ],
    cannotTell: [.example(connection: .directRouting)]
  ) { plan, _ in
    guard plan.connection == .directRouting, plan.peopleCall else { return .holds }
    let path = AnswerPath("direct-routing.sbc")
    guard let name = plan[path] else { return .unverified(needs: [path.description]) }
    let isFine = name.contains(".") && name.utf8.count <= 63 && !name.lowercased().hasSuffix(".onmicrosoft.com")
    return isFine ? .holds : .violated(by: [Violation(name, at: path.description, question: path)])
  }
}
