internal import Locales

extension Rule {
  /// A transfer to a person who does not call with Teams fails.
  static let callTargetWithoutNumber = Rule(
    id: "call-target-without-number", step: "auto-attendants", severity: .warning, facts: ["auto-attendant.person-target.voice-enabled"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Main", to: "auto-attendants", ["operator": "user:Ana@contoso.com"])
      },
      .example { $0.add("Main", to: "auto-attendants", ["operator": "user:ana@contoso.com"]) },
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com")
        $0.add("Main", to: "auto-attendants", ["operator": "user:zoe@contoso.com"])
      }
    ]
  ) { plan, _ in
    let exits = plan.serviceExits.filter { if case .user = $0.target { true } else { false } }
    guard !exits.isEmpty else { return .holds }
    let known = plan.peopleByName
    guard !known.isEmpty else { return .holds }
    return plan.unlessCutOff(
      .users,
      exits.compactMap { exit in
        guard let name = exit.target.name, !known.contains(name) else { return nil }
        return Violation(exit.service.name, ["target": .text(name)], at: exit.path)
      })
  }
}
