internal import Locales

extension Rule {
  /// A transfer to a person for whom Teams has not switched calling on fails.
  static let callTargetNotVoiceEnabled = Rule(
    id: "call-target-not-voice-enabled", step: "auto-attendants", severity: .blocker,
    facts: ["auto-attendant.person-target.voice-enabled"],
    passes: [
      .example(connection: .sharedCalling) {
        $0.addUser("ana@contoso.com", [.voice: "True"])
        $0.add("Main", to: "auto-attendants", ["operator": "user:ana@contoso.com"])
      }
    ],
    fails: [
      .example(connection: .sharedCalling) {
        $0.addUser("ana@contoso.com", number: "none", [.voice: "False"])
        $0.add("Main", to: "auto-attendants", ["operator": "user:Ana@contoso.com"])
      }
    ]
  ) { plan, _ in
    let silent = plan.silentPeople
    guard !silent.isEmpty else { return .holds }
    return .violated(
      by: plan.serviceExits.compactMap { exit in
        guard case .user(let name) = exit.target, silent.contains(name.lowercased()) else { return nil }
        return Violation(name, ["service": .text(exit.service.name)], at: exit.path)
      })
  }
}
