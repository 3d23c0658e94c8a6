extension Rule {
  /// The name of each SBC lies in a domain of one's own and has at most 63 characters.
  static let sbcName = Rule(
    id: "sbc-name", step: "calling", severity: .blocker, facts: ["pstn.direct-routing.sbc-name"],
    passes: [
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1.contoso.com, sbc2.contoso.com"]),
      .example(connection: .directRouting, answers: ["wishes.calling": "no", "direct-routing.sbc": "sbc1.contoso.onmicrosoft.com"]),
    ],
    fails: [
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1.contoso.onmicrosoft.com"]),
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "sbc1.contoso.com, sbc2"]),
      .example(connection: .directRouting, answers: ["direct-routing.sbc": "203.0.113.7"]),
      .example(connection: .directRouting, answers: ["direct-routing.sbc": String(repeating: "a", count: 60) + ".contoso.com"]),
    ],
    cannotTell: [.example(connection: .directRouting)]
  ) { plan, _ in
    guard plan.connection == .directRouting, plan.peopleCall else { return .holds }
    let path = AnswerPath("direct-routing.sbc")
    let names = plan.values(path)
    guard !names.isEmpty else { return .unverified(needs: [path.description]) }
    let wrong = names.filter { name in
      let isAddress = name.contains(":") || name.split(separator: ".").last?.allSatisfy(\.isNumber) == true
      return isAddress || !name.contains(".") || name.utf8.count > 63 || name.lowercased().hasSuffix(".onmicrosoft.com")
    }
    return .violated(by: wrong.map { Violation($0, at: path) })
  }
}
